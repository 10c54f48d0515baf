import type { CellProblem, ReadingOptions, RowProblem } from '../../cells';
import { MomentColumn } from '../../cells/momentColumn';

/** When something was spent: one of the dates of a table. */
export interface SpentAt {
  dates: CostDates;
  place: number;
}

/** The dates of a table that tells costs: what they mean, all of them decide together. */
export class CostDates {
  problems: readonly RowProblem[] = [];
  private readonly column: MomentColumn;
  private clock: Float64Array | null = null;

  constructor(options: ReadingOptions) {
    this.column = new MomentColumn('date', 1024, options);
  }

  /** Takes in the date of a sheet row; a problem where it is none. */
  add(cell: unknown, row: number): SpentAt | CellProblem {
    return this.column.add(cell, row) ?? { dates: this, place: this.column.length - 1 };
  }

  /** What the clock on the wall showed at a place, once all are there; NaN: that cannot be told. */
  at(place: number): number {
    return (this.clock ??= this.finish())[place];
  }

  private finish(): Float64Array {
    const { time, clock, kept, problems } = this.column.finish();
    this.problems = problems;
    const found = clock ?? time;
    if (kept === null) return found;
    const all = new Float64Array(this.column.length).fill(NaN);
    kept.forEach((place, i) => (all[place] = found[i]));
    return all;
  }
}
