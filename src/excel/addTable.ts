import type { Rectangle } from './address';

const tableStyle = 'TableStyleLight9';

/** Makes written cells a native table with a number format for each column. */
export function addTable(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
  name: string,
  formats: readonly string[],
): Excel.Table {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  const table = sheet.tables.add(range, true);
  table.name = name;
  table.style = tableStyle;
  formatColumns(sheet, { row, column, rows, columns }, formats);
  range.format.autofitColumns();
  return table;
}

/** Gives each column of a table its number format. */
export function formatColumns(
  sheet: Excel.Worksheet,
  { row, column, rows }: Rectangle,
  formats: readonly string[],
): void {
  formats.forEach((format, i) => {
    const body = sheet.getRangeByIndexes(row + 1, column + i, rows - 1, 1);
    // One value for the whole range; the typings know only matrices.
    body.numberFormat = format as unknown as string[][];
  });
}

/** The same to the end of the sheet. */
export function formatWholeColumns(
  sheet: Excel.Worksheet,
  { row, column }: Rectangle,
  formats: readonly string[],
): void {
  formats.forEach((format, i) => {
    const whole = sheet.getRangeByIndexes(row, column + i, 1, 1).getEntireColumn();
    whole.numberFormat = format as unknown as string[][];
  });
}

/** Names no new table may have: tables and defined names share one list. */
export async function takenNames(
  context: Excel.RequestContext,
): Promise<{ sheets: string[]; names: string[] }> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    names: [...tables.items, ...names.items].map(({ name }) => name),
  };
}
