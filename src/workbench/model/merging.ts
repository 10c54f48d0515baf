import { contains, intersection, without } from './area';
import type { Area } from './area';
import type { Sheets } from './sheets';

/** Makes cells one, of which the first keeps what it holds. */
export function mergeCells(sheets: Sheets, sheet: string, area: Area): void {
  sheets.unmerge(sheet, area);
  const first = { ...area, rows: 1, columns: 1 };
  for (const rest of without(area, first)) sheets.clear(sheet, rest, 'Contents');
  sheets.merge(sheet, area);
}

/** Whether a cell lies in merged cells of an area without being the first of them: nothing can be written there. */
export function coveredCells(
  sheets: Sheets,
  sheet: string,
  area: Area,
): (row: number, column: number) => boolean {
  const merged = sheets.merged(sheet).filter((other) => intersection(other, area));
  return (row, column) =>
    merged.some(
      (other) =>
        contains(other, { row, column, rows: 1, columns: 1 }) &&
        (other.row !== row || other.column !== column),
    );
}
