import { latestOf } from '../numerics/span';
import type { Happenings, Steps } from './eventLog';

/** The events of one customer that end an attempt where they lie between two of its steps. */
export class Exclusions {
  /** Their places in the log, by time. */
  private places: number[] = [];
  /** Where they were looked for. */
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

  /** Looks at the places `begin` to `end`, once for all parts of them. */
  begin(begin: number, end: number): void {
    const { excluded, log } = this;
    if (!excluded || (end === this.to && begin >= this.from)) return;
    [this.from, this.to] = [begin, end];
    this.places = [];
    for (let at = begin; at < end; at++) if (excluded.has(0, log.event[at])) this.places.push(at);
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
    const { log, places } = this;
    const after = latestOf(log, from);
    let [least, most] = [0, places.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      if (log.time[places[middle]] > after) most = middle;
      else least = middle + 1;
    }
    for (let i = least; i < places.length && log.time[places[i]] < before; i++) {
      if (latestOf(log, places[i]) < before) return true;
    }
    return false;
  }
}
