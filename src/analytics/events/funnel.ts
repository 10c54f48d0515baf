import type { Groups } from '../numerics/groupByCustomer';
import { millisecondsPerDay } from '../numerics/day';
import { medianOf } from '../numerics/median';
import { latestOf, span } from '../numerics/span';
import type { Days } from '../periods/ranges';
import {
  type Attempt,
  attemptInAnyOrder,
  attemptInOrder,
  type AttemptFinder,
  strictAttempt,
  type WindowFrom,
} from './attempts';
import type { EventLog, StartCounted, Steps } from './eventLog';
import { latestRow } from './latestRow';
import { attemptStepByStep } from './stepByStep';

/** How the steps of a funnel follow each other. */
export type StepOrder = 'ordered' | 'strict' | 'any';

const attempts = { ordered: attemptInOrder, strict: strictAttempt, any: attemptInAnyOrder };

/** What finds the attempt of a customer that counts. */
export const attemptFinder = (log: EventLog, row: Int32Array, rules: FunnelRules): AttemptFinder => {
  const { order, windowFrom } = rules;
  const isStepByStep = order === 'ordered' && windowFrom === 'step before';
  return (isStepByStep ? attemptStepByStep : attempts[order])({ log, row, ...rules });
};

/** What became of the customers, step by step. */
export interface Funnel {
  /** Customers who got to the step. */
  customers: Float64Array;
  /** Those of them whose window is over when the log ends: without a window all. */
  decided: Float64Array;
  /** Median milliseconds from the step before and from the start, `null` for the first step and where nobody got to. */
  wait: (number | null)[];
  fromFirst: (number | null)[];
}

/** What decides how the steps of a funnel are counted. */
export interface FunnelRules {
  steps: Steps;
  order: StepOrder;
  /** Milliseconds in which a step counts, inclusive; Infinity: no limit. */
  window: number;
  /** From where they run. In any order there is no step before. */
  windowFrom: WindowFrom;
  startCounted: StartCounted;
  /** Events that end an attempt where they lie between two of its steps, as one step; with `ordered` only. Absent: none. */
  excluded?: Steps;
  /** The days in which attempts may start, later steps counting after them as well; absent: any. */
  entered?: Days;
}

/** Adds up attempts, at most one of each customer. */
export class FunnelCounts {
  private readonly customers: Float64Array;
  private readonly decided: Float64Array;
  private readonly waits: number[][];
  private readonly sinceStart: number[][];

  constructor(
    private readonly log: EventLog,
    private readonly groups: Groups,
    private readonly steps: Steps,
  ) {
    this.customers = new Float64Array(steps.length);
    this.decided = new Float64Array(steps.length);
    this.waits = Array.from({ length: steps.length }, () => []);
    this.sinceStart = Array.from({ length: steps.length }, () => []);
  }

  add(customer: number, attempt: Attempt, isDecided: boolean): void {
    const { log, groups, steps } = this;
    const { row } = groups;
    const { depth, start, made } = attempt;
    for (let step = 0; step < depth; step++) {
      this.customers[step]++;
      if (isDecided) this.decided[step]++;
      if (step === 0) continue;
      const at = row[made[step]];
      this.waits[step].push(span(log, row[stepBefore(log, groups, steps, attempt, step, customer)], at));
      this.sinceStart[step].push(span(log, row[start], at));
    }
  }

  funnel(): Funnel {
    const { customers, decided, waits, sinceStart } = this;
    return { customers, decided, wait: waits.map(median), fromFirst: sinceStart.map(median) };
  }
}

/**
 * Counts the customers who got to each step. A customer may try several times; the attempt that gets furthest counts,
 * and of several that get equally far the one that began first, or last. So every customer of a step is one of the step before.
 */
export function funnel(log: EventLog, groups: Groups, rules: FunnelRules): Funnel {
  const counts = new FunnelCounts(log, groups, rules.steps);
  eachAttempt(log, groups, rules, (...attempt) => counts.add(...attempt));
  return counts.funnel();
}

/**
 * The same for parts of the customers.
 *
 * @param partOf the part of each customer, from 0 on.
 */
