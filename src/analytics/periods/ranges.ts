import { type CalendarPeriod, month } from './calendar';

/** Whole days since 1899-12-30, both inclusive. */
export interface Days {
  first: number;
  last: number;
}

export const lengthOf = ({ first, last }: Days): number => last - first + 1;

/** The days of one calendar period. */
export const daysOf = (period: CalendarPeriod, index: number): Days => ({
  first: period.firstDay(index),
  last: period.firstDay(index + 1) - 1,
});

/** The last period that is over by the end of a day: by the last day of the data, all its days are in them. */
export function lastWhole(period: CalendarPeriod, lastDay: number): Days {
  return daysOf(period, period.indexOf(lastDay + 1) - 1);
}

/** How many calendar months the days are, from the first day of one to the last day of another; 0: they are no such. */
function wholeMonths({ first, last }: Days): number {
  const [from, end] = [month.indexOf(first), month.indexOf(last + 1)];
  return month.firstDay(from) === first && month.firstDay(end) === last + 1 ? end - from : 0;
}

/** The days just before: as many calendar months where the days are whole months, else as many days. */
export function before(days: Days): Days {
  const months = wholeMonths(days);
  if (months > 0) return monthsFrom(month.indexOf(days.first) - months, months);
  return { first: days.first - lengthOf(days), last: days.first - 1 };
}

/**
 * The same days a year before, by their dates: 29 February answers to 28 February, and days that begin a month and end a month end
 * with the month.
 */
export function yearBefore(days: Days): Days {
  const months = wholeMonths(days);
  if (months > 0) return monthsFrom(month.indexOf(days.first) - 12, months);
  return { first: sameDateBefore(days.first), last: sameDateBefore(days.last) };
}

function monthsFrom(index: number, months: number): Days {
  return { first: month.firstDay(index), last: month.firstDay(index + months) - 1 };
}

function sameDateBefore(day: number): number {
  const index = month.indexOf(day);
  const before = daysOf(month, index - 12);
  return Math.min(before.first + day - month.firstDay(index), before.last);
}

/** So many days as two ranges both have, from the first day of each: of a range that is not over yet, what has elapsed. */
export function elapsed(days: Days, lastDay: number): Days {
  return { first: days.first, last: Math.min(days.last, lastDay) };
}

/** As many days of a range, from its first. */
export function firstDays(days: Days, count: number): Days {
  return { first: days.first, last: Math.min(days.last, days.first + count - 1) };
}
