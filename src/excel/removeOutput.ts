import type { Rectangle } from './address';
import { contentOf, filledCells } from './content';
import { findTable } from './findTable';
import { findInputs, removeInputs } from './inputBlock';
import { cellsOf, findNamed, removeNamed } from './namedCells';
import { inWorkbook } from './inWorkbook';
import { locate } from './locate';
import { findNote, type NoteLine, noteSide } from './noteBeside';
import { placeOf } from './rectangleOf';
import { findSpill } from './spill';
import { clear, removeObjects } from './outputObjects';
import { removePivot } from './removePivot';
import type { Written } from './types';
import { WorkbookError } from './workbookError';

/**
 * Removes what an output wrote, wherever its table has been moved meanwhile, and nothing else: a sheet added for it
 * goes only if nothing else has been put there.
 */
export function removeOutput(written: Written): Promise<void> {
  return inWorkbook(async (context) => {
    if (written.pivot) await removePivot(context, written.pivot);
    const { sheet, table, present } = await (written.form === 'formula' ? spilled : tabled)(context, written);
    const note = await findNote(context, sheet, table, written.note, noteSide(written));
    const inputs = await findInputs(context, written);
    const lines = await findNamed(context, written.ratioCells);
    const own = [...note, ...[inputs, lines].flatMap((block) => (block ? cellsOf(block.area) : []))];
    if (written.newSheet && (await holdsNothingElse(context, sheet, table, present, own))) {
      for (const block of [inputs, lines]) block?.name.delete();
      sheet.delete();
    } else {
      const above = await ownCellsAbove(context, sheet, table, written.above);
      await removeObjects(context, sheet, present);
      if (inputs) removeInputs(inputs);
      if (lines) removeNamed(lines);
      const ofNote = note.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
      for (const cells of [table, ...above, ...ofNote]) if (cells.rows > 0) clear(sheet, cells);
    }
    await context.sync();
  });
}

/** What is there of an output. */
interface Present {
  sheet: Excel.Worksheet;
  table: Rectangle;
  present: Written;
}

async function tabled(context: Excel.RequestContext, written: Written): Promise<Present> {
  const found = await findTable(context, { name: written.tableName, id: written.tableId });
  const range = found ? found.getRange() : await intendedRange(context, written);
  const { sheet, rectangle: table } = await placeOf(context, range);
  return { sheet, table, present: found ? { ...written, tableName: found.name } : written };
}

/** Where the formula is gone, only title and note can still be ours. */
async function spilled(context: Excel.RequestContext, written: Written): Promise<Present> {
  const found = await findSpill(context, written);
  if (found) return { sheet: found.sheet, table: found.area, present: written };
  const { sheet, rectangle } = await placeOf(context, await intendedRange(context, written));
  return { sheet, table: { ...rectangle, rows: 0, columns: 0 }, present: written };
}

/** The cells meant for a table that a failed write never came to make. */
async function intendedRange(context: Excel.RequestContext, { address }: Written): Promise<Excel.Range> {
  try {
    return await locate(context, address);
  } catch {
    throw new WorkbookError('sheet gone', { code: 'nothingToRemove' });
  }
}

async function holdsNothingElse(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Rectangle,
  { above, chart, second, tableName }: Written,
  own: readonly Pick<NoteLine, 'row' | 'column'>[],
): Promise<boolean> {
  const { worksheets } = context.workbook;
  const { tables, charts } = sheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  worksheets.load('items/visibility');
  tables.load('items/name');
  charts.load('items/name');
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
  const foreign = [
    ...tables.items.filter(({ name }) => name !== tableName),
    ...charts.items.filter(({ name }) => name !== chart && name !== second?.name),
  ];
  const isAlone = visible.length > 1 && foreign.length === 0;
  if (!isAlone || used.isNullObject) return isAlone;
  if (used.rowIndex < table.row - above.length || used.columnIndex < table.column) return false;
  const [bottom, right] = [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
  const [end, side] = [table.row + table.rows, table.column + table.columns];
  const below = { row: end, column: table.column, rows: bottom - end, columns: table.columns };
  const beside = { row: used.rowIndex, column: side, rows: used.rowCount, columns: right - side };
  for (const part of [below, beside]) {
    if (part.rows <= 0 || part.columns <= 0) continue;
    if (filledCells(await contentOf(context, sheet, part), own)) return false;
  }
  return true;
}

/** The cells above the table that still hold the title and the note as they were written. */
async function ownCellsAbove(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: Rectangle,
  above: readonly string[],
): Promise<Rectangle[]> {
  if (row < above.length || above.length === 0) return [];
  const top = row - above.length;
  const range = sheet.getRangeByIndexes(top, column, above.length, 1);
  range.load('values');
  await context.sync();
  const { values } = range;
  return above.flatMap((text, i) =>
    text !== '' && values[i][0] === text ? [{ row: top + i, column, rows: 1, columns: 1 }] : [],
  );
}
