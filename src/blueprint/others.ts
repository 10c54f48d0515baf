import { sum } from '../analytics/numerics/compensatedSums';
import { bodyCount, numberAt } from './viewCells';
import type { SpokenView, TableColumn } from './views';

/** Columns of which some add up: what a few rows do not show can be told as one. */
export const addingUp = <T>(
  columns: readonly TableColumn<T>[],
  places: readonly number[],
): TableColumn<T>[] =>
  columns.map((column, place) => (places.includes(place) ? { ...column, addsUp: true } : column));

/**
 * A view of one row: what all rows but some come to, those that are not even listed included. Columns that do not add up are empty;
 * `null` where none does or nothing is left.
 *
 * @param shown the rows that are told one by one.
 */
export function othersOf(
  view: SpokenView,
  shown: readonly number[],
  nameOf: (count: number) => string,
): SpokenView | null {
  const { columns, rest = 0 } = view;
  const count = bodyCount(view);
  if (count === shown.length || !columns.some(({ addsUp }) => addsUp)) return null;
  const isShown = new Uint8Array(count);
  for (const row of shown) isShown[row] = 1;
  const left = new Int32Array(count - shown.length + (rest > 0 ? 1 : 0));
  let next = 0;
  // Of the rows at the foot the first is what those come to that are not listed.
  for (let row = 0; row < count + (rest > 0 ? 1 : 0); row++) if (!isShown[row]) left[next++] = row;
  const cellOf = (column: TableColumn<string>, place: number): number | string => {
    if (place === 0) return nameOf(count - shown.length + rest);
    return column.addsUp ? sum(Float64Array.from(left, (row) => numberAt(column, row) || 0)) : '';
  };
  return {
    ...view,
    columns: columns.map((column, place) => ({ ...column, cells: [cellOf(column, place)] })),
    footRows: 0,
  };
}
