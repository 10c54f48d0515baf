import type { NameIds } from './nameIds';

/** So many names are numbered together: few enough to stay at hand. */
const block = 256;

/** Numbers the names of a column a block ahead of the rows that are read, which takes less time than one name between other cells. */
export class NamesAhead {
  private ids = new Int32Array(block);
  private from = 0;
  private to = 0;

  constructor(
    private readonly names: NameIds,
    private readonly cells: readonly unknown[],
    private readonly end: number,
  ) {}

  /** Numbers the names of all rows from one on, where something hangs on them before the first is read. */
  all(first: number): Int32Array {
    const ids = new Int32Array(this.end - first);
    for (let from = first; from < this.end; from += block) {
      const to = Math.min(this.end, from + block);
      this.names.idsOf(this.cells, from, to, ids.subarray(from - first, to - first));
    }
    [this.ids, this.from, this.to] = [ids, first, this.end];
    return ids;
  }

  /** What `NameIds.idOf` answers for the cell of a row. Rows are asked for in their order. */
  at(row: number): number {
    if (row >= this.to) {
      this.from = row;
      this.to = Math.min(this.end, row + block);
      this.names.idsOf(this.cells, this.from, this.to, this.ids);
    }
    return this.ids[row - this.from];
  }
}
