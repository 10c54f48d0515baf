import { millisecondsPerDay } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { Steps } from '../../analytics/events/eventLog';
import {
  biggestLoss,
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
import { funnelTable } from '../../functions/events/funnel';
import { transitionTable } from '../../functions/events/journeySteps';
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
): Pick<JourneysResult, 'summary' | 'views' | 'notes'> & { asked: Asked } {
  const find = eventFinder(log);
  const isGuessed = options.steps.length === 0;
  const ids = isGuessed
    ? usualSteps(log, groups, guessedSteps).map((id) => [id])
    : options.steps.map((name) => find(name, 'Steps of the funnel'));
  const rules: FunnelRules = {
    steps: new Steps(ids, log.events.length),
    order: options.order,
    window: options.window === null ? Infinity : Math.round(options.window * millisecondsPerDay),
    windowFrom: 'first step',
    startCounted: 'first',
  };
  const all = funnel(log, groups, rules);
  const found = isGuessed ? upToReached(all) : all;
  const names = found.wait.map((_, i) => (isGuessed ? log.events[ids[i][0]] : options.steps[i]));
  const ways = transitions(log, groups, null, options.top);
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
      customers: log.customers.length,
      events: log.time.length,
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
      ...(ways.largest.length === 0 ? [] : [{ ...waysView(log.events, ways), ...opens.steps }]),
      pathView(log, groups),
    ],
    notes: [],
    asked: { names, rules, top: options.top },
  };
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
    from: events[first.from],
    to: events[first.to],
    customers: first.customers,
    share: first.customers / total,
  };
}
