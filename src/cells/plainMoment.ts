import { dayNumber, millisecondsPerDay } from './dates';
import { fractionOf, oneOrTwoDigits, twoDigits } from './digits';
import type { DayOrder } from './momentText';

/** The spellings in which millions of cells come, read digit by digit: several times as fast as by their patterns. */

const minute = 60_000;

/**
 * The clock of a text in the most frequent spelling, `2026-03-01` with or without ` 14:30`, seconds and their fraction;
 * NaN for any other text.
 */
export function plainIso(text: string): number {
  const { length } = text;
  if (length < 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const clock = dayNumber(year, twoDigits(text, 5), twoDigits(text, 8)) * millisecondsPerDay;
  if (length === 10) return clock;
  const separator = text.charCodeAt(10);
  if (length < 16 || (separator !== 32 && separator !== 84) || text.charCodeAt(13) !== 58) return NaN;
  return clock + clockAt(text, 11);
}

/** A slash or a hyphen. */
const isMark = (code: number): boolean => code === 47 || code === 45;

/**
 * The clock of a date such as `31/12/2026` or `1-2-2026`, alone or with ` 14:30` behind it, seconds and their fraction, as
 * `readMomentText` reads it; NaN for any other text, which may still be a moment.
 */
export function plainSlashed(text: string, given: DayOrder | null): number {
  if (given === 'ymd') return NaN;
  const first = oneOrTwoDigits(text, 0);
  const afterFirst = isMark(text.charCodeAt(1)) ? 1 : 2;
  const mark = text.charCodeAt(afterFirst);
  if (!isMark(mark)) return NaN;
  const second = oneOrTwoDigits(text, afterFirst + 1);
  const afterSecond = text.charCodeAt(afterFirst + 2) === mark ? afterFirst + 2 : afterFirst + 3;
  if (text.charCodeAt(afterSecond) !== mark) return NaN;
  const year = twoDigits(text, afterSecond + 1) * 100 + twoDigits(text, afterSecond + 3);
  const end = afterSecond + 5;
  const time = text.length === end ? 0 : text.charCodeAt(end) === 32 ? clockAt(text, end + 1) : NaN;
  const isDayFirst = given === null ? first > 12 || second <= 12 : given === 'dmy';
  const day = dayNumber(year, isDayFirst ? second : first, isDayFirst ? first : second);
  return day * millisecondsPerDay + time;
}

/** Whether such a text names no time of day. */
export const isSlashedDate = (text: string): boolean => text.length <= 10;

/** Which part of such a text is the day, where it is above 12. */
export function slashedOrder(text: string): 'dmy' | 'mdy' | 'either' {
  if (oneOrTwoDigits(text, 0) > 12) return 'dmy';
  return oneOrTwoDigits(text, isMark(text.charCodeAt(1)) ? 2 : 3) > 12 ? 'mdy' : 'either';
}

/** Milliseconds of `14:30`, with or without seconds and their fraction, that end a text; NaN for anything else. */
function clockAt(text: string, at: number): number {
  const hour = oneOrTwoDigits(text, at);
  const colon = text.charCodeAt(at + 1) === 58 ? at + 1 : at + 2;
  const minutes = twoDigits(text, colon + 1);
  if (text.charCodeAt(colon) !== 58 || !(hour < 24 && minutes < 60)) return NaN;
  const whole = (hour * 60 + minutes) * minute;
  if (text.length === colon + 3) return whole;
  const seconds = twoDigits(text, colon + 4);
  if (text.charCodeAt(colon + 3) !== 58 || !(seconds < 60)) return NaN;
  const end = colon + 6;
  return whole + seconds * 1000 + (text.length === end ? 0 : fractionOf(text, end));
}
