import { supports } from './inWorkbook';
import type { WrittenPivot } from './types';
import { WorkbookError } from './workbookError';
import { writeRows } from './writeRows';

/** Only newer Excels have add-ins make PivotTables with slicers. */
export function needPivots(): void {
  if (!supports('1.10')) throw new WorkbookError('unavailable', { code: 'cannotPivot' });
}

/** The title lies in the first row; the second one is free. */
export const pivotTitle = { row: 0, column: 0, rows: 1, columns: 1 };
const pivotRow = 2;

/** Adds a sheet with a PivotTable over a table that stands, and shows it. */
export async function addPivot(
  context: Excel.RequestContext,
  tableName: string,
  pivot: WrittenPivot,
): Promise<void> {
  const sheet = context.workbook.worksheets.add(pivot.sheet);
  await writeRows(context, sheet, pivotTitle, [[pivot.made.title]]);
  const title = sheet.getRangeByIndexes(pivotTitle.row, pivotTitle.column, 1, 1);
  title.format.font.bold = true;
  title.format.font.size = 14;
  await drawPivot(context, sheet, tableName, pivot);
  sheet.activate();
  title.select();
  await context.sync();
}

/** Makes the PivotTable on its sheet, and the slicer at its right. */
export async function drawPivot(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableName: string,
  { name, slicer: slicerName, made: { by, values } }: WrittenPivot,
): Promise<void> {
  const table = context.workbook.tables.getItem(tableName);
  const pivot = sheet.pivotTables.add(name, table, sheet.getRangeByIndexes(pivotRow, 0, 1, 1));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem(by));
  for (const value of values) {
    const figure = pivot.dataHierarchies.add(pivot.hierarchies.getItem(value.column));
    figure.summarizeBy = value.summary;
    figure.name = value.name;
    figure.numberFormat = value.format;
  }
  // Its columns take their widths before the slicer is laid beside them.
  const beside = sheet.getRangeByIndexes(pivotRow, values.length + 2, 1, 1);
  await context.sync();
  beside.load('left,top');
  await context.sync();
  const slicer = sheet.slicers.add(pivot, by, sheet);
  slicer.name = slicerName;
  slicer.left = beside.left;
  slicer.top = beside.top;
  await context.sync();
}
