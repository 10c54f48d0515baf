import type { Groups } from '../numerics/groupByCustomer';
import type { Attempt } from './attempts';
import type { EventLog, StartCounted } from './eventLog';
import { skipped } from './optionalSteps';

/** Rows of a log by customer and value of a property: those of a pair together and by time, pairs of a customer behind each other. */
export interface PairGroups extends Groups {
  /** Customer of each pair. */
  customer: Int32Array;
}

/** Whose the rows of a group are. */
export const customerOf = (groups: Groups | PairGroups, group: number): number =>
  'customer' in groups ? groups.customer[group] : group;

/** An attempt that counts, and whose. */
export interface CountedAttempt {
  customer: number;
  /** Of the rows in which it was found: that of the customer, or of a pair. */
  group: number;
  attempt: Attempt;
  isDecided: boolean;
}

/** Whether a step is made in an attempt: it gets there, and has not skipped it. */
export const isMade = ({ depth, made }: Attempt, step: number): boolean =>
  step < depth && made[step] !== skipped;

/** Keeps of each customer the attempt that gets furthest, and of several that get equally far the one that began first, or last. */
export class BestAttempts {
  private readonly best = new Map<number, CountedAttempt>();

  constructor(
    private readonly log: EventLog,
    private readonly row: Int32Array,
    private readonly startCounted: StartCounted,
  ) {}

  offer(each: CountedAttempt): void {
    const { customer, attempt } = each;
    const known = this.best.get(customer);
    if (known && !this.isBetter(attempt, known.attempt)) return;
    // What a finder answers holds until its next call.
    this.best.set(customer, { ...each, attempt: { ...attempt, made: attempt.made.slice() } });
  }

  list(): Iterable<CountedAttempt> {
    return this.best.values();
  }

  private isBetter(each: Attempt, best: Attempt): boolean {
    if (each.depth !== best.depth) return each.depth > best.depth;
    const startsAt = ({ start }: Attempt) => this.log.time[this.row[start]];
    return this.startCounted === 'first' ? startsAt(each) < startsAt(best) : startsAt(each) > startsAt(best);
  }
}
