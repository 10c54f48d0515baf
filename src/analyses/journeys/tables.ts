import { pulse } from '../../analytics/numerics/pulse';
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
  previousOf,
  slowestStep,
  stillInTime,
} from '../../analytics/events/funnel';
import type { PairGroups } from '../../analytics/events/countedAttempts';
import { heldFunnel } from '../../analytics/events/heldFunnel';
import { namesByFrequency } from '../../analytics/events/namesByFrequency';
import { type Transitions, transitions } from '../../analytics/events/transitions';
import { usualSteps } from '../../analytics/events/usualSteps';
import type { Groups } from '../../analytics/numerics/groupByCustomer';
import { eventFinder } from '../../functions/events/eventNames';
import type { SegmentsOfCustomers } from '../../functions/events/customerSegments';
import { excludedBy, funnelSteps, optionalAmong } from '../../functions/events/funnelSteps';
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
  held: PairGroups | null = null,
): Pick<JourneysResult, 'summary' | 'views' | 'notes' | 'periods' | 'change'> & { asked: Asked } {
  const periods = periodsIn(options, daysSeen(log.clock ?? log.time));
  const isGuessed = options.steps.length === 0;
  const excluded = eventsNamed(log, options.exclude, 'Events between steps that end the attempt');
  const chosen = isGuessed
    ? usualSteps(log, groups, guessedSteps + excluded.length)
        .filter((id) => !excluded.includes(id))
        .slice(0, guessedSteps)
        .map((id) => ({ name: log.events[id], events: [id] }))
    : funnelSteps(
        log,
        options.steps.map((name) => [name]),
        'Steps of the funnel',
        options.order === 'any',
      );
  const { optional = [], exclude = [] } = options;
  const isOptional = optional.length > 0 && optionalAmong(log, chosen, optional, 'Steps that may be skipped');
  const ending =
    exclude.length > 0 && excludedBy(log, chosen, exclude, 'Events between steps that end the attempt');
  const rulesOf = (count: number): FunnelRules => ({
    steps: new Steps(
      chosen.slice(0, count).map(({ events }) => events),
      log.events.length,
    ),
    order: options.order,
    window: options.window === null ? Infinity : Math.round(options.window * millisecondsPerDay),
    windowFrom: options.windowFrom ?? 'first step',
    startCounted: 'first',
    ...(isOptional && { optional: isOptional }),
    ...(ending && { excluded: ending }),
    ...(periods && { entered: periods.now }),
  });
  const rules = rulesOf(chosen.length);
  const all = held ? heldFunnel(log, held, rules) : { customers: funnel(log, groups, rules), pairs: null };
  const found = isGuessed ? upToReached(all.customers) : all.customers;
  const pairs = all.pairs && firstSteps(all.pairs, found.customers.length);
  const names = found.wait.map((_, i) => chosen[i].name);
  pulse();
  const { length = null } = options.part ?? {};
  const part = partOf(log, groups, options);
  const counts = entersIn(log, rules);
  const waysAsked = { length, counts };
  const ways = transitions(log, part, waysAsked, options.top);
  pulse();
  const paths = beginningIn(part, counts);
  const isThere = part.row.length > 0;
  const compared = periods?.before
    ? compare(log, held ?? groups, rulesOf(names.length), names, { ...periods, before: periods.before })
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
        ...funnelView(names, found, options.window !== null, pairs),
        ...opens.funnel,
        notes: isGuessed ? stepsGuessed : [],
      },
      ...(compared?.view ? [compared.view] : []),
      ...(options.by ? [trendView(log, held ?? groups, rulesOf(names.length), names, options)] : []),
      ...(segments ? [segmentsView(log, held ?? groups, rulesOf(names.length), names, segments)] : []),
      ...(ways.largest.length === 0 ? [] : [{ ...waysView(log.events, ways), ...opens.steps }]),
      ...(paths.row.length > 0 ? [pathView(log, paths)] : []),
    ],
    notes: [...(isThere ? [] : noSuchPart), ...(compared?.notes ?? [])],
    ...(periods && { periods }),
    ...(compared?.change && { change: compared.change }),
    asked: { names, rules, attempts: held ?? groups, top: options.top, part, waysAsked, paths },
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

function eventsNamed(log: EventLog, names: readonly string[] = [], argument: string): number[] {
  const find = eventFinder(log);
  return names.flatMap((name) => find(name, argument));
}

/** The part of each journey that transitions and paths show. */
function partOf(log: EventLog, groups: Groups, { part }: JourneysOptions): Groups {
  if (!part) return groups;
  const eventsOf = (names: readonly string[], argument: string) =>
    names.length === 0 ? null : eventsNamed(log, names, argument);
  return journeyParts(log, groups, {
    ...part,
    from: eventsOf(part.from, 'Transitions and paths from'),
    upTo: eventsOf(part.upTo, 'Transitions and paths up to'),
  });
}

/** The steps of a funnel with a chart of them. */
export function funnelView(
  names: readonly string[],
  found: Funnel,
  hasWindow: boolean,
  pairs: Funnel | null = null,
): ResultView {
  const shares = pairs ? 3 : 2;
  return {
    id: 'funnel',
    columns: funnelTable(names, found, hasWindow, pairs),
    footRows: 0,
    chart: {
      kind: 'funnel',
      label: 0,
      value: 1,
      ofFirst: shares,
      ofPrevious: shares + 1,
      lost: shares + 2,
      stillInTime: hasWindow ? shares + 3 : null,
      days: shares + (hasWindow ? 4 : 3),
      biggestLoss: biggestLoss(found),
      slowest: slowestStep(found),
    },
    notes: [],
  };
}

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
const upToReached = (found: Funnel): Funnel =>
  firstSteps(found, Math.max(2, found.customers.filter((count) => count > 0).length));

const firstSteps = ({ customers, decided, wait, fromFirst, ...more }: Funnel, steps: number): Funnel => ({
  customers: customers.slice(0, steps),
  decided: decided.slice(0, steps),
  wait: wait.slice(0, steps),
  fromFirst: fromFirst.slice(0, steps),
  ...more,
});

export function funnelFigures(
  names: readonly string[],
  found: Funnel,
): Pick<JourneysSummary, 'funnel' | 'stillInTime' | 'biggestLoss' | 'slowest'> {
  const { customers, decided, wait, isOptional } = found;
  const loss = biggestLoss(found);
  const slow = slowestStep(found);
  return {
    funnel: names.map((step, i) => ({
      ...{ step, customers: customers[i], decided: decided[i] },
      ...(isOptional?.[i] && { isOptional: true as const }),
    })),
    stillInTime: stillInTime(found),
    biggestLoss:
      loss === null
        ? null
        : {
            from: names[previousOf(found, loss)],
            to: names[loss],
            lost: lostAt(found, loss),
            share: lostAt(found, loss) / decided[previousOf(found, loss)],
          },
    slowest:
      slow === null
        ? null
        : {
            from: isOptional?.[slow - 1] ? null : names[slow - 1],
            to: names[slow],
            days: (wait[slow] ?? 0) / millisecondsPerDay,
          },
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
