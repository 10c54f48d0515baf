import { type Column, invalid } from '../cells';

/** A column of names, and whether each row that holds data must hold one of them. */
export interface ZeroColumn {
  column: Column;
  isNeverEmpty: boolean;
}

/** What else a call holds that tells whether this Excel delivers empty cells as 0. */
export interface ZeroEvidence {
  /** All columns of the call. */
  columns: readonly Column[];
  /** Those in which dates are due. */
  dates: readonly Column[];
  /** Names the call asks for. */
  named?: readonly unknown[];
  /** The first row of data: headings are texts over whatever stands below. */
  first: number;
}

/**
 * The columns of names, by what they are called, in which a 0 is an empty cell. Some Excels deliver empty cells as 0, and 0 may
 * be a name as well: where nothing tells, the call is refused.
 */
export function zeroIsBlankIn(names: readonly ZeroColumn[], evidence: ZeroEvidence): string[] {
  const withZeros = names.filter(({ column }) => column.cells.includes(0));
  return withZeros.filter((each) => isZeroBlank(each, evidence)).map(({ column }) => column.name);
}

function isZeroBlank(
  { column, isNeverEmpty }: ZeroColumn,
  { columns, dates, named = [], first }: ZeroEvidence,
): boolean {
  if (column.cells.some((cell, row) => row >= first && typeof cell === 'string' && cell !== '')) return true;
  if (columns.some(({ cells }) => cells.includes(null))) return false;
  if (dates.some(({ cells }) => cells.includes(0))) return true;
  if (isNeverEmpty || named.some((name) => name === 0 || name === '0')) return false;
  throw invalid(
    `${column.name}, row ${column.cells.indexOf(0) + 1}: 0 may be a name or an empty cell, which this Excel may deliver as 0. ` +
      "Write the name as text, '0, or another name for the empty cells.",
  );
}
