import { sortIntegers } from './sortIntegers';

/** The median of non-negative integers, at least one: the middle one, or the mean of the two in the middle. */
export function medianOf(values: Float64Array): number {
  const sorted = sortIntegers(values.slice());
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
