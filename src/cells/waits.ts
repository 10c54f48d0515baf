import { isBlankKey } from './cell';
import { invalid } from './cellError';
import type { Column } from './column';
import { isoText } from './dates';
import { Dictionary } from './dictionary';
import { emptyProblem, errorProblem, problemError } from './problem';
import { type WaitColumns, WaitDates } from './waitDates';

export type { WaitColumns } from './waitDates';

/** How an observation ended: still waiting, value reached, or the customer lost before. */
export const waitOutcomes = { waiting: 0, reached: 1, lost: 2 } as const;

/** How long each customer was observed, and how it ended. Moments are whole seconds since 1899-12-30. */
export interface Waits {
  start: Float64Array;
  end: Float64Array;
  /** One of `waitOutcomes`. */
  outcome: Uint8Array;
  /** Index into `segments`; 0 where no segments are given. */
  segment: Int32Array;
  segments: readonly string[];
  /** Rows of each segment left out: they start after their observation ends, or never. */
  leftOut: Int32Array;
}

/**
 * Reads waits. A value reached, or a loss, after the end of observation is not known yet; of the two the earlier one
 * counts, the value at the same second.
 */
export function readWaits(columns: WaitColumns): Waits {
  const dates = new WaitDates(columns);
  const waits = new WaitsBuilder(dates.length, columns.segment);
  for (let i = 0; i < dates.length; i++) {
    const row = dates.first + i;
    const begun = dates.start[i];
    if (Number.isNaN(begun)) {
      if (!dates.isBlank(row)) throw problemError(emptyProblem(columns.start.name), row + 1);
      // A row that names its segment is a customer who has not started; one that holds nothing at all is none.
      if (columns.segment !== null && !isBlankKey(columns.segment.cells[row])) waits.leaveOut(row);
      continue;
    }
    const reached = dates.reached[i];
    const lost = dates.lost[i];
    if (reached < begun) throw beforeStart(columns, columns.reached, row + 1, reached, begun);
    if (columns.lost && lost < begun) throw beforeStart(columns, columns.lost, row + 1, lost, begun);
    const end = dates.endOf(i);
    if (begun > end) waits.leaveOut(row);
    // A missing date is NaN, and no comparison holds for it.
    else if (reached <= end && !(lost < reached)) waits.add(row, begun, reached, waitOutcomes.reached);
    else if (lost <= end) waits.add(row, begun, lost, waitOutcomes.lost);
    else waits.add(row, begun, end, waitOutcomes.waiting);
  }
  return waits.build();
}

/** The segment of rows that name none. */
const blankSegment = '(blank)';

/** Gathers the waits of the rows that count, and counts the others. */
class WaitsBuilder {
  private readonly start: Float64Array;
  private readonly end: Float64Array;
  private readonly outcome: Uint8Array;
  private readonly segment: Int32Array;
  private readonly names = new Dictionary();
  private readonly leftOut: number[] = [];
  private length = 0;

  constructor(
    capacity: number,
    private readonly segments: Column | null,
  ) {
    this.start = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.outcome = new Uint8Array(capacity);
    this.segment = new Int32Array(capacity);
    if (segments === null) this.names.idOf('');
  }

  add(row: number, start: number, end: number, outcome: number): void {
    this.segment[this.length] = this.segmentOf(row);
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.outcome[this.length++] = outcome;
  }

  leaveOut(row: number): void {
    const segment = this.segmentOf(row);
    this.leftOut[segment] = (this.leftOut[segment] ?? 0) + 1;
  }

  private segmentOf(row: number): number {
    if (this.segments === null) return 0;
    const cell = this.segments.cells[row];
    const problem = errorProblem(this.segments.name, cell);
    if (problem) throw problemError(problem, row + 1);
    return this.names.idOf(isBlankKey(cell) ? blankSegment : cell);
  }

  build(): Waits {
    const { length } = this;
    return {
      start: this.start.subarray(0, length),
      end: this.end.subarray(0, length),
      outcome: this.outcome.subarray(0, length),
      segment: this.segment.subarray(0, length),
      segments: this.names.names,
      leftOut: Int32Array.from(this.names.names, (_, segment) => this.leftOut[segment] ?? 0),
    };
  }
}

function beforeStart({ start }: WaitColumns, column: Column, row: number, moment: number, begun: number) {
  return invalid(
    `${column.name}, row ${row}: ${isoText(moment)} lies before ${start.name} ${isoText(begun)}. ` +
      'Correct one of the dates, or clear the cell if it has not happened yet.',
  );
}
