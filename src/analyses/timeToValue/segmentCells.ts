import { pulse } from '../../analytics/numerics/pulse';
import type { SegmentRows } from '../../blueprint/segmentRows';
import { saidOfNone, type Saying } from '../../cells';

/** The segments of rows as cells of a column. */
export interface SegmentCells {
  cells: readonly unknown[];
  /** What is to be said of them, once it is known which rows, counted from 1, are used. */
  said(rows: Int32Array): Saying[];
}

/** Those that a table of its own tells of the customer of each row; blank where it has none. */
export function listedSegments(table: SegmentRows, customers: readonly string[]): SegmentCells {
  pulse();
  const { of, segments, said } = table.of(customers);
  pulse();
  return {
    cells: Array.from(of, (segment) => segments[segment] ?? null),
    said: (rows) => [...said, ...saidOfNone(rows.map((row) => of[row - 1]))],
  };
}

/** Those of a column of the rows themselves. */
export const ownSegments = (cells: readonly unknown[]): SegmentCells => ({ cells, said: () => [] });
