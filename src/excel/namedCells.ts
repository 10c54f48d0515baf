import type { Rectangle } from './address';
import { placeOf } from './rectangleOf';

/** Cells of an output that are found by a defined name, wherever they are moved. */
export interface NamedCells {
  sheet: Excel.Worksheet;
  sheetName: string;
  name: Excel.NamedItem;
  area: Rectangle;
  values: unknown[][];
}

/** `null`: there is no such name, or its cells are gone. */
export async function findNamed(
  context: Excel.RequestContext,
  wanted: string | null | undefined,
): Promise<NamedCells | null> {
  if (!wanted) return null;
  const name = context.workbook.names.getItemOrNullObject(wanted);
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

/** Takes the cells away, and their name. */
export function removeNamed({ sheet, name, area }: NamedCells): void {
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).clear();
  name.delete();
}

/** Each cell of a rectangle. */
export const cellsOf = ({ row, column, rows, columns }: Rectangle) =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));
