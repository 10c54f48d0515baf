import type { Area } from './area';
import type { Sheets } from './sheets';

/** Excel measures in points, the grid in pixels. */
export const pointsPerPixel = 0.75;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where cells lie on their sheet, in pixels from the corner of A1. */
export function pixelsOf(sheets: Sheets, sheet: string, area: Area): Box {
  const across = (from: number, to: number) => {
    let sum = 0;
    for (let column = from; column < to; column++) sum += sheets.columnWidth(sheet, column);
    return sum;
  };
  const down = (from: number, to: number) => {
    let sum = 0;
    for (let row = from; row < to; row++) sum += sheets.rowHeight(sheet, row);
    return sum;
  };
  return {
    left: across(0, area.column),
    top: down(0, area.row),
    width: across(area.column, area.column + area.columns),
    height: down(area.row, area.row + area.rows),
  };
}

/** The cell at so many pixels from the corner of A1, and how far into it they lead. */
export function cornerAt(sheets: Sheets, sheet: string, left: number, top: number) {
  const [column, x] = walk(left, (at) => sheets.columnWidth(sheet, at));
  const [row, y] = walk(top, (at) => sheets.rowHeight(sheet, at));
  return { column, x, row, y };
}

function walk(pixels: number, sizeOf: (at: number) => number): [at: number, rest: number] {
  let [at, rest] = [0, pixels];
  for (let size = sizeOf(0); rest >= size && size > 0; size = sizeOf(at)) {
    rest -= size;
    at++;
  }
  return [at, rest];
}
