import { bounding, contains } from './area';
import type { Area } from './area';
import type { Table } from './book';
import type { FormulaCell, Sheets } from './sheets';
import type { StructuredReference, TablePart } from './structuredReference';

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The table that a reference means, be it by its name or because the formula stands in it. */
export function tableOf(
  tables: readonly Table[],
  { table }: StructuredReference,
  cell: FormulaCell,
): Table | undefined {
  if (table) return tables.find(({ name }) => sameName(name, table));
  const at = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
  return tables.find(({ sheet, area }) => sheet === cell.sheet && contains(area, at));
}

export function headingsOf(sheets: Pick<Sheets, 'value'>, { sheet, area }: Table): string[] {
  return Array.from({ length: area.columns }, (_, index) =>
    String(sheets.value(sheet, area.row, area.column + index)),
  );
}

/** The cells of a table that a reference in a formula means, or the error that Excel shows in their place. */
export function cellsOfReference(
  table: Table,
  headings: readonly string[],
  { parts, columns }: StructuredReference,
  row: number,
): Area | '#REF!' | '#VALUE!' {
  const across = columns && columns.map((heading) => indexOf(headings, heading));
  if (across?.includes(-1)) return '#REF!';
  const [first, last] = across ? [Math.min(...across), Math.max(...across)] : [0, table.area.columns - 1];
  const column = { column: table.area.column + first, columns: last - first + 1 };
  let area: Area | null = null;
  for (const part of parts.length > 0 ? parts : ['#Data' as const]) {
    const rows = rowsOf(table, part, row);
    if (rows === '#VALUE!') return rows;
    if (rows) area = area ? bounding(area, { ...column, ...rows }) : { ...column, ...rows };
  }
  return area ?? '#REF!';
}

const indexOf = (headings: readonly string[], heading: string) =>
  headings.findIndex((other) => sameName(other, heading));

/** Null for headings and totals that a table does not show. */
function rowsOf({ area, showHeaders, showTotals }: Table, part: TablePart, row: number) {
  const end = area.row + area.rows;
  const [from, to] = [area.row + (showHeaders ? 1 : 0), end - (showTotals ? 1 : 0)];
  switch (part) {
    case '#All':
      return { row: area.row, rows: area.rows };
    case '#Headers':
      return showHeaders ? { row: area.row, rows: 1 } : null;
    case '#Totals':
      return showTotals ? { row: end - 1, rows: 1 } : null;
    case '#This Row':
      return row >= from && row < to ? { row, rows: 1 } : '#VALUE!';
    case '#Data':
      return { row: from, rows: Math.max(1, to - from) };
  }
}
