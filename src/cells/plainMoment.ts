import { dayNumber, millisecondsPerDay } from './dates';
import { fractionOf, oneOrTwoDigits, twoDigits } from './digits';
import type { DayOrder } from './momentText';

/** The spellings in which millions of cells come, read digit by digit: several times as fast as by their patterns. */

const minute = 60_000;

/**
 * The clock of a text in the most frequent spelling, `2026-03-01` with or without ` 14:30`, seconds and their fraction,
 * that ends before `length`; NaN for any other text.
 */
export function plainIso(text: string, length = text.length): number {
  if (length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const clock = dayNumber(year, twoDigits(text, 5), twoDigits(text, 8)) * millisecondsPerDay;
  if (length === 10) return clock;
  const separator = text.charCodeAt(10);
  if (length < 16 || (separator !== 32 && separator !== 84) || text.charCodeAt(13) !== 58) return NaN;
  return clock + clockAt(text, 11, length);
}

/** Where the offset from UTC begins that may end such a text with a time, as `Z`, `+02:00`, `+0200` or `+02`; −1 where none does. */
export function offsetStart(text: string): number {
  const { length } = text;
  if (length < 17) return -1;
  if (text.charCodeAt(length - 1) === 90) return length - 1;
  if (isSign(text.charCodeAt(length - 6))) return length - 6;
  if (isSign(text.charCodeAt(length - 5))) return length - 5;
  return isSign(text.charCodeAt(length - 3)) ? length - 3 : -1;
}

const isSign = (code: number): boolean => code === 43 || code === 45;

/** Minutes ahead of UTC that the end of a text tells from such a place on; NaN where no clock of the world stands so. */
export function plainOffset(text: string, start: number): number {
  const { length } = text;
  if (start === length - 1) return 0;
  const isParted = length - start === 6;
  if (start < 16 || (isParted && text.charCodeAt(start + 3) !== 58)) return NaN;
  const hours = twoDigits(text, start + 1);
  const minutes = length - start === 3 ? 0 : twoDigits(text, length - 2);
  if (!(hours <= 15 && minutes <= 59)) return NaN;
  return (text.charCodeAt(start) === 45 ? -1 : 1) * (hours * 60 + minutes);
}

/** A slash or a hyphen. */
const isMark = (code: number): boolean => code === 47 || code === 45;

/**
 * The clock of a date such as `31/12/2026` or `1-2-2026`, alone or with ` 14:30` behind it, seconds and their fraction, as
 * `readMomentText` reads it; NaN for any other text, which may still be a moment.
 */
export function plainSlashed(text: string, given: DayOrder | null): number {
  if (given === 'ymd') return NaN;
  const afterFirst = isMark(text.charCodeAt(1)) ? 1 : 2;
  const first = oneOrTwoDigits(text, 0, afterFirst);
  const mark = text.charCodeAt(afterFirst);
  if (!isMark(mark)) return NaN;
  const afterSecond = text.charCodeAt(afterFirst + 2) === mark ? afterFirst + 2 : afterFirst + 3;
  const second = oneOrTwoDigits(text, afterFirst + 1, afterSecond);
  if (text.charCodeAt(afterSecond) !== mark) return NaN;
  const year = twoDigits(text, afterSecond + 1) * 100 + twoDigits(text, afterSecond + 3);
  const end = afterSecond + 5;
  const time =
    text.length === end ? 0 : text.charCodeAt(end) === 32 ? clockAt(text, end + 1, text.length) : NaN;
  const isDayFirst = given === null ? first > 12 || second <= 12 : given === 'dmy';
  const day = dayNumber(year, isDayFirst ? second : first, isDayFirst ? first : second);
  return day * millisecondsPerDay + time;
}

/** Whether such a text names no time of day. */
export const isSlashedDate = (text: string): boolean => text.length <= 10;

/** Which part of such a text is the day, where it is above 12. */
export function slashedOrder(text: string): 'dmy' | 'mdy' | 'either' {
  const afterFirst = isMark(text.charCodeAt(1)) ? 1 : 2;
  if (oneOrTwoDigits(text, 0, afterFirst) > 12) return 'dmy';
  // One digit and the mark behind it, or two.
  return twoDigits(text, afterFirst + 1) > 12 ? 'mdy' : 'either';
}

/** Milliseconds of `14:30`, with or without seconds and their fraction, up to `length`; NaN for anything else. */
function clockAt(text: string, at: number, length: number): number {
  const colon = text.charCodeAt(at + 1) === 58 ? at + 1 : at + 2;
  const hour = oneOrTwoDigits(text, at, colon);
  const minutes = twoDigits(text, colon + 1);
  if (text.charCodeAt(colon) !== 58 || !(hour < 24 && minutes < 60)) return NaN;
  const whole = (hour * 60 + minutes) * minute;
  if (length === colon + 3) return whole;
  const seconds = twoDigits(text, colon + 4);
  if (text.charCodeAt(colon + 3) !== 58 || !(seconds < 60)) return NaN;
  const end = colon + 6;
  return whole + seconds * 1000 + (length === end ? 0 : fractionOf(text, end, length));
}
