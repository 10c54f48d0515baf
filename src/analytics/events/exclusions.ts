import { latestOf } from '../numerics/span';
import type { Happenings, Steps } from './eventLog';

/** The rows of one customer that end an attempt where they lie between two of its steps. */
export class Exclusions {
  /** Rows of the log, by time. */
  private rows: number[] = [];
  /** The places they were looked for at. */
  private from = -1;
  private to = -1;

  /** @param excluded the events, as the one step they would make; absent: none. */
  constructor(
    private readonly log: Happenings,
    private readonly excluded?: Steps,
  ) {}

  get areNone(): boolean {
    return this.excluded === undefined;
  }

  /** Looks at the rows at the places `begin` to `end`, once for all parts of them. */
  begin(row: Int32Array, begin: number, end: number): void {
    const { excluded, log } = this;
    if (!excluded || (end === this.to && begin >= this.from)) return;
    [this.from, this.to] = [begin, end];
    this.rows = Array.from(row.subarray(begin, end)).filter((each) => excluded.has(0, log.event[each]));
  }

  /**
   * Whether one of them lies between two steps in whatever order: at the very moment of a step it does not count, nor where one of them
   * is a date of the same day.
   */
  part(from: number, to: number): boolean {
    return this.partBefore(from, this.log.time[to]);
  }

  /** The same of a step and whatever comes at a moment or later. */
  partBefore(from: number, before: number): boolean {
    const { log, rows } = this;
    const after = latestOf(log, from);
    let [least, most] = [0, rows.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      if (log.time[rows[middle]] > after) most = middle;
      else least = middle + 1;
    }
    for (let i = least; i < rows.length && log.time[rows[i]] < before; i++) {
      if (latestOf(log, rows[i]) < before) return true;
    }
    return false;
  }
}
