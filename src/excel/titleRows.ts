import { errorCodeOf, isBlank } from '../cells/cell';
import { isBlankName } from '../cells/names';

/** Below so many rows nobody looks for headings. */
const mostTitleRows = 15;
const leastNamed = 0.6;

type Row = readonly unknown[];

/** Rows of titles and filters above the headings, empty ones among them. Where no headings are told from data, there is none. */
export function titleRows(head: readonly Row[]): number {
  // Hardly a column goes without a name.
  const fewest = leastNamed * Math.max(0, ...head.map(filledIn));
  for (let row = 0; row <= mostTitleRows && row + 1 < head.length; row++) {
    if (isHeadings(head[row]) && filledIn(head[row]) >= fewest && isData(head[row + 1])) {
      const most = Math.max(2, Math.floor(filledIn(head[row]) / 2));
      const isTitle = (above: Row, at: number) =>
        filledIn(above) <= most || (at === row - 1 && crosses(above, head[row]));
      return head.slice(0, row).every(isTitle) ? row : 0;
    }
  }
  return 0;
}

/**
 * Whether a row tells, above some of the headings, what they are of: *mobile* and *desktop* above two times *Active users*, as where
 * a report is crossed. Over the first columns there is nothing to tell.
 */
const crosses = (above: Row, headings: Row): boolean =>
  isHeadings(above) && isBlankName(above[0]) && filledIn(above) < filledIn(headings);

/** Whether a row goes on with the rows above it, headings first: it is as full, and has no words where they have values. */
export function goesOn([, ...data]: readonly Row[], next: Row): boolean {
  const width = Math.max(0, ...data.map(filledIn));
  if (!isData(next) || filledIn(next) < width / 2) return false;
  return next.every((cell, column) => {
    const above = data.map((row) => row[column]).filter((one) => !isBlankName(one));
    return isBlankName(cell) || isValue(cell) || above.length === 0 || !above.every(isValue);
  });
}

const filledIn = (row: Row): number => row.filter((cell) => !isBlankName(cell)).length;

/** Several cells, all of them words. */
const isHeadings = (row: Row): boolean =>
  filledIn(row) > 1 && row.every((cell) => isBlankName(cell) || (typeof cell === 'string' && !isValue(cell)));

/** Several cells, not all of them words. */
const isData = (row: Row): boolean => filledIn(row) > 1 && row.some(isValue);

/** A number or date in a text begins with digits, or with the name of a month; words hardly do. */
const numberOrDate = /^[\s\p{Sc}+\-(.,]*\d|^\p{L}{3,9}\.? \d{1,2},? \d{4}/u;

/** What is no word: a number, a date, an amount, an error. */
const isValue = (cell: unknown): boolean =>
  !isBlank(cell) && (typeof cell !== 'string' || errorCodeOf(cell) !== null || numberOrDate.test(cell));
