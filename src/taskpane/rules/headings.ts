import type { Source } from '../../excel/types';
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

/** Whether the first row of a source names its columns. */
export function findHeadings({ head, table }: Source): boolean {
  if (table !== null) return true;
  const [first, ...rest] = head;
  if (!first?.some(isFilledText) || first.some((cell) => typeof cell === 'number')) return false;
  if (rest.some((row) => row.some((cell, column) => typeof cell === 'number' && isFilledText(first[column]))))
    return true;
  return first.some((cell) => meaningsOf(String(cell)).size > 0);
}

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
