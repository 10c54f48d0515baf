import { errorCodeOf, isBlank, saysNothing } from '../cells/cell';

/** What the first cells of a column look like. */
export interface ColumnProfile {
  cells: number;
  /** Those that say something: errors and `n/a` do not. */
  filled: number;
  /** Fractions of the filled cells. Texts that are amounts count as numbers. */
  numbers: number;
  dates: number;
  texts: number;
  /** TRUE and FALSE; part of the texts. */
  flags: number;
  /** Dates with a time of day, and numbers of the size of Unix time; part of the dates and numbers. */
  clocks: number;
  /** Numbers that are shown as such, though Excel or a system may mean moments; part of the numbers. */
  moments: number;
  /** Numbers with decimals, too small for what systems number with them; part of the numbers. */
  decimals: number;
  /** The first of whole numbers that count up the rows by one; `null`: they do not. */
  countsFrom: number | null;
  /** A number sign and digits, as systems write the numbers of orders; part of the texts. */
  numbered: number;
  /** Objects and lists, as programs write them for each other; part of the texts. */
  structures: number;
  /** Cells that name a milestone; part of the texts. */
  milestones: number;
  /** Different values as a fraction of the filled cells. */
  variety: number;
}

const numberedText = /^\s*#\s?\d+\s*$/;
const structuredText = /^\s*(\{[\s\S]*\}|\[[\s\S]*\])\s*$/;
const milestone = /^\s*(lead|opportunity)\s*$/i;
const dateText =
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{4}年\d{1,2}月\d{1,2}日?)(?:[T ,].*)?$/u;

/** Text that looks like a day, and perhaps a time. How it is meant the whole column says, which the worker reads. */
export const isDateText = (text: string): boolean => dateText.test(text.trim());

const amountText = /^([A-Z]{3}\s)?[\s\p{Sc}+\-(.,]*\d[\d.,\s'’]*[%)\p{Sc}-]?(\s[A-Z]{3})?$/u;

/** Digits with what belongs to an amount, and nothing else. */
export const isAmountText = (text: string): boolean => amountText.test(text);

/** An Excel number format that shows dates or times. */
export function isDateFormat(format: string): boolean {
  if (/^general$/i.test(format)) return false;
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

export function profileOf(cells: readonly unknown[], formats: readonly string[]): ColumnProfile {
  const different = new Set<unknown>();
  const count = {
    filled: 0,
    number: 0,
    date: 0,
    flag: 0,
    milestone: 0,
    text: 0,
    clock: 0,
    moment: 0,
    decimal: 0,
    numbered: 0,
    structure: 0,
  };
  let counting = 0;
  let last: unknown = null;
  cells.forEach((cell, row) => {
    if (!saysSomething(cell)) return;
    count.filled++;
    different.add(cell);
    count[kindOf(cell, formats[row] ?? '')]++;
    if (hasClock(cell, formats[row] ?? '')) count.clock++;
    if (typeof cell === 'string' && numberedText.test(cell)) count.numbered++;
    if (typeof cell === 'string' && structuredText.test(cell)) count.structure++;
    if (typeof cell === 'number') {
      if (mayBeMoment(cell) && !isDateFormat(formats[row] ?? '')) count.moment++;
      if (cell % 1 !== 0 && Math.abs(cell) < 1e6) count.decimal++;
    }
    if (typeof cell === 'number' && (last === null || (typeof last === 'number' && cell === last + 1)))
      counting++;
    last = cell;
  });
  const part = (some: number) => (count.filled === 0 ? 0 : some / count.filled);
  return {
    cells: cells.length,
    filled: count.filled,
    numbers: part(count.number),
    dates: part(count.date),
    texts: part(count.filled - count.number - count.date),
    flags: part(count.flag),
    clocks: part(count.clock),
    moments: part(count.moment),
    decimals: part(count.decimal),
    countsFrom: count.filled > 2 && counting === count.filled ? Number(last) - counting + 1 : null,
    numbered: part(count.numbered),
    structures: part(count.structure),
    milestones: part(count.milestone),
    variety: part(different.size),
  };
}

const saysSomething = (cell: unknown): boolean =>
  !isBlank(cell) && errorCodeOf(cell) === null && !(typeof cell === 'string' && saysNothing(cell));

function kindOf(cell: unknown, format: string): 'number' | 'date' | 'flag' | 'milestone' | 'text' {
  if (typeof cell === 'number') return isDateFormat(format) ? 'date' : 'number';
  if (typeof cell === 'boolean') return 'flag';
  const text = String(cell);
  if (isDateText(text)) return 'date';
  if (isAmountText(text)) return 'number';
  return milestone.test(text) ? 'milestone' : 'text';
}

/** Of numbers that say more than a day the least is Unix time of 2001. */
const leastUnix = 1e9;
const leastDigits = 19_000_101;

/** Excel's dates from 1954 to 2118, digits of a date such as 20260301, and Unix time. */
const mayBeMoment = (number: number): boolean =>
  (number >= 20_000 && number < 80_000) || number >= leastDigits;

/** Whether a moment tells the time of day. */
function hasClock(cell: unknown, format: string): boolean {
  if (typeof cell !== 'number') return /\d:\d\d/.test(String(cell));
  return isDateFormat(format) ? cell % 1 !== 0 : cell >= leastUnix;
}
