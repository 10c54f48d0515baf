import { millisecondsPerDay } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { Steps } from '../../analytics/events/eventLog';
import {
  biggestLoss,
  entersIn,
  type Funnel,
  funnel,
  type FunnelRules,
  lostAt,
  slowestStep,
  stillInTime,
} from '../../analytics/events/funnel';
import { namesByFrequency } from '../../analytics/events/namesByFrequency';
import { type Transitions, transitions } from '../../analytics/events/transitions';
import { usualSteps } from '../../analytics/events/usualSteps';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import { eventFinder } from '../../functions/events/eventNames';
import type { SegmentsOfCustomers } from '../../functions/events/customerSegments';
import { funnelSteps } from '../../functions/events/funnelSteps';
import { journeyParts } from '../../analytics/events/journeyParts';
import { daysSeen, periodsIn } from '../../blueprint/period/periods';
import { compare } from './compared';
import { segmentsView, trendView } from './partViews';
import { funnelTable } from '../../functions/events/funnel';
import { transitionTable, wayEnds } from '../../functions/events/journeySteps';
import type { ResultView } from '../../blueprint/views';
import type { JourneysOptions, JourneysResult, JourneysSummary } from './messages';
import { type Asked, stepKeys, wayKeys } from './behind';
import { otherWays } from './figures';
import { pathView } from './pathView';
import type { JourneysSaying } from './sayings';

/** Steps of a funnel nobody has chosen: more are hard to read. */
const guessedSteps = 5;

/**
 * Lays out funnel, transitions and paths with the figures the answer in words is made of, and what is needed to tell who is
 * behind them.
 */
export function journeysTables(
  log: EventLog,
  groups: Groups,
  options: JourneysOptions,
  segments: SegmentsOfCustomers | null = null,
): Pick<JourneysResult, 'summary' | 'views' | 'notes' | 'periods' | 'change'> & { asked: Asked } {
  const periods = periodsIn(options, daysSeen(log.clock ?? log.time));
  const isGuessed = options.steps.length === 0;
  const chosen = isGuessed
    ? usualSteps(log, groups, guessedSteps).map((id) => ({ name: log.events[id], events: [id] }))
    : funnelSteps(
        log,
        options.steps.map((name) => [name]),
        'Steps of the funnel',
        options.order === 'any',
      );
  const rulesOf = (count: number): FunnelRules => ({
    steps: new Steps(
      chosen.slice(0, count).map(({ events }) => events),
      log.events.length,
    ),
    order: options.order,
    window: options.window === null ? Infinity : Math.round(options.window * millisecondsPerDay),
    windowFrom: options.windowFrom ?? 'first step',
    startCounted: 'first',
    ...(periods && { entered: periods.now }),
  });
  const rules = rulesOf(chosen.length);
  const all = funnel(log, groups, rules);
  const found = isGuessed ? upToReached(all) : all;
  const names = found.wait.map((_, i) => chosen[i].name);
  const { length = null } = options.part ?? {};
  const part = partOf(log, groups, options);
  const counts = entersIn(log, rules);
  const waysAsked = { length, counts };
  const ways = transitions(log, part, waysAsked, options.top);
  const paths = beginningIn(part, counts);
  const isThere = part.row.length > 0;
  const compared = periods?.before
    ? compare(log, groups, rulesOf(names.length), names, { ...periods, before: periods.before })
    : null;
  const opens = {
    funnel: {
      opens: [
        customers,
        { id: 'lost', name: { code: 'lost' } },
        ...(options.window === null ? [] : [{ id: 'still in time', name: { code: 'stillInTime' } }]),
      ],
      keys: stepKeys(names),
    },
    steps: {
      opens: [customers],
      keys: [...wayKeys(log, ways), ...(ways.other === null ? [] : [otherWays])],
    },
  };
  return {
    summary: {
      ...inPeriod(log, counts, periods !== null),
      names: namesByFrequency(log),
      ...funnelFigures(names, found),
      commonest: commonest(log.events, ways),
    },
    views: [
      {
        ...funnelView(names, found, options.window !== null),
        ...opens.funnel,
        notes: isGuessed ? stepsGuessed : [],
      },
      ...(compared?.view ? [compared.view] : []),
      ...(options.by ? [trendView(log, groups, rulesOf(names.length), names, options)] : []),
      ...(segments ? [segmentsView(log, groups, rulesOf(names.length), names, segments)] : []),
      ...(ways.largest.length === 0 ? [] : [{ ...waysView(log.events, ways), ...opens.steps }]),
      ...(paths.row.length > 0 ? [pathView(log, paths)] : []),
    ],
    notes: [...(isThere ? [] : noSuchPart), ...(compared?.notes ?? [])],
    ...(periods && { periods }),
    ...(compared?.change && { change: compared.change }),
    asked: { names, rules, top: options.top, part, waysAsked, paths },
  };
}

