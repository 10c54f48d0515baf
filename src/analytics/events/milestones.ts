import type { Groups } from '../numerics/groupByCustomer';
import { latestOf } from '../numerics/span';
import { type EventLog, type StartCounted, Steps } from './eventLog';

/** When a milestone of several events is complete. */
export type MilestoneRule = 'all' | 'any' | 'ordered';

export interface Milestone {
  /** Events that begin the wait. */
  start: readonly number[];
  /** The events to be fulfilled, each by one of several that mean the same. */
  values: readonly (readonly number[])[];
  rule: MilestoneRule;
  /** Which start counts where a customer has several. */
  startCounted: StartCounted;
}

/** The rows of the log with which each customer started and completed the milestone; −1: did not. */
export interface Milestones {
  start: Int32Array;
  reached: Int32Array;
  /** Value events of each customer that do not count because they lie before the start. */
  before: Int32Array;
}

/**
 * Finds start and milestone of each customer. Events at the moment of the start or later count, the start itself does
 * not: with the same event as start and value, the value is its next occurrence. Complete is the milestone with rule `all`
 * at the latest of the first times of its events, with `any` at the earliest, and with `ordered` when each event has come
 * after the one before, at the same moment in whatever order completes it. A date without a time of day is any moment of
 * its day.
 */
export function milestones(log: EventLog, groups: Groups, milestone: Milestone): Milestones {
  const customers = log.customers.length;
  const found: Milestones = {
    start: new Int32Array(customers).fill(-1),
    reached: new Int32Array(customers).fill(-1),
    before: new Int32Array(customers),
  };
  const events = log.events.length;
  const starts = new Steps([milestone.start], events);
  const values = new Steps(milestone.values, events);
  const completion = completions[milestone.rule](log, values);
  const { row, offset } = groups;
  for (let c = 0; c < customers; c++) {
    const end = offset[c + 1];
    const started = startAt(log, groups, c, starts, milestone.startCounted);
    if (started < 0) continue;
    const begun = log.time[row[started]];
    found.start[c] = row[started];
    completion.begin(begun);
    for (let at = offset[c]; at < end; at++) {
      if (at === started) continue;
      const i = row[at];
      if (latestOf(log, i) >= begun) {
        if (!completion.isCompletedBy(i)) continue;
        found.reached[c] = i;
        break;
      }
      if (values.hasAny(log.event[i])) found.before[c]++;
    }
  }
  return found;
}

/** The place of the start that counts, −1 if there is none. */
function startAt(
  { event }: EventLog,
  { row, offset }: Groups,
  customer: number,
  starts: Steps,
  counted: 'first' | 'last',
): number {
  let place = -1;
  for (let at = offset[customer]; at < offset[customer + 1]; at++) {
    if (!starts.has(0, event[row[at]])) continue;
    place = at;
    if (counted === 'first') break;
  }
  return place;
}

/** Follows one customer's events by time until the milestone is complete. */
interface Completion {
  begin(begun: number): void;
  isCompletedBy(row: number): boolean;
}

const completions: Record<MilestoneRule, (log: EventLog, values: Steps) => Completion> = {
  all: completionOfAll,
  any: ({ event }, values) => ({
    begin: () => undefined,
    isCompletedBy: (row) => values.hasAny(event[row]),
  }),
  ordered: completionInOrder,
};

function completionOfAll({ event }: EventLog, values: Steps): Completion {
  const isOpen = new Uint8Array(values.length);
  let open = 0;
  return {
    begin: () => {
      isOpen.fill(1);
      open = values.length;
    },
    isCompletedBy: (row) => {
      for (let step = 0; step < values.length; step++) {
        if (isOpen[step] === 0 || !values.has(step, event[row])) continue;
        isOpen[step] = 0;
        open--;
      }
      return open === 0;
    },
  };
}

function completionInOrder(log: EventLog, values: Steps): Completion {
  const { event, time } = log;
  let next = 0;
  /** The earliest moment of the next step. */
  let now = NaN;
  /** Rows that have served no step yet and may still come next. */
  let left: number[] = [];
  return {
    begin: (begun) => {
      next = 0;
      now = begun;
      left = [];
    },
    isCompletedBy: (row) => {
      if (!values.hasAny(event[row])) return false;
      left = left.filter((each) => latestOf(log, each) >= time[row]);
      left.push(row);
      while (next < values.length) {
        const serving = left.findIndex((each) => values.has(next, event[each]) && latestOf(log, each) >= now);
        if (serving < 0) break;
        now = Math.max(now, time[left[serving]]);
        left.splice(serving, 1);
        next++;
      }
      return next === values.length;
    },
  };
}
