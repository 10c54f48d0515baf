import { dayNumber, millisecondsPerDay, unixEpochDay } from './dates';
import { fractionOf } from './digits';
import { monthNamed } from './monthNames';

/** In which order day, month and year stand in a text such as 03/04/2026. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** The two orders of a date with the year behind. */
export type YearBehind = Exclude<DayOrder, 'ymd'>;

/** What a text says of a moment. */
export interface MomentText {
  /** The clock it was written by, in milliseconds since 1899-12-30 00:00. */
  clock: number;
  /** Minutes by which that clock is ahead of UTC; `null`: not told. */
  offset: number | null;
  /** Without a time of day. */
  isDate: boolean;
  /** The only order in which it is a date; `either`: day first unless told otherwise; `null`: no question. */
  order: YearBehind | 'either' | null;
}

const minute = 60_000;

/** What texts say, kept while they are few: rows by the million are of few days. */
class TextsRead<T> {
  private readonly known = new Map<DayOrder | null, Map<string, T>>();

  constructor(private readonly read: (text: string, given: DayOrder | null) => T) {}

  of(text: string, given: DayOrder | null): T {
    let known = this.known.get(given);
    if (known === undefined) this.known.set(given, (known = new Map()));
    let said = known.get(text);
    if (said === undefined) {
      said = this.read(text, given);
      if (known.size >= mostKept) known.clear();
      known.set(text, said);
    }
    return said;
  }
}

const mostKept = 1 << 14;
/** No date is longer. */
const longestKept = 64;

const datesRead = new TextsRead(readDate);
/** Of texts without a time of day. */
const momentsRead = new TextsRead(readText);

const zone = String.raw`(?:\s?(Z|UTC|GMT|(?:UTC|GMT)?\s?[+-]\d{2}(?::?\d{2})?))?`;
const fraction = String.raw`(?:[.,](\d+))?`;

/** Date, what stands between, and a time of the clock. */
const dated = new RegExp(
  String.raw`^(.*?\S)(?:,?\s(?:at\s|um\s|à\s|a las\s)?|T|(?<=[日号]))(上午|下午)?\s?` +
    String.raw`(\d{1,2}):(\d{2})(?::(\d{2})${fraction})?\s?(?:([ap])\.?m\.?)?${zone}$`,
  'i',
);
/** ISO 8601 without separators. */
const basic = new RegExp(String.raw`^(\d{8})T()(\d{2})(\d{2})(?:(\d{2})${fraction})?()${zone}$`, 'i');

const blanks = /[\s\u00a0\u202f]+/g;
/** A blank of another kind, or several: nearly no text has any. */
const oddBlanks = /[^\S ]| {2}/;
const weekday =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]?\s/i;

/**
 * Reads a text in any spelling that cannot be misread, or that the other texts of its column can settle. Where the order
 * of day and month is given, only such dates are read, those with a year of two digits too.
 */
export function readMomentText(cell: string, given: DayOrder | null = null): MomentText | null {
  const isKept = cell.length <= longestKept && !cell.includes(':');
  return isKept ? momentsRead.of(cell, given) : readText(cell, given);
}

function readText(cell: string, given: DayOrder | null): MomentText | null {
  const spaced = oddBlanks.test(cell) ? cell.replace(blanks, ' ') : cell;
  const trimmed = spaced.trim();
  const text = startsWithDigit(trimmed) ? trimmed : trimmed.replace(weekday, '');
  const match = (text.includes(':') ? dated.exec(text) : null) ?? basic.exec(text);
  const date =
    match && text.length <= 2 * longestKept
      ? datesRead.of(match[1], given)
      : readDate(match ? match[1] : text, given);
  if (date === null) return null;
  if (match === null) return { ...date, offset: null, isDate: true };
  const time = timeOf(match.slice(2, 8));
  const offset = offsetOf(match[8]);
  if (Number.isNaN(time) || Number.isNaN(offset)) return null;
  return { clock: date.clock + time, order: date.order, offset, isDate: false };
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Milliseconds after midnight, NaN where there is no such time. */
function timeOf([before, hours, minutes, seconds, fraction, half]: (string | undefined)[]): number {
  const isHalf = Boolean(before ?? '') || Boolean(half ?? '');
  const isLate = before === '下午' || /p/i.test(half ?? '');
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59) return NaN;
  if (isHalf ? hour < 1 || hour > 12 : hour > 23) return NaN;
  const onClock = isHalf ? (hour % 12) + (isLate ? 12 : 0) : hour;
  const milliseconds = fraction === undefined ? 0 : fractionOf(`.${fraction}`, 0);
  return (onClock * 60 + Number(minutes)) * minute + Number(seconds ?? 0) * 1000 + milliseconds;
}

