import type { Groups } from '../numerics/groupByCustomer';
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
 * after the one before (at the same moment, in log order).
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
  const completion = completionOf(milestone.rule, values);
  const { row, offset } = groups;
  const { event, time } = log;
  for (let c = 0; c < customers; c++) {
    const end = offset[c + 1];
    const started = startAt(log, groups, c, starts, milestone.startCounted);
    if (started < 0) continue;
    const begun = time[row[started]];
    found.start[c] = row[started];
    completion.begin();
    for (let at = offset[c]; at < end; at++) {
      if (at === started) continue;
      const i = row[at];
      if (time[i] >= begun) {
        if (!completion.isCompletedBy(event[i])) continue;
        found.reached[c] = i;
        break;
      }
      if (values.hasAny(event[i])) found.before[c]++;
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

/** Follows one customer's events in order until the milestone is complete. */
interface Completion {
  begin(): void;
  isCompletedBy(event: number): boolean;
}

function completionOf(rule: MilestoneRule, values: Steps): Completion {
  if (rule === 'any') return { begin: () => undefined, isCompletedBy: (event) => values.hasAny(event) };
  return rule === 'all' ? completionOfAll(values) : completionInOrder(values);
}

function completionOfAll(values: Steps): Completion {
  const isOpen = new Uint8Array(values.length);
  let open = 0;
  return {
    begin: () => {
      isOpen.fill(1);
      open = values.length;
    },
    isCompletedBy: (event) => {
      for (let step = 0; step < values.length; step++) {
        if (isOpen[step] === 0 || !values.has(step, event)) continue;
        isOpen[step] = 0;
        open--;
      }
      return open === 0;
    },
  };
}

function completionInOrder(values: Steps): Completion {
  let next = 0;
  return {
    begin: () => {
      next = 0;
    },
    isCompletedBy: (event) => {
      if (values.has(next, event)) next++;
      return next === values.length;
    },
  };
}
