import { fullAddress, type Rectangle } from './address';
import type { FailureValues } from './failure';
import { refuseFilteredRows } from './filters';
import { inWorkbook, supports } from './inWorkbook';
import { type Content, contentOf, filledCells, type FilledCells } from './content';
import { filledParts, type Layout, layOut } from './layout';
import { locate } from './locate';
import { sheetName, tableName } from './names';
import { isReport, layOutReport } from './reportLayout';
import { placeOf } from './rectangleOf';
import { takenNames } from './addTable';
import type { Destination, Output } from './types';
import { WorkbookError } from './workbookError';

/** Where an output is going to be written, checked and free for it. */
export interface Target {
  sheet: string;
  newSheet: boolean;
  tableName: string;
  /** Of the cells for the settings of a formula. */
  inputsName: string;
  /** Of the sheet for a PivotTable, which is always a new one. */
  pivotSheet: string;
  /** Of the cells for lines of the chart. */
  ratiosName: string;
  layout: Layout;
  /** What the cells held before: only where overwriting was agreed to. */
  before: Content[];
  /** How the cell of the title looked; `null` on a new sheet. */
  titleFont: TitleFont | null;
}

export type TitleFont = Pick<Excel.RangeFont, 'bold' | 'size'>;

/** Settles where an output goes. Refuses protected places, and occupied ones unless they may be overwritten. */
export function chooseTarget(output: Output, destination: Destination, overwrite: boolean): Promise<Target> {
  return inWorkbook(async (context) => {
    const taken = await takenNames(context);
    const name = tableName(output.sheetName, taken.names);
    const inputsName = tableName(`${name}_settings`, taken.names);
    const ratiosName = tableName(`${name}_lines`, taken.names);
    const pivotSheetBeside = (sheet: string) =>
      sheetName(output.pivot?.sheetName ?? '', [...taken.sheets, sheet]);
    if (destination.kind === 'new sheet' || output.pivot) await refuseProtectedWorkbook(context);
    if (destination.kind === 'new sheet') {
      const sheet = sheetName(output.sheetName, taken.sheets);
      return {
        sheet,
        newSheet: true,
        tableName: name,
        inputsName,
        pivotSheet: pivotSheetBeside(sheet),
        ratiosName,
        layout: isReport(output) ? layOutReport(output, 0, 0) : layOut(output, 0, 0),
        before: [],
        titleFont: null,
      };
    }
    const cell = await locate(context, destination.address);
    const { sheetName: sheet, isProtected, rectangle } = await placeOf(context, cell);
    if (isProtected) refuseProtectedSheet(sheet);
    const { worksheet } = cell;
    const whole = layOut(output, rectangle.row, rectangle.column);
    const layout = (await areInputsFree(context, worksheet, whole))
      ? whole
      : layOut(output, rectangle.row, rectangle.column, false);
    for (const part of filledParts(layout)) {
      await refuseTables(context, worksheet, part);
      await refuseFilteredRows(context, worksheet, sheet, part);
    }
    const before = await contentUnder(context, worksheet, sheet, layout, overwrite);
    const { font } = worksheet.getRangeByIndexes(rectangle.row, rectangle.column, 1, 1).format;
    font.load('bold,size');
    await context.sync();
    const titleFont = { bold: font.bold, size: font.size };
    return {
      sheet,
      newSheet: false,
      tableName: name,
      inputsName,
      ratiosName,
      pivotSheet: pivotSheetBeside(sheet),
      layout,
      before,
      titleFont,
    };
  });
}

export async function refuseProtectedWorkbook(context: Excel.RequestContext): Promise<void> {
  const { protection } = context.workbook;
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new WorkbookError('protected', { code: 'workbookProtected' });
}

export function refuseProtectedSheet(name: string): never {
  throw new WorkbookError('protected', { code: 'sheetProtected', values: { name } });
}

/** A table cannot lie over another, whatever the user agrees to. */
export async function refuseTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: Rectangle,
  wayOut: FailureValues['tableInTheWay']['wayOut'] = 'another place',
): Promise<void> {
  const name = await tableIn(context, sheet, cells);
  if (name === undefined) return;
  throw new WorkbookError('write failed', { code: 'tableInTheWay', values: { name, wayOut } });
}

/** Name of a table that has some of the cells. */
async function tableIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
): Promise<string | undefined> {
  if (!supports('1.9')) return undefined;
  const tables = sheet.getRangeByIndexes(row, column, rows, columns).getTables(false);
  tables.load('items/name');
  await context.sync();
  return tables.items.map((table) => table.name).at(0);
}

/** Nobody is asked to give up cells for the settings: without, the formula holds them itself. */
async function areInputsFree(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { inputs }: Layout,
): Promise<boolean> {
  if (!inputs) return true;
  if ((await tableIn(context, sheet, inputs)) !== undefined) return false;
  return !filledCells(await contentOf(context, sheet, inputs));
}

async function contentUnder(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  layout: Layout,
  overwrite: boolean,
): Promise<Content[]> {
  const { chart } = layout;
  const covered: Content[] = [];
  for (const part of filledParts(layout)) {
    covered.push(...(await contentOf(context, sheet, part, { formatted: true })));
  }
  // A chart lies over cells without changing them, but it would hide them.
  const inTheWay = overwrite || !chart ? covered : [...covered, ...(await contentOf(context, sheet, chart))];
  const filled = filledCells(inTheWay);
  if (!filled || overwrite) return covered;
  throw occupied(name, filled, 'another place');
}

export function occupied(
  sheet: string,
  { count, area }: FilledCells,
  wayOut: FailureValues['occupied']['wayOut'],
): WorkbookError {
  const values = { address: fullAddress(sheet, area), count, wayOut };
  return new WorkbookError('occupied', { code: 'occupied', values });
}
