import {
  blankSegment,
  type CellProblem,
  errorForName,
  millisecondsPerDay,
  nameIds,
  nameProblem,
  noName,
  type ReadingOptions,
  type ReadingSaying,
  saidOfNames,
  waitOutcomes,
} from '../../cells';

/** Waits of which each stands for several customers alike. */
export interface CountedWaits {
  /** Whole milliseconds, as differences of dates are. */
  duration: Float64Array;
  /** One of `waitOutcomes`. */
  outcome: Uint8Array;
  /** Index into `segments`. */
  segment: Int32Array;
  segments: readonly string[];
  /** Customers, whole numbers above 0. */
  count: Float64Array;
  /** What is to be said of how the segments were read. */
  said: ReadingSaying[];
}

/** Customers by what ended their wait. */
export type Counts = Readonly<Partial<Record<keyof typeof waitOutcomes, number>>>;

/** Gathers counts of customers who waited alike, row by row. */
export class WaitCounts {
  private readonly names: ReturnType<typeof nameIds>;
  private readonly duration: number[] = [];
  private readonly outcome: number[] = [];
  private readonly segment: number[] = [];
  private readonly count: number[] = [];

  constructor(reading: ReadingOptions = {}) {
    this.names = nameIds('segment', reading);
  }

  /** Counts of 0 are passed over. Answers why the segment cannot be used, or `null`. */
  add(days: number, counts: Counts, segment: unknown): CellProblem | null {
    const own = this.names.idOf(segment);
    if (own === errorForName) return nameProblem('segment', segment);
    const place = own === noName ? this.names.idOf(blankSegment) : own;
    for (const outcome of ['reached', 'waiting', 'lost'] as const) {
      const { [outcome]: count = 0 } = counts;
      if (count === 0) continue;
      this.duration.push(Math.round(days * millisecondsPerDay));
      this.outcome.push(waitOutcomes[outcome]);
      this.segment.push(place);
      this.count.push(count);
    }
    return null;
  }

  finish(): CountedWaits {
    const names = this.names.finish(new Int32Array(this.segment));
    return {
      duration: new Float64Array(this.duration),
      outcome: new Uint8Array(this.outcome),
      segment: names.ids,
      segments: names.names,
      count: new Float64Array(this.count),
      said: saidOfNames('segment', names),
    };
  }
}
