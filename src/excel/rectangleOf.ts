import type { Rectangle } from './address';

/** The rectangle of a range whose four figures are loaded. */
export const rectangleOf = (range: Excel.Range): Rectangle => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** Sheet and rectangle of a range. */
export async function placeOf(context: Excel.RequestContext, range: Excel.Range) {
  const sheet = range.worksheet;
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.load('name,protection/protected');
  await context.sync();
  return {
    sheet,
    sheetName: sheet.name,
    isProtected: sheet.protection.protected,
    rectangle: rectangleOf(range),
  };
}
