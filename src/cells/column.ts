import { errorCodeOf, isBlankKey } from './cell';
import { invalid } from './cellError';

/** One argument of a worksheet function laid out as a list of cells, with the name messages call it by. */
export interface Column {
  name: string;
  cells: readonly unknown[];
}

/** Reads a range argument: a single column, a single row or a single value. */
export function columnOf(argument: unknown, name: string): Column {
  if (!Array.isArray(argument)) return { name, cells: [argument] };
  const rows = argument as unknown[][];
  if (rows.length === 1) return { name, cells: rows[0] };
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
      `${first.name} has ${first.cells.length} rows, ${other.name} has ${other.cells.length}. ` +
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
 * Leaves out trailing blank rows and a first row of headings. A first row is headings when text stands in it where
 * dates or numbers are due, and nothing but such text: `03/04/2026` or `12 USD` is bad data, not a heading.
 */
export function dataRows(
  columns: readonly Column[],
  due: readonly { column: Column; accepts: (cell: unknown) => boolean }[],
  isEmpty: (cell: unknown) => boolean,
): DataRows {
  let end = columns[0].cells.length;
  while (end > 0 && columns.every((column) => isEmpty(column.cells[end - 1]))) end--;
  const headings =
    end > 0 && isHeadingRow(due.map(({ column, accepts }) => ({ cell: column.cells[0], accepts })));
  return { first: headings ? 1 : 0, end };
}

/** Whether these cells, each due to be a date or a number, are headings instead. */
export function isHeadingRow(
  cells: readonly { cell: unknown; accepts: (cell: unknown) => boolean }[],
): boolean {
  const filled = cells.filter(({ cell }) => !isBlankKey(cell));
  return filled.length > 0 && filled.every(({ cell, accepts }) => isHeadingText(cell) && !accepts(cell));
}

function isHeadingText(cell: unknown): boolean {
  return typeof cell === 'string' && !/^[\s+\-.,]*\d/.test(cell) && errorCodeOf(cell) === null;
}
