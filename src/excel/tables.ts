import type { Rectangle } from './address';
import { inWorkbook } from './inWorkbook';
import type { NamedCells } from './types';

/** The workbook's tables, in its own order. */
export function listTables(): Promise<NamedCells[]> {
  return inWorkbook(async (context) => {
    const { tables } = context.workbook;
    tables.load('items/name');
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange());
    for (const range of ranges) range.load('address,rowCount,columnCount');
    await context.sync();
    return tables.items.map(({ name }, i) => ({ name, ...sizeOf(ranges[i]) }));
  });
}

/** Where cells lie and how many they are, once that is loaded. */
export const sizeOf = ({ address, rowCount: rows, columnCount: columns }: Excel.Range) => ({
  address,
  rows,
  columns,
});

/** The table that holds all of a rectangle, if there is one. Needs ExcelApi 1.9. */
export async function tableAround(
  context: Excel.RequestContext,
  range: Excel.Range,
  inner: Rectangle,
): Promise<{ name: string; rectangle: Rectangle } | null> {
  const tables = range.getTables(false);
  tables.load('items/name');
  await context.sync();
  const [table, another] = tables.items.slice(0, 2);
  // A rectangle that touches several tables lies inside none of them.
  if (!table || another) return null;
  const outer = table.getRange();
  outer.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = outer;
  const isInside =
    inner.row >= row &&
    inner.column >= column &&
    inner.row + inner.rows <= row + rows &&
    inner.column + inner.columns <= column + columns;
  return isInside ? { name: table.name, rectangle: { row, column, rows, columns } } : null;
}