/** How many customers and events there are, or in the period. */
function inPeriod(log: EventLog, counts: (row: number) => boolean, isPart: boolean) {
  if (!isPart) return { customers: log.customers.length, events: log.time.length };
  const rows = [...log.time.keys()].filter(counts);
  return { customers: new Set(rows.map((row) => log.customer[row])).size, events: rows.length };
}

/** Those journeys whose first event counts; of the others nothing. */
function beginningIn({ row, offset }: Groups, counts: (row: number) => boolean): Groups {
  const kept: number[] = [];
  const ends = offset.slice();
  for (let c = 0; c + 1 < offset.length; c++) {
    const isKept = offset[c] < offset[c + 1] && counts(row[offset[c]]);
    for (let at = offset[c]; isKept && at < offset[c + 1]; at++) kept.push(row[at]);
    ends[c + 1] = kept.length;
  }
  return { row: Int32Array.from(kept), offset: ends };
}

/** The part of each journey that transitions and paths show. */
function partOf(log: EventLog, groups: Groups, { part }: JourneysOptions): Groups {
  if (!part) return groups;
  const find = eventFinder(log);
  const eventsOf = (names: readonly string[], argument: string) =>
    names.length === 0 ? null : names.flatMap((name) => find(name, argument));
  return journeyParts(log, groups, {
    ...part,
    from: eventsOf(part.from, 'Transitions and paths from'),
    upTo: eventsOf(part.upTo, 'Transitions and paths up to'),
  });
}

/** The steps of a funnel with a chart of them. */
export const funnelView = (names: readonly string[], found: Funnel, hasWindow: boolean): ResultView => ({
  id: 'funnel',
  columns: funnelTable(names, found, hasWindow),
  footRows: 0,
  chart: {
    kind: 'funnel',
    label: 0,
    value: 1,
    ofFirst: 2,
    ofPrevious: 3,
    lost: 4,
    stillInTime: hasWindow ? 5 : null,
    days: hasWindow ? 6 : 5,
    biggestLoss: biggestLoss(found),
    slowest: slowestStep(found),
  },
  notes: [],
});

/** Transitions with a flow chart of them. */
export const waysView = (events: readonly string[], ways: Transitions): ResultView => ({
  id: 'steps',
  columns: transitionTable({ events }, ways),
  footRows: ways.other === null ? 0 : 1,
  chart: { kind: 'flow', from: 0, to: 1, weight: 2, hasRest: ways.other !== null },
  notes: [],
});

const customers = { id: 'customers', name: { code: 'customers' } };

const noSuchPart: JourneysSaying[] = [{ code: 'noSuchPart' }];
const stepsGuessed: JourneysSaying[] = [{ code: 'stepsGuessed' }];

/** Steps that nobody gets to are no good guess. */
function upToReached({ customers, decided, wait, fromFirst }: Funnel): Funnel {
  const steps = Math.max(2, customers.filter((count) => count > 0).length);
  return {
    customers: customers.slice(0, steps),
    decided: decided.slice(0, steps),
    wait: wait.slice(0, steps),
    fromFirst: fromFirst.slice(0, steps),
  };
}

export function funnelFigures(
  names: readonly string[],
  found: Funnel,
): Pick<JourneysSummary, 'funnel' | 'stillInTime' | 'biggestLoss' | 'slowest'> {
  const { customers, decided, wait } = found;
  const loss = biggestLoss(found);
  const slow = slowestStep(found);
  const between = (step: number) => ({ from: names[step - 1], to: names[step] });
  return {
    funnel: names.map((step, i) => ({ step, customers: customers[i], decided: decided[i] })),
    stillInTime: stillInTime(found),
    biggestLoss:
      loss === null
        ? null
        : {
            ...between(loss),
            lost: lostAt(found, loss),
            share: lostAt(found, loss) / decided[loss - 1],
          },
    slowest: slow === null ? null : { ...between(slow), days: (wait[slow] ?? 0) / millisecondsPerDay },
  };
}

export function commonest(
  events: readonly string[],
  { largest, other }: Transitions,
): JourneysSummary['commonest'] {
  const [first, second] = largest;
  if (largest.length === 0 || first.customers === second?.customers) return null;
  const total = largest.reduce((sum, { customers }) => sum + customers, other?.customers ?? 0);
  return {
    ...wayEnds({ events }, first),
    customers: first.customers,
    share: first.customers / total,
  };
}
