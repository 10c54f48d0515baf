import type { CustomerLog } from './groupByCustomer';

const millisecondsPerDay = 86_400_000;

const midnight = (moment: number): number => Math.floor(moment / millisecondsPerDay) * millisecondsPerDay;

/**
 * Milliseconds from one record to another. Where either names a date without a time of day they are counted between the
 * two dates: what happened on a day is not half a day before noon of it.
 */
export function span({ time, clock, isDate }: CustomerLog, from: number, to: number): number {
  if (!isDate?.[from] && !isDate?.[to]) return time[to] - time[from];
  const shown = clock ?? time;
  return midnight(shown[to]) - midnight(shown[from]);
}
