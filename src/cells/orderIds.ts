import { isBlankKey } from './cell';
import { picked } from './columns';
import { Dictionary } from './dictionary';

const noId = -1;

/** Numbers the order ids of a log. A log without any has no column of them. */
export class OrderIds {
  private readonly names = new Dictionary();
  private readonly ids: number[] = [];

  /** Takes in the id of a row; rows come in ascending order. */
  note(row: number, cell: unknown): void {
    if (isBlankKey(cell)) return;
    while (this.ids.length < row) this.ids.push(noId);
    this.ids.push(this.names.idOf(typeof cell === 'string' ? cell.trim() : cell));
  }

  /** The ids of so many rows, of those at `kept`, or of all where it is `null`; `null`: no row has one. */
  column(length: number, kept: Int32Array | null): Int32Array | null {
    if (this.ids.length === 0) return null;
    return picked(
      Int32Array.from({ length }, (_, row) => this.ids[row] ?? noId),
      kept,
    );
  }
}

/** The order ids of a table that stands behind so many rows without. */
export function orderIdsBehind(rows: number, ids: Int32Array | null): Int32Array | null {
  if (ids === null) return null;
  const all = new Int32Array(rows + ids.length).fill(noId);
  all.set(ids, rows);
  return all;
}
