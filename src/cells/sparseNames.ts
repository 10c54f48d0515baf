import { isBlankKey } from './cell';
import { picked } from './columns';
import { Dictionary } from './dictionary';
import { noName } from './nameIds';

/** Numbers the names in a column that few logs have: order ids, channels. A log without any has no column of them. */
export class SparseNames {
  private readonly ids: number[] = [];

  /** Columns of several tables share their dictionary. */
  constructor(private readonly dictionary = new Dictionary()) {}

  /** Takes in the name of a row; rows come in ascending order. */
  note(row: number, cell: unknown): void {
    if (isBlankKey(cell)) return;
    while (this.ids.length < row) this.ids.push(noName);
    this.ids.push(this.dictionary.idOf(typeof cell === 'string' ? cell.trim() : cell));
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
