import { contains, intersection } from './area';
import type { Area } from './area';
import type { Table } from './book';

type IsFilled = (row: number, column: number) => boolean;

/**
 * The area of a table once something was typed right below it or beside it, which belongs to it then; null where it does not:
 * below totals, and where something else stands in the new row or column.
 */
export function grownArea(
  table: Table,
  tables: readonly Table[],
  typed: Area,
  isFilled: IsFilled,
): Area | null {
  const { area, showTotals } = table;
  const below: Area = { ...area, row: area.row + area.rows, rows: 1 };
  const beside: Area = { ...area, column: area.column + area.columns, columns: 1 };
  const isFree = (line: Area) =>
    !tables.some((other) => other.sheet === table.sheet && intersection(other.area, line)) &&
    !holds(line, (row, column) => isFilled(row, column) && !contains(typed, cellAt(row, column)));
  if (!holds(typed, isFilled)) return null;
  if (!showTotals && contains(below, typed) && isFree(below)) return { ...area, rows: area.rows + 1 };
  return contains(beside, typed) && isFree(beside) ? { ...area, columns: area.columns + 1 } : null;
}

const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function holds({ row, column, rows, columns }: Area, test: IsFilled): boolean {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) if (test(r, c)) return true;
  }
  return false;
}
