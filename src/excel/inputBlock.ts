import type { Rectangle } from './address';
import { inWorkbook, supports } from './inWorkbook';
import { findNamed, type NamedCells, removeNamed } from './namedCells';
import type { TypedInput, Written } from './types';

/** The cells of an output that hold settings, as they stand now. */
export type InputBlock = NamedCells;

export const findInputs = (
  context: Excel.RequestContext,
  { inputs }: Pick<Written, 'inputs'>,
): Promise<InputBlock | null> => findNamed(context, inputs);

/** What somebody has typed there; `null` where the cells are gone. */
export function readInputs(written: Written): Promise<TypedInput[] | null> {
  return inWorkbook(async (context) => {
    const block = await findInputs(context, written);
    return block && block.values.map(([label, ...values]) => ({ label: String(label), values }));
  });
}

/** Takes the cells away, and what Excel asks for in them. */
export function removeInputs(block: InputBlock): void {
  stopAsking(block.sheet, block.area);
  removeNamed(block);
}

export function stopAsking(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): void {
  if (supports('1.8')) sheet.getRangeByIndexes(row, column, rows, columns).dataValidation.clear();
}

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
