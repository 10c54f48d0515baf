import type { Area } from './area';
import { bounding, intersection } from './area';

type IsFilled = (row: number, column: number) => boolean;

/** The block around cells that ends at empty rows and columns, or where the sheet is no longer used. */
export function surroundingRegion(start: Area, used: Area | null, isFilled: IsFilled): Area {
  for (let region = start; ;) {
    const side = used && filledSide(region, used, isFilled);
    if (!side) return region;
    region = bounding(region, side);
  }
}

/** The first of the four lines beside an area in which something stands, ends at the corners included. */
function filledSide({ row, column, rows, columns }: Area, used: Area, isFilled: IsFilled): Area | undefined {
  const [above, below] = [row - 1, row + rows].map((at) => ({ row: at, column, rows: 1, columns }));
  const [left, right] = [column - 1, column + columns].map((at) => ({ row, column: at, rows, columns: 1 }));
  const wider = (line: Area) => ({ ...line, column: column - 1, columns: columns + 2 });
  const taller = (line: Area) => ({ ...line, row: row - 1, rows: rows + 2 });
  const holds = (line: Area) => isAnyFilled(intersection(line, used), isFilled);
  return (
    [above, below].find((line) => holds(wider(line))) ?? [left, right].find((line) => holds(taller(line)))
  );
}

function isAnyFilled(area: Area | null, isFilled: IsFilled): boolean {
  if (!area) return false;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (isFilled(row, column)) return true;
    }
  }
  return false;
}
