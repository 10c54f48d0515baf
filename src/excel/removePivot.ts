import { pivotTitle } from './addPivot';
import type { WrittenPivot } from './types';

/** Takes away the sheet of a PivotTable that was not finished: nobody has put anything else there. */
export async function removePivotSheet(
  context: Excel.RequestContext,
  { sheet: name }: WrittenPivot,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** Removes a PivotTable with its slicer; its sheet goes only if nothing else has been put there. */
export async function removePivot(context: Excel.RequestContext, written: WrittenPivot): Promise<void> {
  const sheet = await removeOnItsSheet(context, written);
  if (!sheet) return;
  const { tables, charts, pivotTables, slicers } = sheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  const title = sheet.getRangeByIndexes(pivotTitle.row, pivotTitle.column, 1, 1);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  title.load('values');
  for (const objects of [tables, charts, pivotTables, slicers]) objects.load('items/name');
  await context.sync();
  const hasObjects = [tables, charts, pivotTables, slicers].some(({ items }) => items.length > 0);
  const hasOwnTitle = title.values[0][0] === written.made.title;
  const isTitleAlone = used.isNullObject || (hasOwnTitle && isOneCell(used));
  if (!hasObjects && isTitleAlone) sheet.delete();
  else if (hasOwnTitle) title.clear();
  await context.sync();
}

/** Answers the sheet; `null`: it is gone as well. */
export async function removeOnItsSheet(
  context: Excel.RequestContext,
  { sheet: name, name: pivotName, slicer: slicerName }: WrittenPivot,
): Promise<Excel.Worksheet | null> {
  const { worksheets, pivotTables, slicers } = context.workbook;
  const pivot = pivotTables.getItemOrNullObject(pivotName);
  const slicer = slicers.getItemOrNullObject(slicerName);
  const named = worksheets.getItemOrNullObject(name);
  for (const each of [pivot, slicer, named]) each.load('name');
  await context.sync();
  // The sheet may have got another name.
  const sheet = pivot.isNullObject ? named : pivot.worksheet;
  const isThere = !pivot.isNullObject || !named.isNullObject;
  sheet.load('name');
  if (isThere) await context.sync();
  // Led to by the PivotTable, it would go with it.
  const present = isThere ? worksheets.getItem(sheet.name) : null;
  if (!slicer.isNullObject) slicer.delete();
  if (!pivot.isNullObject) pivot.delete();
  await context.sync();
  return present;
}

/** The first cell of a sheet alone. */
const isOneCell = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): boolean =>
  rowIndex + columnIndex === 0 && rowCount * columnCount === 1;
