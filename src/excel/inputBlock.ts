import type { Rectangle } from './address';
import { inWorkbook, supports } from './inWorkbook';
import { placeOf } from './rectangleOf';
import type { TypedInput, Written } from './types';

/** The cells of an output that hold settings, as they stand now. */
export interface InputBlock {
  sheet: Excel.Worksheet;
  sheetName: string;
  name: Excel.NamedItem;
  area: Rectangle;
  values: unknown[][];
}

export async function findInputs(
  context: Excel.RequestContext,
  { inputs }: Pick<Written, 'inputs'>,
): Promise<InputBlock | null> {
  if (!inputs) return null;
  const name = context.workbook.names.getItemOrNullObject(inputs);
  name.load('name');
  await context.sync();
  if (name.isNullObject) return null;
  const cells = name.getRangeOrNullObject();
  cells.load('values');
  await context.sync();
  if (cells.isNullObject) return null;
  const { sheet, sheetName, rectangle: area } = await placeOf(context, cells);
  return { sheet, sheetName, name, area, values: cells.values };
}

/** What somebody has typed there; `null` where the cells are gone. */
export function readInputs(written: Written): Promise<TypedInput[] | null> {
  return inWorkbook(async (context) => {
    const block = await findInputs(context, written);
    return block && block.values.map(([label, ...values]) => ({ label: String(label), values }));
  });
}

/** Takes the cells away, and what Excel asks for in them. */
export function removeInputs({ sheet, name, area }: InputBlock): void {
  stopAsking(sheet, area);
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).clear();
  name.delete();
}

export function stopAsking(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): void {
  if (supports('1.8')) sheet.getRangeByIndexes(row, column, rows, columns).dataValidation.clear();
}

/** Each cell of a rectangle. */
export const cellsOf = ({ row, column, rows, columns }: Rectangle) =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));

/** Gives cells their name back where they have lost it. */
export async function nameInputs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  { row, column, rows, columns }: Rectangle,
): Promise<void> {
  const present = context.workbook.names.getItemOrNullObject(name);
  present.load('name');
  await context.sync();
  if (present.isNullObject)
    context.workbook.names.add(name, sheet.getRangeByIndexes(row, column, rows, columns));
}
