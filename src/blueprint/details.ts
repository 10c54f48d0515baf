import { bodyCount } from './viewCells';
import type { ResultView } from './views';

/** How the rows of a detail table are told as groups; columns are named by their position. */
export interface Details {
  /** Rows of the same value are a group. */
  by: number;
  /** Names each row, so that rows can be counted by it. */
  counted: number;
  /** Figures that add up. */
  sums: number[];
}

/**
 * A view is a detail table where one of its columns groups its rows: each row is then one customer, order or wait. `null`: it is
 * none, or has no rows.
 */
export function detailsOf(view: ResultView): Details | null {
  const { columns } = view;
  const by = columns.findIndex(({ groups }) => groups);
  if (by < 0 || bodyCount(view) === 0) return null;
  const sums = columns.flatMap(({ addsUp }, i) => (addsUp && i !== by ? [i] : []));
  return { by, counted: 0, sums };
}
