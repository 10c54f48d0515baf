import { month } from '../periods/calendar';

/**
 * The day so many months after another: the same day of the month, or the last of a month that has no such day. A subscription
 * begun on the 31st renews on the last day of each month.
 */
export function monthsAfter(day: number, months: number): number {
  const index = month.indexOf(day);
  const to = index + months;
  return Math.min(month.firstDay(to) + day - month.firstDay(index), month.firstDay(to + 1) - 1);
}

/** Periods of so many months that are over on `day`, begun on `start`: how often it was renewed by then. */
export function wholePeriods(start: number, day: number, months: number): number {
  const periods = Math.floor((month.indexOf(day) - month.indexOf(start)) / months);
  return monthsAfter(start, periods * months) > day ? periods - 1 : periods;
}

/** Periods begun before `day`: how many payments were due before it, one on `start` and one on each renewal. */
export const begunPeriods = (start: number, day: number, months: number): number =>
  day <= start ? 0 : wholePeriods(start, day - 1, months) + 1;
