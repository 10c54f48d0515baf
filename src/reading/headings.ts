import { errorCodeOf, isBlank } from '../cells/cell';
import type { Source } from '../excel/types';
import { isAmountText, isDateText } from './columnProfile';
import { meaningsOf } from './roleWords';

const isFilledText = (cell: unknown): boolean => typeof cell === 'string' && cell.trim() !== '';

/** What the user knows a source by: its name, its table, or where it lies. */
export const calledAs = ({ name, table, address }: Source): string => name ?? table ?? address;

/** Whether two sources are the same data, perhaps with other rows. */
export const isSameShape = (a: Source, b: Source): boolean =>
  a.sheet === b.sheet &&
  a.firstRow === b.firstRow &&
  a.firstColumn === b.firstColumn &&
  a.table === b.table &&
  JSON.stringify(a.head[0]) === JSON.stringify(b.head[0]);

/** What stands in a cell of which nobody knows the value: no heading. */
const placeholder = /^\s*(unknown|n\/?a|none|null|nil|tbd|tba|\?+|-+|未知|无|空|不详|待定)\s*$/i;

/**
 * Whether the first row of a source names its columns: nothing but text, none of which is a value, stands again below
 * itself or is a date or an amount; and either the columns below hold something else than text, or the words speak for it.
 */
export function findHeadings({ head, table }: Source): boolean {
  if (table !== null) return true;
  const [first = [], ...rest] = head;
  const filled = first.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  const isData = ({ cell, column }: { cell: unknown; column: number }) =>
    !isFilledText(cell) ||
    errorCodeOf(cell) !== null ||
    isDateText(String(cell)) ||
    isAmountText(String(cell)) ||
    placeholder.test(String(cell)) ||
    rest.some((row) => row[column] === cell);
  if (filled.length === 0 || filled.some(isData)) return false;
  const areDistinct = new Set(filled.map(({ cell }) => cell)).size === filled.length;
  const isAboveNumbers = filled.some(({ column }) => rest.some((row) => typeof row[column] === 'number'));
  return (areDistinct && isAboveNumbers) || filled.some(({ cell }) => isNamedBy(String(cell)));
}

const isNamedBy = (heading: string): boolean => [...meaningsOf(heading).values()].some((score) => score >= 3);

/** Column letters: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What the columns are called: their headings, or "Column C" where there is none. */
export function columnNames(
  source: Source,
  hasHeadings: boolean,
  unnamed: (letters: string) => string,
): string[] {
  return Array.from({ length: source.columns }, (_, column) => {
    const heading = hasHeadings ? String(source.head[0]?.[column] ?? '').trim() : '';
    return heading || unnamed(columnLetters(source.firstColumn + column));
  });
}

/** Address of one cell of a source on its own sheet; `row` is the sheet's own, 1-based. */
export function cellAddress(source: Source, row: number, column: number): string {
  const sheet = source.address.slice(0, source.address.lastIndexOf('!') + 1);
  return `${sheet}${columnLetters(source.firstColumn + column)}${row}`;
}
