import type { Rectangle } from './address';
import { literal } from './cellText';
import { isReport, reportLines } from './reportLayout';
import type { Output, Written } from './types';

/** The texts above a table, from top to bottom; `null` where the user has put something of their own. */
export type Above = (string | null)[];

/** Title and answer, or all sentences of a report; where an earlier release put the note above the table, it stays there. */
export function aboveOf(output: Output, written: Written): string[] {
  if (isReport(output)) return reportLines(output);
  const { title, answer, note } = output;
  return written.note ? [title, answer] : [title, answer, ...note];
}

/**
 * Fits lines into the cells above a table that stays where it is. Lines that find no cell share the last
 * one; cells that no longer hold what was written into them are left alone.
 *
 * @param room so many of the cells are there for lines; the cell right above the table stays empty.
 */
export function fitAbove(
  lines: readonly string[],
  before: readonly string[],
  present: readonly unknown[],
  room = before.length - 1,
): Above {
  const last = room - 1;
  const fitted = lines.length <= room ? lines : [...lines.slice(0, last), lines.slice(last).join(' ')];
  return before.map((text, i) => (present[i] === text ? (fitted[i] ?? '') : null));
}

/** What now stands there of ours. */
export const ownTexts = (above: Above): string[] => above.map((text) => text ?? '');

/** Writes the texts into the column where the table begins, the last one right above it. */
export function writeAbove(sheet: Excel.Worksheet, { row, column }: Rectangle, above: Above): void {
  above.forEach((text, i) => {
    if (text === null) return;
    sheet.getRangeByIndexes(row - above.length + i, column, 1, 1).values = [[literal(text)]];
  });
}
