import { isBlank } from '../cells/cell';

/** What the first cells of a column look like. */
export interface ColumnProfile {
  filled: number;
  /** Fractions of the filled cells. */
  numbers: number;
  dates: number;
  texts: number;
  /** Cells that name a milestone; part of the texts. */
  milestones: number;
  /** Different values as a fraction of the filled cells. */
  variety: number;
}

const milestone = /^\s*(lead|opportunity)\s*$/i;
const dateText =
  /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\d{4}年\d{1,2}月\d{1,2}日?)(?:[T ,].*)?$/u;

/** Text that looks like a day, and perhaps a time. How it is meant the whole column says, which the worker reads. */
export const isDateText = (text: string): boolean => dateText.test(text.trim());

/** An Excel number format that shows dates or times. */
export function isDateFormat(format: string): boolean {
  if (/^general$/i.test(format)) return false;
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}

export function profileOf(cells: readonly unknown[], formats: readonly string[]): ColumnProfile {
  const different = new Set<unknown>();
  let filled = 0;
  let numbers = 0;
  let dates = 0;
  let milestones = 0;
  cells.forEach((cell, row) => {
    if (isBlank(cell)) return;
    filled++;
    different.add(cell);
    const isNumber = typeof cell === 'number';
    if (isNumber ? isDateFormat(formats[row] ?? '') : isDateText(String(cell))) dates++;
    else if (isNumber) numbers++;
    else if (milestone.test(String(cell))) milestones++;
  });
  const part = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numbers: part(numbers),
    dates: part(dates),
    texts: part(filled - numbers - dates),
    milestones: part(milestones),
    variety: part(different.size),
  };
}
