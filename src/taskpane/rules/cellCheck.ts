import type { Source } from '../../excel/types';
import type { Role, RoleColumns } from './roles';
import { cellAddress } from './headings';

interface Tally {
  count: number;
  /** 1-based sheet row of the first one. */
  firstRow: number;
}

/** Empty and error cells of a source, column by column. Rows that are empty throughout do not count. */
export interface CellCheck {
  empty: Tally[];
  errors: Tally[];
}

const errorText =
  /^#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!|CALC!|SPILL!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
export const isEmpty = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;
export const isError = (cell: unknown): boolean =>
  typeof cell === 'string' && cell[0] === '#' && errorText.test(cell);

export function emptyCheck(columns: number): CellCheck {
  const tallies = () => Array.from({ length: columns }, () => ({ count: 0, firstRow: 0 }));
  return { empty: tallies(), errors: tallies() };
}

/** Adds a block of rows to a check; `sheetRow` is the sheet's own number of the block's first row. */
export function checkRows(check: CellCheck, rows: readonly (readonly unknown[])[], sheetRow: number): void {
  rows.forEach((row, index) => {
    if (row.every(isEmpty)) return;
    row.forEach((cell, column) => {
      if (isEmpty(cell)) add(check.empty[column], sheetRow + index);
      else if (isError(cell)) add(check.errors[column], sheetRow + index);
    });
  });
}

function add(tally: Tally, row: number): void {
  if (tally.count++ === 0) tally.firstRow = row;
}

export interface CellWarning {
  empty: number;
  errors: number;
  /** Address of the topmost bad cell. */
  firstAddress: string;
}

/** The bad cells in the columns that matter; only those of the roles `neverEmpty` must all be filled. */
export function warningOf(
  check: CellCheck,
  source: Source,
  columns: RoleColumns,
  neverEmpty: readonly Role[],
): CellWarning | null {
  const needed = neverEmpty.map((role) => columns[role]).filter((column) => column !== null);
  const mapped = Object.values(columns).filter((column) => column !== null);
  const bad = [
    ...needed.map((column) => ({ column, ...check.empty[column] })),
    ...mapped.map((column) => ({ column, ...check.errors[column] })),
  ].filter(({ count }) => count > 0);
  if (bad.length === 0) return null;
  const first = bad.reduce((a, b) => (b.firstRow < a.firstRow ? b : a));
  const sum = (tallies: Tally[], over: number[]) =>
    over.reduce((total, column) => total + tallies[column].count, 0);
  return {
    empty: sum(check.empty, needed),
    errors: sum(check.errors, [...new Set(mapped)]),
    firstAddress: cellAddress(source, first.firstRow, first.column),
  };
}
