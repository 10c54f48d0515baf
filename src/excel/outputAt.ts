import type { Rectangle } from './address';
import { inWorkbook } from './inWorkbook';
import { placeOf, rectangleOf } from './rectangleOf';
import { findSpill } from './spill';
import type { Written } from './types';

/** The output the active cell belongs to. */
export interface OutputAt {
  /** Its place among those asked for. */
  index: number;
  /** What stands at the head of the line and of the column of a figure; `null`: the cell is none of its figures. */
  figure: { row: string; column: string } | null;
}

/** The output the active cell lies in or, beside its title, note and chart, the only one on the sheet; `null`: there is none. */
export function outputAt(outputs: readonly Written[]): Promise<OutputAt | null> {
  return inWorkbook(async (context) => {
    const active = context.workbook.getActiveCell();
    const { sheet, sheetName, rectangle: cell } = await placeOf(context, active);
    const places = [
      ...(await tablesOn(context, sheet, outputs)),
      ...(await formulasOn(context, sheetName, outputs)),
    ];
    const around = places.find(({ area }) => isWithin(cell, area));
    if (!around) return places.length === 1 ? { index: places[0].index, figure: null } : null;
    return { index: around.index, figure: await figureAt(context, sheet, cell, around.area) };
  });
}

interface Place {
  index: number;
  area: Rectangle;
}

async function tablesOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  outputs: readonly Written[],
): Promise<Place[]> {
  const { tables } = sheet;
  tables.load('items/name,items/id');
  await context.sync();
  const found = tables.items.flatMap((table) => {
    const index = outputs.findIndex(
      ({ form, tableName, tableId }) =>
        form !== 'formula' && (tableName === table.name || tableId === table.id),
    );
    return index < 0 ? [] : [{ index, range: table.getRange() }];
  });
  for (const { range } of found) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return found.map(({ index, range }) => ({ index, area: rectangleOf(range) }));
}

async function formulasOn(
  context: Excel.RequestContext,
  sheetName: string,
  outputs: readonly Written[],
): Promise<Place[]> {
  const places: Place[] = [];
  for (const [index, output] of outputs.entries()) {
    const spill = output.form === 'formula' ? await findSpill(context, output) : null;
    if (spill?.sheetName === sheetName) places.push({ index, area: spill.area });
  }
  return places;
}

async function figureAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column }: Rectangle,
  area: Rectangle,
): Promise<OutputAt['figure']> {
  if (row === area.row) return null;
  const heads = [sheet.getCell(row, area.column), sheet.getCell(area.row, column)];
  for (const head of heads) head.load('values');
  await context.sync();
  const [ofRow, ofColumn] = heads.map(({ values }) => String(values[0][0]));
  return { row: ofRow, column: ofColumn };
}

const isWithin = ({ row, column }: Rectangle, area: Rectangle): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
