import type { Rectangle } from './address';
import type { Written } from './types';

/** Removes charts and table of an output, leaving the table's cells as plain cells, or the name of its formula. */
export async function removeObjects(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { form, chart, second, tableName }: Written,
): Promise<void> {
  if (form === 'formula') {
    const name = context.workbook.names.getItemOrNullObject(tableName);
    name.load('name');
    await context.sync();
    if (!name.isNullObject) name.delete();
  }
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  const names = [chart, second?.name ?? null].filter((each) => each !== null);
  const drawn = names.map((each) => sheet.charts.getItemOrNullObject(each));
  for (const each of [table, ...drawn]) each.load('name');
  await context.sync();
  for (const each of drawn) if (!each.isNullObject) each.delete();
  if (!table.isNullObject) table.convertToRange();
}

export function clear(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): void {
  sheet.getRangeByIndexes(row, column, rows, columns).clear();
}

/** Takes out what cells hold and leaves their looks. In cells formatted as Text, numbers would become text. */
export function emptyCells(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): void {
  const cells = sheet.getRangeByIndexes(row, column, rows, columns);
  cells.clear('Contents');
  cells.numberFormat = 'General' as unknown as string[][];
}
