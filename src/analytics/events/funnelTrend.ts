import { millisecondsPerDay } from '../numerics/day';
import type { Groups } from '../numerics/groupByCustomer';
import { midnight } from '../numerics/span';
import type { CalendarPeriod } from '../periods/calendar';
import { daysOf } from '../periods/ranges';
import { BestAttempts, type CountedAttempt, customerOf, type PairGroups } from './countedAttempts';
import type { EventLog } from './eventLog';
import {
  attemptFinder,
  type Funnel,
  entersIn,
  FunnelCounts,
  type FunnelRules,
  windowIsOver,
  windowOfAll,
} from './funnel';
import { latestRow } from './latestRow';
import { StepsBefore } from './stepsBefore';
import { pulse } from '../numerics/pulse';

/** What became of those who entered in a calendar period. */
export interface FunnelPeriod {
  /** Its number among the periods of its kind. */
  period: number;
  funnel: Funnel;
  /** Whether its last day and the window after it are over by the last day of the log. Without a window its last day counts. */
  isMature: boolean;
}

/**
 * The funnel by calendar period of the first step, from the first period in which somebody enters to that in which the log, or the time to enter, ends. In each
 * period the attempts that begin in it are looked at, however far they go beyond its end; so a customer who enters in several
 * periods counts in each of them, once.
 */
export function funnelTrend(
  log: EventLog,
  groups: Groups | PairGroups,
  rules: FunnelRules,
  period: CalendarPeriod,
): FunnelPeriod[] {
  const { row, offset } = groups;
  const clock = log.clock ?? log.time;
  const dayOf = (each: number) => Math.floor(clock[each] / millisecondsPerDay);
  const periodOf = (each: number) => period.indexOf(dayOf(each));
  const furthest = attemptFinder(log, row, rules);
  const isDecided = windowIsOver(log, rules);
  const mayStart = entersIn(log, rules);
  const before = new StepsBefore(log, groups, rules.steps);
  const counts = new Map<number, FunnelCounts>();
  const countsOf = (index: number): FunnelCounts => {
    const known = counts.get(index) ?? new FunnelCounts(before, rules.optional);
    counts.set(index, known);
    return known;
  };
  const best = new Map<number, BestAttempts>();
  const take = (index: number, each: CountedAttempt): void => {
    if (!('customer' in groups)) return countsOf(index).add(each);
    const known = best.get(index) ?? new BestAttempts(log, row, rules.startCounted);
    best.set(index, known);
    known.offer(each);
  };
  for (let group = 0; group + 1 < offset.length; group++) {
    const customer = customerOf(groups, group);
    for (const [index, [first, last]] of entries(group)) {
      pulse();
      const attempt = furthest(
        beginOfDay(first, offset[group]),
        offset[group + 1],
        (at) => periodOf(row[at]) === index && mayStart(row[at]),
        last + 1,
      );
      if (attempt.depth > 0)
        take(index, { customer, group, attempt, isDecided: isDecided(row[attempt.start]) });
    }
  }
  for (const [index, attempts] of best) for (const each of attempts.list()) countsOf(index).add(each);
  if (counts.size === 0) return [];
  const lastDay = dayOf(latestRow(log));
  const wait = rules.window === Infinity ? 0 : windowOfAll(rules) / millisecondsPerDay;
  const from = Math.min(...counts.keys());
  const last = Math.min(lastDay, rules.entered?.last ?? Infinity);
  return Array.from({ length: period.indexOf(last) - from + 1 }, (_, i) => ({
    period: from + i,
    funnel: countsOf(from + i).funnel(),
    isMature: daysOf(period, from + i).last + wait <= lastDay,
  }));

  /** The periods in which somebody enters, each with the places of the first and the last entry. */
  function entries(group: number): Map<number, [first: number, last: number]> {
    const found = new Map<number, [first: number, last: number]>();
    const mayEnter = (event: number) =>
      rules.order === 'any' ? rules.steps.hasAny(event) : rules.steps.has(0, event);
    for (let at = offset[group]; at < offset[group + 1]; at++) {
      if (!mayEnter(log.event[row[at]]) || !mayStart(row[at])) continue;
      const index = periodOf(row[at]);
      const known = found.get(index);
      if (known) known[1] = at;
      else found.set(index, [at, at]);
    }
    return found;
  }

  /** The first place of the day: a date without a time of day stands at the beginning of its day and may be any moment of it. */
  function beginOfDay(place: number, begin: number): number {
    const moment = midnight(log.time[row[place]]);
    let at = place;
    while (at > begin && log.time[row[at - 1]] >= moment) at--;
    return at;
  }
}
