import { dayNumber, firstDayTooLate, lastDay, millisecondsPerDay, unixEpochDay } from './dates';

/** What numbers count that name moments: the first are Excel's own. */
export const momentUnits = [
  'Excel dates',
  'Unix seconds',
  'Unix milliseconds',
  'Unix microseconds',
  'Unix nanoseconds',
  'dates such as 20260301',
  'times such as 20260301143000',
] as const;
export type MomentUnit = (typeof momentUnits)[number];

/** Places in `momentUnits`. */
export const excelDates = 0;
export const yearMonthDay = 5;
const clockDigits = 6;

/** Unix time tells the instant, the other units what a clock showed. */
export const isUnix = (unit: number): boolean => unit > excelDates && unit < yearMonthDay;

/** Milliseconds of each of the Unix units. */
const unixUnits = [1000, 1, 1e-3, 1e-6];
/** From 1973-03-03 on: of a smaller number nobody can say what it counts. */
const leastUnix = 1e11;
const mostUnix = (firstDayTooLate - unixEpochDay) * millisecondsPerDay;
const epoch = unixEpochDay * millisecondsPerDay;

/** Which of the units a number is in, by its size alone; −1: none. A serial number after 2199 is none. */
export function unitOf(number: number): number {
  if (number > 0 && number < lastDay + 1) return number < firstDayTooLate ? excelDates : -1;
  for (let i = 0; i < unixUnits.length; i++) {
    const milliseconds = number * unixUnits[i];
    if (milliseconds >= leastUnix && milliseconds < mostUnix) return 1 + i;
  }
  if (number >= 19000101 && number < 22000101) return yearMonthDay;
  return number >= 19000101000000 && number < 22000101000000 ? clockDigits : -1;
}

/** The moment of a number in a unit, rounded to the millisecond; NaN where its digits name none. */
export function momentIn(unit: number, number: number): number {
  if (unit === excelDates) return Math.round(number * millisecondsPerDay);
  if (unit === yearMonthDay) return dateOf(number);
  if (unit !== clockDigits) return epoch + Math.round(number * unixUnits[unit - 1]);
  const [date, time] = [Math.floor(number / 1e6), number % 1e6];
  const [hour, minute, second] = [Math.floor(time / 1e4), Math.floor(time / 100) % 100, time % 100];
  if (hour > 23 || minute > 59 || second >= 60) return NaN;
  return dateOf(date) + (hour * 3600 + minute * 60) * 1000 + Math.round(second * 1000);
}

const dateOf = (digits: number): number =>
  Number.isInteger(digits)
    ? dayNumber(Math.floor(digits / 1e4), Math.floor(digits / 100) % 100, digits % 100) * millisecondsPerDay
    : NaN;

/** Whether Unix time or digits of a moment stand as text: exports keep long numbers so. */
export const isMomentDigits = (text: string): boolean =>
  /^\s*\d{10,19}(?:\.\d+)?\s*$|^\s*\d{8}\s*$/.test(text);