/** Minutes ahead of UTC, `null` where nothing is said, NaN where no clock of the world stands so. */
function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  const signed = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (signed === null) return 0;
  const [hours, minutes] = [Number(signed[2]), Number(signed[3] ?? 0)];
  if (hours > 15 || minutes > 59) return NaN;
  return (signed[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

type Dated = Pick<MomentText, 'clock' | 'order'>;

const yearFirst = /^(\d{4})([-/.]|\s)(\d{1,2}|\p{L}+\.?)\2(\d{1,2})$/u;
const chinese = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/;
const together = /^(\d{4})(\d{2})(\d{2})$/;
const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const monthFirst = /^(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/iu;
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-](?:de\s)?(\p{L}+)\.?,?[\s-](?:de\s|del\s)?(\d{4})$/iu;

/** The parts in the order in which each spelling holds them: places of year, month and day. */
const certain: readonly (readonly [RegExp, number, number, number])[] = [
  [yearFirst, 1, 3, 4],
  [dotted, 3, 2, 1],
  [monthFirst, 3, 1, 2],
  [dayFirst, 3, 2, 1],
  [chinese, 1, 2, 3],
  [together, 1, 2, 3],
];

function readDate(text: string, given: DayOrder | null): Dated | null {
  const inNumbers = given && readGiven(text, given);
  if (inNumbers) return inNumbers;
  const either = slashed.exec(text);
  if (either) return given ? null : readSlashed(Number(either[1]), Number(either[3]), Number(either[4]));
  for (const [pattern, year, month, day] of certain) {
    const match = pattern.exec(text);
    if (match) return datedAt(Number(match[year]), monthOf(match[month]), Number(match[day]), null);
  }
  return null;
}

const monthOf = (part: string): number =>
  /^\d/.test(part) ? Number(part) : monthNamed(part.replace('.', ''));

function readSlashed(first: number, second: number, year: number): Dated | null {
  if (first <= 12 && second <= 12) return datedAt(year, second, first, 'either');
  return first > 12 ? datedAt(year, second, first, 'dmy') : datedAt(year, first, second, 'mdy');
}

const threeNumbers = /^(\d{1,4})([-/.]|\s)\s?(\d{1,2})\2\s?(\d{1,4})$/;

/** A date of three numbers in a given order. A year of two digits is the one Excel takes it for, 1930 to 2029. */
function readGiven(text: string, order: DayOrder): Dated | null {
  const match = threeNumbers.exec(text);
  if (match === null) return null;
  const parts = [match[1], match[3], match[4]];
  const part = (which: string) => parts[order.indexOf(which)];
  const year = part('y');
  if (part('d').length > 2 || (year.length !== 2 && year.length !== 4)) return null;
  const century = year.length === 4 ? 0 : Number(year) < 30 ? 2000 : 1900;
  return datedAt(century + Number(year), Number(part('m')), Number(part('d')), null);
}

function datedAt(year: number, month: number, day: number, order: MomentText['order']): Dated | null {
  const clock = dayNumber(year, month, day) * millisecondsPerDay;
  return Number.isNaN(clock) ? null : { clock, order };
}

/** The moment with day and month the other way round, at the same time of day. */
export function dayAndMonthSwapped(clock: number): number {
  const date = new Date(clock - unixEpochDay * millisecondsPerDay);
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const swapped = dayNumber(date.getUTCFullYear(), day, month);
  return clock + (swapped - dayNumber(date.getUTCFullYear(), month, day)) * millisecondsPerDay;
}
