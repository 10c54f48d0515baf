import { nameIds, type ReadingOptions, TextIds } from '../../cells';
import { journeysOfPaths } from '../../analytics/attribution/distinctPaths';
import type { Journeys } from '../../analytics/attribution/journeys';
import { refusedPath } from './pathSentences';
import { eachStep, nameMissing, pathIn } from './pathSteps';

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
  /** What stands between separators, and the name of each: a text that is met again is not looked at again. */
  private readonly spellings = new TextIds();
  private readonly nameOf: number[] = [];
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
    for (const name of steps) this.touchpoint.push(this.names.idOf(name));
    this.end.push(this.touchpoint.length);
    this.addCount(count, row);
  }

  /**
   * Takes in a path by its cell, without what there is of it.
   *
   * @throws CellError the cell holds an error, or a name is missing between separators.
   */
  addPath(cell: unknown, separator: string, row: number): void {
    const path = pathIn(cell, row);
    if (path !== null)
      eachStep(path, separator, (from, to) => {
        if (from === to) throw nameMissing(row, separator);
        const spelling = this.spellings.idOfPart(path, from, to);
        if (spelling === this.nameOf.length)
          this.nameOf.push(this.names.idOf(this.spellings.texts[spelling]));
        this.touchpoint.push(this.nameOf[spelling]);
      });
    this.end.push(this.touchpoint.length);
  }

  /**
   * What there is of the path next to those already counted.
   *
   * @throws CellError as `add`.
   */
  addCount(count: PathCount, row: number): void {
    const { value, conversions } = count;
    const at = this.counts.length;
    const isRefund = this.end[at] === (this.end[at - 1] ?? 0) && value < 0;
    if (value !== 0 && conversions === 0 && !isRefund)
      throw refusedPath({ code: 'valueOfNothing', values: { row, value } });
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
