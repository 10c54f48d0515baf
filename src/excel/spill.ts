import type { Rectangle } from './address';
import { formatColumns, formatWholeColumns } from './addTable';
import { inWorkbook, supports } from './inWorkbook';
import { placeOf, rectangleOf } from './rectangleOf';
import type { Written } from './types';
import { WorkbookError } from './workbookError';

/** A formula that stands as the output of an analysis. */
export interface Spill {
  sheet: Excel.Worksheet;
  sheetName: string;
  isProtected: boolean;
  name: Excel.NamedItem;
  cell: Excel.Range;
  formula: string;
  /** What the cell itself shows. */
  value: unknown;
  /** All cells its table takes; the cell alone where it shows an error. */
  area: Rectangle;
}

/**
 * Enters a formula where a table would begin. Excel makes no table of what a formula spills, so the cell bears a
 * defined name, by which it is found wherever it is moved.
 */
export function addSpill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  at: Rectangle,
  {
    name,
    formula,
    headings,
    formats,
  }: { name: string; formula: string; headings: string[]; formats: string[] },
): void {
  const cell = sheet.getRangeByIndexes(at.row, at.column, 1, 1);
  cell.formulas = [[formula]];
  context.workbook.names.add(name, cell);
  dressSpill(sheet, at, formats);
  // The columns cannot fit themselves to figures that are still being computed.
  headings.forEach((heading, i) => {
    const width = Math.max(i === 0 ? 110 : 70, Math.min(heading.length, 40) * 6.5);
    sheet.getRangeByIndexes(at.row, at.column + i, 1, 1).format.columnWidth = width;
  });
}

/** Number formats for the rows there are now, and headings that look like headings. */
export function dressSpill(sheet: Excel.Worksheet, at: Rectangle, formats: readonly string[]): void {
  formatColumns(sheet, at, formats);
  sheet.getRangeByIndexes(at.row, at.column, 1, at.columns).format.font.bold = true;
}

/**
 * Formats for all that a formula may yet give where there is nothing else: in whole columns, those kept free at its right included, in
 * which what comes is taken to be as the last figures are.
 */
export function formatRoom(
  sheet: Excel.Worksheet,
  at: Rectangle,
  formats: readonly string[],
  room: number,
): void {
  const [last = 'General'] = formats.filter((format) => format !== 'General').slice(-1);
  const figures = formats.slice(0, formats.lastIndexOf(last) + 1);
  const later = Array.from({ length: formats.length + room - figures.length }, () => last);
  formatWholeColumns(sheet, at, room > 0 ? [...figures, ...later] : formats);
}

/** The formula of an output as it stands now; `null` when it is gone. */
export async function findSpill(
  context: Excel.RequestContext,
  { tableName }: Pick<Written, 'tableName'>,
): Promise<Spill | null> {
  const name = context.workbook.names.getItemOrNullObject(tableName);
  name.load('name');
  await context.sync();
  if (name.isNullObject) return null;
  const cell = name.getRangeOrNullObject();
  cell.load('formulas,values');
  await context.sync();
  if (cell.isNullObject) return null;
  const formula = String(cell.formulas[0][0]);
  if (!formula.startsWith('=')) return null;
  const { sheet, sheetName, isProtected, rectangle } = await placeOf(context, cell);
  const area = await spilledFrom(context, cell, rectangle);
  return {
    sheet,
    sheetName,
    isProtected,
    name,
    cell,
    formula,
    value: cell.values[0][0],
    area,
  };
}

/** The formula of an output as Excel has it by now, for it follows tables and columns that get other names; `null`: it is gone. */
export function presentFormula(written: Written): Promise<string | null> {
  return inWorkbook(async (context) => (await findSpill(context, written))?.formula ?? null);
}

/** What the formula in a cell fills: the cell alone where it gives one figure or an error, and in older Excels. */
export async function spilledFrom(
  context: Excel.RequestContext,
  cell: Excel.Range,
  alone: Rectangle,
): Promise<Rectangle> {
  if (!spills()) return alone;
  const spilled = cell.getSpillingToRangeOrNullObject();
  spilled.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return spilled.isNullObject ? alone : rectangleOf(spilled);
}

/** Older Excels show only the first cell of what a formula gives. */
export function needSpills(): void {
  if (!spills()) throw new WorkbookError('unavailable', { code: 'cannotSpill' });
}

const spills = () => supports('1.12');

export const spillGone = ({ sheet }: Pick<Written, 'sheet'>): WorkbookError =>
  new WorkbookError('output gone', { code: 'formulaGone', values: { sheet } });
