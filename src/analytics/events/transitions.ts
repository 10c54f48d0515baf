import type { Groups } from '../numerics/groupByCustomer';
import { firstOf } from '../numerics/firstOf';
import { medianOf } from '../numerics/median';
import { PairTable } from '../numerics/pairTable';
import { span } from '../numerics/span';
import type { EventLog } from './eventLog';
import { pulse } from '../numerics/pulse';

/** A way from one event to the next. */
export interface Transition {
  from: number;
  to: number;
  /** Which event of the journey `from` is, counted from 1; `null` where positions do not count. */
  position: number | null;
  /** Customers who went this way. */
  customers: number;
  /** Median milliseconds from one to the other, the first time a customer went this way. */
  wait: number;
}

/** Everything that is not among the largest: each customer counts once for each of these ways. */
export type OtherTransitions = Pick<Transition, 'customers' | 'wait'>;

export interface Transitions {
  /** Most customers first. */
  largest: Transition[];
  other: OtherTransitions | null;
}

/** Which ways are counted. */
export interface WaysAsked {
  /** 2 or more events of each customer, the first ones; `null`: all of them, whatever the position. */
  length: number | null;
  /** Tells of a row whether the ways from there count; absent: all do. */
  counts?: (from: number) => boolean;
}

/**
 * Counts the ways customers go from one event to the next. With a length, only the first so many events of each customer,
 * and the same way at another position is another transition: layers, as a flow chart has them.
 *
 * @param top how many transitions to keep apart.
 */
export function transitions(log: EventLog, groups: Groups, asked: WaysAsked, top: number): Transitions {
  const steps = stepsOf(log, groups, asked);
  const { found, wait, offset } = steps;
  const first = firstOf(found.length, top, (a, b) => compare(log, found[a], found[b]));
  const largest = first.map((id) => ({
    ...found[id],
    wait: medianOf(wait.subarray(offset[id], offset[id + 1])),
  }));
  if (first.length === found.length) return { largest, other: null };
  const isLargest = new Uint8Array(found.length);
  for (const id of first) isLargest[id] = 1;
  const together = new Float64Array(largest.reduce((rest, { customers }) => rest - customers, wait.length));
  let place = 0;
  for (let id = 0; id < found.length; id++) {
    for (let i = offset[id]; i < offset[id + 1] && isLargest[id] === 0; i++) together[place++] = wait[i];
  }
  return { largest, other: { customers: together.length, wait: medianOf(together) } };
}

/**
 * Goes through the different ways there are, as many as `transitions` finds, for a fraction of its work.
 *
 * @param met is told the two events of each.
 */
export function eachWay(
  log: EventLog,
  groups: Groups,
  asked: WaysAsked,
  met: (from: number, to: number) => void,
): void {
  const { event, events } = log;
  const table = new PairTable();
  let ways = 0;
  eachStep(log, groups, asked, (layer, from, to) => {
    if (table.idOf(layer * events.length + event[from], event[to]) < ways) return;
    ways++;
    met(event[from], event[to]);
  });
}

/** The customers who went from one event to the next, and with which rows they first did. */
export interface TransitionCustomers {
  customer: Int32Array;
  /** Rows of the log. */
  from: Int32Array;
  to: Int32Array;
}

/** Those whom `transitions` counts for a way. */
export function transitionCustomers(
  log: EventLog,
  groups: Groups,
  asked: WaysAsked,
  { from, to, position }: Pick<Transition, 'from' | 'to' | 'position'>,
): TransitionCustomers {
  const customer: number[] = [];
  const rows = { from: [] as number[], to: [] as number[] };
  eachStep(log, groups, asked, (layer, before, after, c) => {
    if (position !== null && layer !== position) return;
    if (log.event[before] !== from || log.event[after] !== to || customer.at(-1) === c) return;
    customer.push(c);
    rows.from.push(before);
    rows.to.push(after);
  });
  return {
    customer: Int32Array.from(customer),
    from: Int32Array.from(rows.from),
    to: Int32Array.from(rows.to),
  };
}

/** Calls `take` with the rows of each step of the customers, one after the other; without a length all are of layer 0. */
function eachStep(
  { customers }: EventLog,
  { row, offset }: Groups,
  { length, counts }: WaysAsked,
  take: (layer: number, from: number, to: number, customer: number) => void,
): void {
  for (let c = 0; c < customers.length; c++) {
    pulse();
    const end = length === null ? offset[c + 1] : Math.min(offset[c + 1], offset[c] + length);
    for (let at = offset[c] + 1; at < end; at++) {
      if (counts && !counts(row[at - 1])) continue;
      take(length === null ? 0 : at - offset[c], row[at - 1], row[at], c);
    }
  }
}

type Found = Omit<Transition, 'wait'>;

/** The distinct transitions, with the waits of the customers on transition t at `offset[t]` … `offset[t + 1] − 1`. */
interface StepsFound {
  found: Found[];
  wait: Float64Array;
  offset: Int32Array;
}

function stepsOf(log: EventLog, groups: Groups, asked: WaysAsked): StepsFound {
  const { event, events } = log;
  const table = new PairTable();
  const found: Found[] = [];
  const lastCustomer: number[] = [];
  const id = new Int32Array(groups.row.length);
  const wait = new Float64Array(groups.row.length);
  let count = 0;
  eachStep(log, groups, asked, (layer, from, to, customer) => {
    const transition = table.idOf(layer * events.length + event[from], event[to]);
    if (transition === found.length) {
      const position = asked.length === null ? null : layer;
      found.push({ from: event[from], to: event[to], position, customers: 0 });
    }
    if (lastCustomer[transition] === customer) return;
    lastCustomer[transition] = customer;
    found[transition].customers++;
    id[count] = transition;
    wait[count++] = span(log, from, to);
  });
  return { found, ...gathered(found, id.subarray(0, count), wait) };
}

/** Puts the waits of each transition side by side. */
function gathered(found: readonly Found[], id: Int32Array, wait: Float64Array) {
  const offset = new Int32Array(found.length + 1);
  found.forEach(({ customers }, t) => (offset[t + 1] = offset[t] + customers));
  const next = offset.slice();
  const together = new Float64Array(id.length);
  for (let i = 0; i < id.length; i++) together[next[id[i]]++] = wait[i];
  return { wait: together, offset };
}

/** Most customers first; ties by position and names. */
function compare({ events }: EventLog, a: Found, b: Found): number {
  if (a.customers !== b.customers) return b.customers - a.customers;
  if (a.position !== b.position) return Number(a.position) - Number(b.position);
  if (a.from !== b.from) return events[a.from] < events[b.from] ? -1 : 1;
  return events[a.to] < events[b.to] ? -1 : 1;
}
