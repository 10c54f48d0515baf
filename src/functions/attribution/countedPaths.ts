import { nameIds, type ReadingOptions } from '../../cells';
import { journeysOfPaths } from '../../analytics/attribution/distinctPaths';
import type { Journeys } from '../../analytics/attribution/journeys';
import { refusedPath } from './pathSentences';

/** What there is of one path. */
export interface PathCount {
  conversions: number;
  /** Value of these conversions; below 0 on an empty path: refunds without an order. */
  value: number;
  /** Journeys that did not convert. */
  lost: number;
  /** Journeys that may convert yet. */
  open: number;
}

/** Journeys of paths that are already counted; the same path may come several times, its names in any case. */
export class CountedPaths {
  private readonly names;
  private readonly touchpoint: number[] = [];
  private readonly end: number[] = [];
  private readonly counts: PathCount[] = [];

  constructor(reading: Pick<ReadingOptions, 'areNamesAsWritten'> = {}) {
    this.names = nameIds('touchpoint', reading);
  }

  /**
   * Takes in a path by the names of its touchpoints. `row`: where it stands, for the message.
   *
   * @throws CellError a value comes from no conversions.
   */
  add(steps: readonly string[], count: PathCount, row: number): void {
    const { value, conversions } = count;
    const isRefund = steps.length === 0 && value < 0;
    if (value !== 0 && conversions === 0 && !isRefund)
      throw refusedPath({ code: 'valueOfNothing', values: { row, value } });
    for (const name of steps) this.touchpoint.push(this.names.idOf(name));
    this.end.push(this.touchpoint.length);
    this.counts.push(count);
  }

  journeys(): Journeys {
    const { ids, names } = this.names.finish(Int32Array.from(this.touchpoint));
    const column = (of: keyof PathCount) => Float64Array.from(this.counts, (count) => count[of]);
    return journeysOfPaths(
      {
        touchpoint: ids,
        start: Int32Array.from(this.end, (_, row) => this.end[row - 1] ?? 0),
        end: Int32Array.from(this.end),
        conversions: column('conversions'),
        value: column('value'),
        count: column('lost'),
        open: column('open'),
      },
      names,
    );
  }
}
