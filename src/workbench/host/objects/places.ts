import { parseAddress } from '../../model/address';
import { fits } from '../../model/area';
import type { Area } from '../../model/area';
import type { CellReference } from '../../model/book';
import type { Context } from '../context';
import { invalidArgument } from '../errors';
import type { HostObject } from '../members';

export function range(context: Context, sheet: string, area: Area): HostObject {
  if (!fits(area)) throw invalidArgument('the range lies outside the sheet');
  return context.make('Range', { sheet, area });
}

/** The cells a range stands for. */
export const cellsOf = (reference: HostObject): CellReference => {
  const { sheet, area } = reference.target as CellReference;
  return { sheet, area };
};

/** The area of a range, or of an address on whatever sheet. */
export const areaOf = (reference: HostObject | string): Area | undefined =>
  typeof reference === 'string' ? parseAddress(reference)?.area : cellsOf(reference).area;

/** The cells a defined name or a table stands for. */
export function namedArea(context: Context, name: string): CellReference | null {
  const same = (other: { name: string }) => other.name.toLowerCase() === name.toLowerCase();
  const table = context.book.tables.find(same);
  if (table) return { sheet: table.sheet, area: table.area };
  const item = context.book.names.find(same);
  return item ? referenceOf(context, item.formula) : null;
}

export function referenceOf(context: Context, text: string): CellReference | null {
  const parsed = parseAddress(text);
  if (!parsed) return null;
  if (parsed.sheet === null) return { sheet: context.sheets.active(), area: parsed.area };
  // A sheet that is not here lies in another workbook.
  const sheet = context.sheets.list().find(({ name }) => name.toLowerCase() === parsed.sheet?.toLowerCase());
  return sheet ? { sheet: sheet.id, area: parsed.area } : null;
}
