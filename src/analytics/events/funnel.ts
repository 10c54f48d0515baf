import type { Groups } from '../numerics/groupByCustomer';
import { millisecondsPerDay } from '../numerics/day';
import { medianOf } from '../numerics/median';
import { span } from '../numerics/span';
import type { Days } from '../periods/ranges';
import {
  attemptInAnyOrder,
  attemptInOrder,
  type AttemptFinder,
  strictAttempt,
  type WindowFrom,
} from './attempts';
import { BestAttempts, type CountedAttempt, customerOf, isMade, type PairGroups } from './countedAttempts';
import type { EventLog, StartCounted, Steps } from './eventLog';
import { latestRow } from './latestRow';
import { attemptWithOptional } from './optionalSteps';
import { orderedLog } from './orderedLog';
import { attemptStepByStep } from './stepByStep';
import { StepsBefore } from './stepsBefore';
import { pulse } from '../numerics/pulse';

/** How the steps of a funnel follow each other. */
export type StepOrder = 'ordered' | 'strict' | 'any';

const attempts = { ordered: attemptInOrder, strict: strictAttempt, any: attemptInAnyOrder };

/** What finds the attempt of a customer that counts. */
export const attemptFinder = (log: EventLog, row: Int32Array, rules: FunnelRules): AttemptFinder => {
  const { order, windowFrom, optional } = rules;
  const setting = { log: orderedLog(log, row), ...rules };
  if (optional) return attemptWithOptional(setting, optional);
  const isStepByStep = order === 'ordered' && windowFrom === 'step before';
  return (isStepByStep ? attemptStepByStep : attempts[order])(setting);
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
  /** Which steps may be skipped; absent: none. Nobody is lost at them. */
  isOptional?: readonly boolean[];
}

/** What decides how the steps of a funnel are counted. */
export interface FunnelRules {
  steps: Steps;
  order: StepOrder;
  /**
   * Which steps may be skipped, never the first or the last; with `ordered` and a window from the first step only. Absent: none.
   */
  optional?: readonly boolean[];
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
    private readonly before: StepsBefore,
    private readonly optional?: readonly boolean[],
  ) {
    const { length } = before.steps;
    this.customers = new Float64Array(length);
    this.decided = new Float64Array(length);
    this.waits = Array.from({ length }, () => []);
    this.sinceStart = Array.from({ length }, () => []);
  }

  add({ group, attempt, isDecided }: CountedAttempt): void {
    const { log, groups } = this.before;
    const { row } = groups;
    const { depth, start, made } = attempt;
    for (let step = 0; step < depth; step++) {
      if (!isMade(attempt, step)) continue;
      this.customers[step]++;
      if (isDecided) this.decided[step]++;
      if (step === 0) continue;
      const at = row[made[step]];
      this.waits[step].push(span(log, row[this.before.placeOf(attempt, step, group)], at));
      this.sinceStart[step].push(span(log, row[start], at));
    }
  }

  funnel(): Funnel {
    const { customers, decided, waits, sinceStart, optional } = this;
    return {
      ...{ customers, decided, wait: waits.map(median), fromFirst: sinceStart.map(median) },
      ...(optional && { isOptional: optional }),
    };
  }
}

/**
 * Counts the customers who got to each step. A customer may try several times; the attempt that gets furthest counts,
 * and of several that get equally far the one that began first, or last. So every customer of a step is one of the step before.
 */
export function funnel(log: EventLog, groups: Groups | PairGroups, rules: FunnelRules): Funnel {
  const counts = new FunnelCounts(new StepsBefore(log, groups, rules.steps), rules.optional);
  eachAttempt(log, groups, rules, (each) => counts.add(each));
  return counts.funnel();
}

/**
 * The same for parts of the customers.
 *
 * @param partOf the part of each customer, from 0 on.
 */