export function funnelsOfParts(
  log: EventLog,
  groups: Groups,
  rules: FunnelRules,
  partOf: Int32Array,
  parts: number,
): Funnel[] {
  const counts = Array.from({ length: parts }, () => new FunnelCounts(log, groups, rules.steps));
  eachAttempt(log, groups, rules, (customer, ...attempt) =>
    counts[partOf[customer]].add(customer, ...attempt),
  );
  return counts.map((each) => each.funnel());
}

/** Calls `take` with the attempt that counts of each customer who made the first step, and whether its window is over. */
export function eachAttempt(
  log: EventLog,
  { row, offset }: Groups,
  rules: FunnelRules,
  take: (customer: number, attempt: Attempt, isDecided: boolean) => void,
): void {
  const furthest = attemptFinder(log, row, rules);
  const isDecided = windowIsOver(log, rules);
  const mayEnter = entersIn(log, rules);
  const mayStart = (place: number) => mayEnter(row[place]);
  for (let c = 0; c < log.customers.length; c++) {
    const attempt = furthest(offset[c], offset[c + 1], mayStart);
    if (attempt.depth > 0) take(c, attempt, isDecided(row[attempt.start]));
  }
}

/** Tells of a row whether an attempt may start there. */
export function entersIn(log: EventLog, { entered }: FunnelRules): (row: number) => boolean {
  if (!entered) return () => true;
  const clock = log.clock ?? log.time;
  const from = entered.first * millisecondsPerDay;
  const end = (entered.last + 1) * millisecondsPerDay;
  return (row) => clock[row] >= from && clock[row] < end;
}

/**
 * Milliseconds from the start of an attempt to the latest moment of its last step. It hangs on nothing that happens in between, so
 * that those whose window is over are no choice of those who got far.
 */
export const windowOfAll = ({ steps, window, windowFrom }: FunnelRules): number =>
  windowFrom === 'step before' ? window * (steps.length - 1) : window;

/** Tells of a row where an attempt starts whether its window is over when the log ends; without a window always. */
export function windowIsOver(log: EventLog, rules: FunnelRules): (start: number) => boolean {
  const end = latestRow(log);
  const window = windowOfAll(rules);
  return (start) => rules.window === Infinity || span(log, start, end) > window;
}

/** The place from which the wait for a step runs: the latest occurrence of the step before that leads to this one. */
export function stepBefore(
  log: EventLog,
  { row, offset }: Groups,
  steps: Steps,
  { made }: Attempt,
  step: number,
  customer: number,
): number {
  const latest = latestOf(log, row[made[step]]);
  let at = made[step];
  while (at + 1 < offset[customer + 1] && log.time[row[at + 1]] <= latest) at++;
  while (at > made[step - 1] && (at === made[step] || !steps.has(step - 1, log.event[row[at]]))) at--;
  return Math.max(at, made[step - 1]);
}

const median = (times: readonly number[]): number | null =>
  times.length === 0 ? null : medianOf(Float64Array.from(times));

/** Customers who got to the step before but not to this one, and whose window is over; 0 for the first step. */
export const lostAt = ({ decided }: Funnel, step: number): number =>
  step === 0 ? 0 : decided[step - 1] - decided[step];

/** Customers who got to the step before and may still get to this one; 0 for the first step. */
export const stillInTimeAt = ({ customers, decided }: Funnel, step: number): number =>
  step === 0 ? 0 : customers[step - 1] - decided[step - 1] - (customers[step] - decided[step]);

/** Customers who may still get to the last step. */
export const stillInTime = (found: Funnel): number =>
  found.customers.reduce((sum, _, step) => sum + stillInTimeAt(found, step), 0);

/** The step before which most customers are lost, `null` if none are; of equals the first. */
export const biggestLoss = (found: Funnel): number | null =>
  firstLargest(Array.from(found.customers, (_, step) => lostAt(found, step)));

/** The step that takes longest to get to by the median, `null` if all take no time; of equals the first. */
export const slowestStep = ({ wait }: Funnel): number | null => firstLargest(wait.map((each) => each ?? 0));

function firstLargest(values: readonly number[]): number | null {
  const largest = Math.max(...values);
  return largest > 0 ? values.indexOf(largest) : null;
}
