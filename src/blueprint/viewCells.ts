import type { ResultView, TableColumn } from './views';

/** Rows of a view, those at its foot included. */
export const rowCount = ({ columns }: ResultView): number => columns[0]?.cells.length ?? 0;

/** Rows of a view without those at its foot. */
export const bodyCount = (view: ResultView): number => rowCount(view) - view.footRows;

/** A cell as a number, NaN where it holds none. */
export function numberAt({ cells }: TableColumn, row: number): number {
  const cell = cells[row];
  return typeof cell === 'number' ? cell : NaN;
}
