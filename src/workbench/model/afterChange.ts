import type { Area } from './area';
import type { ChangeType } from './sheets';

/** Where an area lies after rows or columns came or went; `null` when it went with them. */
export function afterChange(area: Area, change: ChangeType, at: Area): Area | null {
  if (change === 'RowInserted' || change === 'RowDeleted') {
    const span = moved(area.row, area.rows, at.row, change === 'RowInserted' ? at.rows : -at.rows);
    return span && { ...area, row: span.from, rows: span.count };
  }
  if (change === 'ColumnInserted' || change === 'ColumnDeleted') {
    const by = change === 'ColumnInserted' ? at.columns : -at.columns;
    const span = moved(area.column, area.columns, at.column, by);
    return span && { ...area, column: span.from, columns: span.count };
  }
  return area;
}

/**
 * So many rows from one on, after others were inserted (or, below 0, deleted) at a place.
 *
 * Rows 4 to 8 (`from` 4, `count` 5), once the rows 7 to 11 are deleted (`place` 7, `by` -5): of the five, 7 and 8 are
 * gone, and 4 to 6 stay where they are. Once the rows 2 to 5 are deleted (`place` 2, `by` -4), 4 and 5 are gone, and what
 * was row 6 is row 2: the span begins where the deletion did.
 */
function moved(from: number, count: number, place: number, by: number) {
  const shift = (row: number) => (row < place ? row : by > 0 ? row + by : Math.max(place, row + by));
  const [first, end] = [shift(from), shift(from + count - 1) + 1];
  if (by > 0) return { from: first, count: end - first };
  const gone = Math.max(0, Math.min(from + count, place - by) - Math.max(from, place));
  return gone === count ? null : { from: first, count: count - gone };
}
