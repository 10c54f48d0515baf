import { bodyCount } from '../../blueprint/viewCells';
import type { SpokenView } from '../../blueprint/views';
import { nameOrder } from '../../language/nameOrder';

/** The column the rows are ordered by. */
export interface Sorting {
  column: number;
  ascending: boolean;
}

type Cell = SpokenView['columns'][number]['cells'][number];

const isBlank = (cell: Cell): boolean => cell === '' || Number.isNaN(cell);

/**
 * What choosing a heading leads to: the largest figure or the first name on top, then the other way round, then the order of
 * the table again.
 */
export function sortingAfter(view: SpokenView, column: number, sorting: Sorting | null): Sorting | null {
  const ascending = beginsAscending(view, column);
  if (sorting?.column !== column) return { column, ascending };
  return sorting.ascending === ascending ? { column, ascending: !ascending } : null;
}

function beginsAscending(view: SpokenView, column: number): boolean {
  const { cells } = view.columns[column];
  for (let row = 0; row < bodyCount(view); row++)
    if (!isBlank(cells[row])) return typeof cells[row] === 'string';
  return false;
}

/**
 * The rows that come first when they are ordered by the cells of a column. Rows alike stay as the table has them; those
 * without a figure come last either way.
 *
 * @param count rows of the table, without those at its foot.
 * @param most so many; there can be a million, of which a page shows a few.
 * @param cells by which they are ordered; `null`: as the table has them.
 */
export function firstRows(
  count: number,
  most: number,
  cells: ArrayLike<Cell> | null,
  ascending: boolean,
): number[] {
  if (cells === null) return Array.from({ length: Math.min(count, most) }, (_, row) => row);
  const compare = cellOrder(ascending);
  if (count <= most)
    return Array.from({ length: count }, (_, row) => row).sort((a, b) => compare(cells[a], cells[b]));
  const first: number[] = [];
  for (let row = 0; row < count; row++) {
    const isFull = first.length === most;
    if (isFull && compare(cells[row], cells[first[most - 1]]) >= 0) continue;
    if (isFull) first.pop();
    first.splice(placeOf(cells[row], first, cells, compare), 0, row);
  }
  return first;
}

/** Behind all rows that come before it or are alike. */
function placeOf(cell: Cell, rows: readonly number[], cells: ArrayLike<Cell>, compare: CellOrder): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(cell, cells[rows[middle]]) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

type CellOrder = (a: Cell, b: Cell) => number;

/** Numbers come before names, as in Excel. */
function cellOrder(ascending: boolean): CellOrder {
  const byName = nameOrder();
  const direction = ascending ? 1 : -1;
  return (a, b) => {
    if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    if (typeof a === 'number' || typeof b === 'number') return direction * (typeof a === 'number' ? -1 : 1);
    return direction * byName(String(a), String(b));
  };
}
