import { millisecondsPerDay } from './day';
import type { CustomerLog } from './groupByCustomer';

/** When records were made. */
type Times = Pick<CustomerLog, 'time' | 'clock' | 'isDate'>;

/** The beginning of its day. */
export const midnight = (moment: number): number =>
  Math.floor(moment / millisecondsPerDay) * millisecondsPerDay;

/** The latest moment at which a record may have happened: a date without a time of day lasts all day. */
export const latestOf = ({ time, isDate }: Times, row: number): number =>
  isDate?.[row] ? time[row] + millisecondsPerDay - 1 : time[row];

/**
 * Milliseconds from one record to another. Where either names a date without a time of day they are counted between the
 * two dates: what happened on a day is not half a day before noon of it.
 */
export function span({ time, clock, isDate }: Times, from: number, to: number): number {
  if (!isDate?.[from] && !isDate?.[to]) return time[to] - time[from];
  const shown = clock ?? time;
  return midnight(shown[to]) - midnight(shown[from]);
}
