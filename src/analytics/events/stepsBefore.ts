import type { Groups } from '../numerics/groupByCustomer';
import { latestOf } from '../numerics/span';
import type { Attempt } from './attempts';
import type { EventLog, Steps } from './eventLog';
import { skipped } from './optionalSteps';

/**
 * From where the wait for a step runs: the latest occurrence of the step before that leads to it. Many attempts may lead to one place,
 * those of one customer by day say, so the last one found is remembered.
 */
export class StepsBefore {
  /** By step: the place for which the one before was found last, of which step, and where it is. */
  private readonly made: Int32Array;
  private readonly previous: Int32Array;
  private readonly found: Int32Array;

  constructor(
    readonly log: EventLog,
    readonly groups: Groups,
    readonly steps: Steps,
  ) {
    const { length } = steps;
    this.made = new Int32Array(length).fill(-1);
    this.previous = new Int32Array(length);
    this.found = new Int32Array(length);
  }

  placeOf({ made }: Attempt, step: number, group: number): number {
    const place = made[step];
    let previous = step - 1;
    while (made[previous] === skipped) previous--;
    const known = made[previous];
    if (this.made[step] === place && this.previous[step] === previous)
      return Math.max(this.found[step], known);
    const { log, steps } = this;
    const { row, offset } = this.groups;
    const latest = latestOf(log, row[place]);
    let at = place;
    while (at + 1 < offset[group + 1] && log.time[row[at + 1]] <= latest) at++;
    // A date may lie before what stands below it: then nothing is found that would hold for another attempt.
    if (at <= known) return known;
    while (at > known && (at === place || !steps.has(previous, log.event[row[at]]))) at--;
    this.made[step] = place;
    this.previous[step] = previous;
    this.found[step] = at;
    return at;
  }
}
