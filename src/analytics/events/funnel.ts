import type { Groups } from '../numerics/groupByCustomer';
import { medianOf } from '../numerics/median';
import { type Attempt, attemptInAnyOrder, attemptInOrder, strictAttempt } from './attempts';
import type { EventLog, StartCounted, Steps } from './eventLog';

/** How the steps of a funnel follow each other. */
export type StepOrder = 'ordered' | 'strict' | 'any';

const attempts = { ordered: attemptInOrder, strict: strictAttempt, any: attemptInAnyOrder };

/** What became of the customers, step by step. */
export interface Funnel {
  /** Customers who got to the step. */
  customers: Float64Array;
  /** Median milliseconds from the step before, `null` for the first step and where nobody got to. */
  wait: (number | null)[];
}

/**
 * Counts the customers who got to each step. A customer may try several times; the attempt that gets furthest counts,
 * and of several that get equally far the one that began first, or last. So every customer of a step is one of the step before.
 *
 * @param window milliseconds from the first step of an attempt to its last, inclusive; Infinity: no limit.
 */
export function funnel(
  log: EventLog,
  groups: Groups,
  steps: Steps,
  order: StepOrder,
  window: number,
  startCounted: StartCounted,
): Funnel {
  const attempt = new Float64Array(steps.length);
  const waits = Array.from({ length: steps.length }, (): number[] => []);
  const customers = new Float64Array(steps.length);
  const furthest: Attempt = attempts[order]({ log, row: groups.row, steps, window, startCounted });
  for (let c = 0; c < log.customers.length; c++) {
    const depth = furthest(groups.offset[c], groups.offset[c + 1], attempt);
    for (let step = 0; step < depth; step++) {
      customers[step]++;
      if (step > 0) waits[step].push(attempt[step] - attempt[step - 1]);
    }
  }
  const wait = waits.map((each) => (each.length === 0 ? null : medianOf(Float64Array.from(each))));
  return { customers, wait };
}

/** The step before which most customers are lost, `null` if none are; of equals the first. */
export function biggestLoss({ customers }: Funnel): number | null {
  const lost = Array.from(customers, (count, step) => (step === 0 ? 0 : customers[step - 1] - count));
  return firstLargest(lost);
}

/** The step that takes longest to get to by the median, `null` if all take no time; of equals the first. */
export const slowestStep = ({ wait }: Funnel): number | null => firstLargest(wait.map((each) => each ?? 0));

function firstLargest(values: readonly number[]): number | null {
  const largest = Math.max(...values);
  return largest > 0 ? values.indexOf(largest) : null;
}
