import { isBlankKey } from './cell';
import { picked } from './columns';
import { Dictionary } from './dictionary';
import { noName } from './nameIds';

/** Numbers the names in a column that few logs have: order ids, channels. A log without any has no column of them. */
export class SparseNames {
  private readonly dictionary = new Dictionary();
  private readonly ids: number[] = [];

  /** Takes in the name of a row; rows come in ascending order. */
  note(row: number, cell: unknown): void {
    if (isBlankKey(cell)) return;
    while (this.ids.length < row) this.ids.push(noName);
    this.ids.push(this.dictionary.idOf(typeof cell === 'string' ? cell.trim() : cell));
  }

  get names(): readonly string[] {
    return this.dictionary.names;
  }

  /** The ids of so many rows, −1 where there is none, or of those at `kept` alone; `null`: no row has one. */
  column(length: number, kept: Int32Array | null): Int32Array | null {
    if (this.ids.length === 0) return null;
    return picked(
      Int32Array.from({ length }, (_, row) => this.ids[row] ?? noName),
      kept,
    );
  }
}

/** The names of one table and of another that stands behind it. */
export function namesJoined(
  first: Int32Array | null,
  rows: number,
  second: Int32Array | null,
  more: number,
): Int32Array | null {
  if (first === null && second === null) return null;
  const all = new Int32Array(rows + more).fill(noName);
  if (first) all.set(first);
  if (second) all.set(second, rows);
  return all;
}
