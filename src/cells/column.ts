import { errorCodeOf, isBlankKey, saysNothing } from './cell';
import { invalid } from './cellError';
import { counted } from './counted';

/** One argument of a worksheet function laid out as a list of cells, with the name messages call it by. */
export interface Column {
  name: string;
  cells: readonly unknown[];
}

/** Reads a range argument: a single column, a single row or a single value. The cells are a list of its own, which nobody changes. */
export function columnOf(argument: unknown, name: string): Column {
  if (!Array.isArray(argument)) return { name, cells: [argument] };
  const rows = argument as unknown[][];
  if (rows.length === 1) return { name, cells: rows[0].slice() };
  if (rows.length > 0 && rows[0].length !== 1) {
    throw invalid(`${name} must be one column, but it is ${rows.length} rows × ${rows[0].length} columns.`);
  }
  return { name, cells: rows.map((row) => row[0]) };
}

/** Ranges that belong together have the same number of rows. */
export function requireSameLength(columns: readonly Column[]): void {
  const [first] = columns;
  const other = columns.find((column) => column.cells.length !== first.cells.length);
  if (other) {
    throw invalid(
      `${first.name} has ${counted(first.cells.length, 'row')}, ${other.name} has ${other.cells.length}. ` +
        'Give ranges of the same length.',
    );
  }
}

/** The part of the rows that holds data: from `first` up to, but not including, `end`. */
export interface DataRows {
  first: number;
  end: number;
}

/**
 * Leaves out trailing blank rows and a first row of headings. A first row is headings when text stands in it where dates or
 * numbers are due, and no cell of it could be data: `03/04/2026`, `12 USD` or `n/a` is bad data, and so is a row with a name
 * that stands again below.
 */
export function dataRows(
  columns: readonly Column[],
  due: readonly { column: Column; accepts: (cell: unknown) => boolean }[],
  isEmpty: (cell: unknown) => boolean,
): DataRows {
  let end = columns[0].cells.length;
  while (end > 0 && columns.every((column) => isEmpty(column.cells[end - 1]))) end--;
  const headings =
    end > 0 &&
    isHeadingRow(due.map(({ column, accepts }) => ({ cell: column.cells[0], accepts }))) &&
    !columns.some((column) => isMetAgain(column, columns));
  return { first: headings ? 1 : 0, end };
}

/** Whether the first cell of a column stands in it again, in another row than one that repeats all headings. */
function isMetAgain({ cells }: Column, columns: readonly Column[]): boolean {
  const [first] = cells;
  const at = typeof first === 'string' && first !== '' ? cells.indexOf(first, 1) : -1;
  return at > 0 && columns.some((column) => column.cells[at] !== column.cells[0]);
}

/** Whether these cells, each due to be a date or a number, are headings instead. */
export function isHeadingRow(
  cells: readonly { cell: unknown; accepts: (cell: unknown) => boolean }[],
): boolean {
  const filled = cells.filter(({ cell }) => !isBlankKey(cell));
  return filled.length > 0 && filled.every(({ cell, accepts }) => isHeadingText(cell) && !accepts(cell));
}

/** An amount begins with its digits, before which a sign of a currency or of its own may stand. */
const amount = /^[\s\p{Sc}+\-(.,]*\d/u;

function isHeadingText(cell: unknown): boolean {
  return typeof cell === 'string' && !amount.test(cell) && !saysNothing(cell) && errorCodeOf(cell) === null;
}
