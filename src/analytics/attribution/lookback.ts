import { millisecondsPerDay } from '../numerics/day';
import type { TouchLog } from './touchLog';

/**
 * The first moment within a lookback of so many milliseconds before the transaction in a row, inclusive. Before a date without
 * a time of day whole days are counted, back to the beginning of the last of them.
 */
export function firstMoment({ time, isDate }: TouchLog, row: number, lookback: number): number {
  if (!isDate?.[row]) return time[row] - lookback;
  const days = Math.floor(lookback / millisecondsPerDay);
  return time[row] + 1 - (days + 1) * millisecondsPerDay;
}
