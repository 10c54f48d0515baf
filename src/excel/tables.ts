import type { Rectangle } from './address';
import { inWorkbook } from './inWorkbook';
import { rectangleOf } from './rectangleOf';
import type { NamedCells } from './types';

/** The workbook's tables, in its own order. */
export function listTables(): Promise<NamedCells[]> {
  return inWorkbook(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name,items/showTotals');
    await context.sync();
    const ranges = tables.items.map(dataOf);
    for (const range of ranges) range.load('address,rowCount,columnCount');
    await context.sync();
    return tables.items.map(({ name }, i) => ({ name, ...sizeOf(ranges[i]) }));
  });
}

/** Headings and rows of a table of which `showTotals` is loaded. What its total row sums up stands above it. */
export const dataOf = (table: Excel.Table): Excel.Range =>
  table.showTotals ? table.getRange().getResizedRange(-1, 0) : table.getRange();

/** Where cells lie and how many they are, once that is loaded. */
export const sizeOf = ({ address, rowCount: rows, columnCount: columns }: Excel.Range) => ({
  address,
  rows,
  columns,
});

/** A table and the cells it takes, its total row included. */
export interface TableCells {
  name: string;
  whole: Rectangle;
  hasHeadings: boolean;
  hasTotals: boolean;
}

/** The tables a range touches. Needs ExcelApi 1.9. */
export async function tablesAt(context: Excel.RequestContext, range: Excel.Range): Promise<TableCells[]> {
  const tables = range.getTables(false);
  tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();
  const wholes = tables.items.map((table) => table.getRange());
  for (const whole of wholes) whole.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return tables.items.map(({ name, showHeaders: hasHeadings, showTotals: hasTotals }, i) => ({
    name,
    whole: rectangleOf(wholes[i]),
    hasHeadings,
    hasTotals,
  }));
}

/** The table that holds all of a rectangle, if there is one. What touches several lies inside none of them. */
export const tableAround = (tables: readonly TableCells[], inner: Rectangle): TableCells | null =>
  tables.length === 1 && holds(tables[0].whole, inner) ? tables[0] : null;

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** A rectangle without the total row of a table in which it ends. */
export function withoutTotals(cells: Rectangle, tables: readonly TableCells[]): Rectangle {
  const end = cells.row + cells.rows;
  const endsInTotals = tables.some(({ whole, hasTotals }) => hasTotals && whole.row + whole.rows === end);
  return endsInTotals && cells.rows > 1 ? { ...cells, rows: cells.rows - 1 } : cells;
}

/** Whether cells in a table are headings and all rows of it, if not of all its columns. */
export const hasAllRows = (
  { row, rows }: Rectangle,
  { whole, hasHeadings, hasTotals }: TableCells,
): boolean => hasHeadings && row === whole.row && rows === whole.rows - (hasTotals ? 1 : 0);
