import type { PairGroups } from '../../analytics/events/countedAttempts';
import type { EventLog } from '../../analytics/events/eventLog';
import { type FunnelRules, windowOfAll } from '../../analytics/events/funnel';
import { type FunnelFate, funnelCustomers } from '../../analytics/events/funnelCustomers';
import { latestRow } from '../../analytics/events/latestRow';
import {
  transitionCustomers,
  type Transitions,
  transitions,
  type WaysAsked,
} from '../../analytics/events/transitions';
import { clockOf, type Groups } from '../../analytics/numerics/groupByCustomer';
import { span } from '../../analytics/numerics/span';
import { largestFirst, type ListedColumn, listing, noSuchRow, uniqueKeys } from '../../blueprint/listing';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import { millisecondsPerDay, toSerial } from '../../cells';
import { customerCell } from '../../functions/customerCell';
import { wayEnds } from '../../functions/events/journeySteps';
import { otherWays } from './figures';
import { customersOfPath } from './pathView';
import type { PlainWord } from '../../functions/words';

/** What the tables were made by, as far as the log does not tell it. */
export interface Asked {
  /** Names of the steps that are shown. */
  names: readonly string[];
  rules: FunnelRules;
  /** The rows in which attempts are found: by customer, or by customer and value of a property. */
  attempts: Groups | PairGroups;
  /** Transitions that are shown one by one. */
  top: number;
  /** The part of each journey that transitions show, and which of them; … */
  part: Groups;
  waysAsked: WaysAsked;
  /** … and those parts that paths show. */
  paths: Groups;
}

interface Finished {
  log: EventLog;
  groups: Groups;
  asked: Asked;
}

/** Names each step by itself, also where an event is a step twice: the second one as "visit (2)". */
export function stepKeys(names: readonly string[]): string[] {
  const taken = new Set(names);
  const times = new Map<string, number>();
  return names.map((name) => {
    let time = (times.get(name) ?? 0) + 1;
    if (time > 1) while (taken.has(`${name} (${time})`)) time++;
    times.set(name, time);
    const key = time === 1 ? name : `${name} (${time})`;
    taken.add(key);
    return key;
  });
}

/** Names the transitions that are shown; one that might be taken for another has no name. */
export const wayKeys = ({ events }: EventLog, { largest }: Transitions): string[] =>
  uniqueKeys(
    largest.map(({ from, to, position }) => {
      const way = `${events[from]} → ${events[to]}`;
      return position === null ? way : `${position}. ${way}`;
    }),
  );

/** The customers behind one figure, as many as it counts. */
export function journeysBehind(finished: Finished, figure: Figure): ResultView {
  switch (figure.view) {
    case 'funnel':
      return behindStep(finished, figure);
    case 'steps':
      return figure.row === otherWays ? behindOtherWays(finished, figure) : behindWay(finished, figure);
    case 'paths':
      return behindPath(finished, figure);
    default:
      throw noSuchRow(figure);
  }
}

const fates: Readonly<Record<string, FunnelFate>> = {
  customers: 'made',
  lost: 'lost',
  'still in time': 'still in time',
};

function behindStep({ log, asked }: Finished, figure: Figure): ResultView {
  const { names, rules, attempts } = asked;
  const step = stepKeys(names).indexOf(figure.row);
  if (step < 0 || !Object.hasOwn(fates, figure.column)) throw noSuchRow(figure);
  const fate = fates[figure.column];
  const found = funnelCustomers(log, attempts, rules, { step, fate });
  const { customer, start, reached, before } = found;
  const time = times(log, reached);
  const common = [customerColumn(log, customer), timeColumn('time', time)];
  const days = (code: PlainWord, from: Int32Array, to: Int32Array) => daysColumn(log, code, from, to);
  if (fate === 'made') {
    const sinceBefore = step === 0 ? [] : [days('daysFromPrevious', before, reached)];
    const sinceFirst = step < 2 ? [] : [days('daysFromFirst', start, reached)];
    return listing(figure, largestFirst(time), [...common, ...sinceBefore, ...sinceFirst]);
  }
  const end = new Int32Array(customer.length).fill(latestRow(log));
  const last: ListedColumn = {
    heading: { code: 'step' },
    format: 'text',
    cell: (place) => names[found.step[place]],
    groups: true,
  };
  if (fate === 'lost') {
    return listing(figure, largestFirst(time), [...common, days('daysSince', reached, end), last]);
  }
  const left = Float64Array.from(start, (row, i) => windowOfAll(rules) - span(log, row, end[i]));
  return listing(figure, largestFirst(left.map((each) => -each)), [
    ...common,
    { heading: { code: 'daysLeft' }, format: 'days', cell: (place) => left[place] / millisecondsPerDay },
    last,
  ]);
}

function behindWay({ log, asked }: Finished, figure: Figure): ResultView {
  const { part, waysAsked, top } = asked;
  const ways = transitions(log, part, waysAsked, top);
  const place = wayKeys(log, ways).indexOf(figure.row);
  if (place < 0 || figure.row === '') throw noSuchRow(figure);
  const found = transitionCustomers(log, part, waysAsked, ways.largest[place]);
  const time = times(log, found.from);
  return listing(figure, largestFirst(time), [
    customerColumn(log, found.customer),
    timeColumn('time', time),
    daysColumn(log, 'days', found.from, found.to),
  ]);
}

/** Of all the other transitions the customers would be a list without end: here are the transitions. */
function behindOtherWays({ log, asked: { part, waysAsked, top } }: Finished, figure: Figure): ResultView {
  const ways = transitions(log, part, waysAsked, Infinity).largest.slice(top);
  return listing(figure, Int32Array.from(ways.keys()), [
    { heading: { code: 'from' }, format: 'text', cell: (place) => wayEnds(log, ways[place]).from },
    { heading: { code: 'to' }, format: 'text', cell: (place) => wayEnds(log, ways[place]).to },
    { heading: { code: 'customers' }, format: 'count', cell: (place) => ways[place].customers, addsUp: true },
    {
      heading: { code: 'medianDays' },
      format: 'days',
      cell: (place) => ways[place].wait / millisecondsPerDay,
    },
  ]);
}

function behindPath({ log, asked: { paths: groups } }: Finished, figure: Figure): ResultView {
  const customer = customersOfPath(log, groups, figure.row);
  if (customer.length === 0) throw noSuchRow(figure);
  const first = customer.map((c) => groups.row[groups.offset[c]]);
  const last = customer.map((c) => groups.row[groups.offset[c + 1] - 1]);
  const end = times(log, last);
  return listing(figure, largestFirst(end), [
    customerColumn(log, customer),
    daysColumn(log, 'days', first, last),
    timeColumn('started', times(log, first)),
    timeColumn('ended', end),
  ]);
}

const times = (log: EventLog, rows: Int32Array): Float64Array => clockOf(log, rows).map(toSerial);

const customerColumn = (log: EventLog, customer: Int32Array): ListedColumn => ({
  heading: { code: 'customer' },
  format: 'text',
  cell: (place) => customerCell(log, customer[place]),
});

const timeColumn = (code: PlainWord, time: Float64Array): ListedColumn => ({
  heading: { code },
  format: 'moment',
  cell: (place) => time[place],
});

const daysColumn = (log: EventLog, code: PlainWord, from: Int32Array, to: Int32Array): ListedColumn => ({
  heading: { code },
  format: 'days',
  cell: (place) => span(log, from[place], to[place]) / millisecondsPerDay,
});