export function funnelsOfParts(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  partOf: Int32Array,
  parts: number,
): Funnel[] {
  const before = new StepsBefore(log, groups, rules.steps);
  const ofNobody = new FunnelCounts(before, rules.optional);
  const counts = Array.from({ length: parts }, () => ofNobody);
  eachAttempt(log, groups, rules, (each) => {
    const part = partOf[each.customer];
    if (counts[part] === ofNobody) counts[part] = new FunnelCounts(before, rules.optional);
    counts[part].add(each);
  });
  const none = ofNobody.funnel();
  return counts.map((each) => {
    pulse();
    return each === ofNobody ? none : each.funnel();
  });
}

/** Calls `take` with the attempt that counts of each group of rows in which the first step is made: of each customer, or of each pair. */
export function eachOfGroups(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  take: (counted: CountedAttempt) => void,
): void {
  const { row, offset } = groups;
  const furthest = attemptFinder(log, row, rules);
  const isDecided = windowIsOver(log, rules);
  const mayEnter = entersIn(log, rules);
  const mayStart = (place: number) => mayEnter(row[place]);
  for (let group = 0; group + 1 < offset.length; group++) {
    pulse();
    const attempt = furthest(offset[group], offset[group + 1], mayStart);
    if (attempt.depth === 0) continue;
    take({ customer: customerOf(groups, group), group, attempt, isDecided: isDecided(row[attempt.start]) });
  }
}

/** Calls `take` with the attempt that counts of each customer who made the first step: of those of several pairs the best. */
export function eachAttempt(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  take: (counted: CountedAttempt) => void,
): void {
  if (!('customer' in groups)) return eachOfGroups(log, groups, rules, take);
  const best = new BestAttempts(log, groups.row, rules.startCounted);
  eachOfGroups(log, groups, rules, (each) => best.offer(each));
  for (const each of best.list()) take(each);
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

const median = (times: readonly number[]): number | null =>
  times.length === 0 ? null : medianOf(Float64Array.from(times));

/** The last step before another one that has to be made. */
export const previousOf = ({ isOptional }: Pick<Funnel, 'isOptional'>, step: number): number =>
  isOptional ? isOptional.lastIndexOf(false, step - 1) : step - 1;

/** Whether somebody can be lost at a step: not at the first, nor at one that may be skipped. */
export const loses = ({ isOptional }: Pick<Funnel, 'isOptional'>, step: number): boolean =>
  step > 0 && !isOptional?.[step];

/** Customers who got to the step before but not to this one, and whose window is over; 0 where nobody can be lost. */
export function lostAt(found: Funnel, step: number): number {
  if (!loses(found, step)) return 0;
  return found.decided[previousOf(found, step)] - found.decided[step];
}

/** Customers who got to the step before and may still get to this one; 0 where nobody can be lost. */
export function stillInTimeAt(found: Funnel, step: number): number {
  if (!loses(found, step)) return 0;
  const { customers, decided } = found;
  const previous = previousOf(found, step);
  return customers[previous] - decided[previous] - (customers[step] - decided[step]);
}

/** Share of those at the last step before that has to be made. */
export const ofPreviousAt = (found: Funnel, step: number): number =>
  found.decided[step] / found.decided[previousOf(found, step)];

/** Customers who may still get to the last step. */
export const stillInTime = (found: Funnel): number =>
  found.customers.reduce((sum, _, step) => sum + stillInTimeAt(found, step), 0);

/** The step before which most customers are lost, `null` if none are; of equals the first. */
export const biggestLoss = (found: Funnel): number | null =>
  firstLargest(Array.from(found.customers, (_, step) => lostAt(found, step)));

/** The step that takes longest to get to by the median, `null` if all take no time; of equals the first. */
export const slowestStep = ({ wait }: Funnel): number | null => firstLargest(wait.map((each) => each ?? 0));

function firstLargest(values: readonly number[]): number | null {
  const largest = values.reduce((most, each) => Math.max(most, each), 0);
  return largest > 0 ? values.indexOf(largest) : null;
}
