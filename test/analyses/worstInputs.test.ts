import { CellError } from '../../src/cells';
import { sessionFor } from '../../src/analyses/sessions';
import type {
  AttributionOptions,
  AttributionResult,
  PathsRequest,
  TouchesRequest,
} from '../../src/analyses/attribution/messages';
import type { LifetimeResult, OrdersRequest, PatternsRequest } from '../../src/analyses/lifetime/messages';
import type {
  SubscriptionRowsRequest,
  SubscriptionsResult,
  TenureRequest,
} from '../../src/analyses/lifetime/subscriptions/messages';
import * as projections from '../../src/analytics/lifetime/sbgProjection';
import type { CountsRequest, WaitsRequest } from '../../src/analyses/timeToValue/messages';
import type { CountedRequest, EventsRequest, JourneysResult } from '../../src/analyses/journeys/messages';
import type { ScorecardRequest } from '../../src/analyses/scorecard/messages';
import type { Request } from '../../src/blueprint/request';
import * as rules from '../../src/analytics/attribution/attribute';
import * as chains from '../../src/analytics/attribution/markovChain';
import { withPulses } from '../../src/analytics/numerics/pulse';
import { goingOn } from '../../src/blueprint/goingOn';
import { models } from '../../src/analyses/attribution/models.build';
import { mulberry32 } from '../support/random';

/**
 * The worst inputs known, small, in every analysis of the pane: what it may take is counted in steps, so with fewer steps a small table
 * is as bad as a full sheet is with all of them. Each is answered with the steps that the pane has; with few it is refused with a
 * reason, or answered without what takes too long, with the reason among its notes.
 */

const plenty = 2e10;
const budget = { pane: plenty };

jest.mock('../../src/analytics/numerics/work', () => ({
  ...jest.requireActual<object>('../../src/analytics/numerics/work'),
  get stepsOfPane() {
    return budget.pane;
  },
}));

jest.mock('../../src/analytics/lifetime/sbgProjection', () => {
  const actual = jest.requireActual<Record<string, () => unknown>>(
    '../../src/analytics/lifetime/sbgProjection',
  );
  return { ...actual, retentionRate: jest.fn(actual.retentionRate) };
});

jest.mock('../../src/analytics/attribution/markovChain', () => {
  const actual = jest.requireActual<Record<string, () => unknown>>(
    '../../src/analytics/attribution/markovChain',
  );
  return { ...actual, markovChain: jest.fn(actual.markovChain) };
});

jest.mock('../../src/analytics/attribution/attribute', () => {
  const actual = jest.requireActual<Record<string, () => unknown>>(
    '../../src/analytics/attribution/attribute',
  );
  return { ...actual, attribute: jest.fn(actual.attribute) };
});

beforeEach(() => {
  jest.clearAllMocks();
  budget.pane = plenty;
});

const random = mulberry32(31);
const below = (most: number) => Math.floor(random() * most);
const rowsOf = (count: number, of: (row: number) => unknown[]): unknown[][] =>
  Array.from({ length: count }, (_, row) => of(row));

const read = { hasHeadings: false, firstSheetRow: 1 };

/** One customer who orders at every second touch, so that each order sees all before it. */
const touches = rowsOf(600, (row) => [
  'c',
  46_000 + row / 4,
  `T${row % 5}`,
  row % 2 === 1 ? 10 : null,
  row % 2 === 1 ? `kind ${row % 40}` : null,
]);
/** The same with touches in no order, so that a chain has very many states. */
const anyTouches = touches.map((row) => row.map((cell, column) => (column === 2 ? `T${below(5)}` : cell)));
const usual: AttributionOptions = { models: ['linear'], lookback: null, halfLife: 7, direct: 'Direct' };
const ofTouches = (
  options: Partial<AttributionOptions>,
  columns: Partial<TouchesRequest['columns']> = {},
): TouchesRequest => ({
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3, ...columns },
  options: { ...usual, ...options },
  ...read,
});

/** Ready-made paths, hardly two of which have the same touchpoints, or the same three of them in a row. */
const paths = rowsOf(300, (row) => [
  Array.from({ length: 8 }, () => `T${below(15)}`).join(' > '),
  1 + (row % 2),
  10,
  row % 3,
]);
const ofPaths = (options: Partial<AttributionOptions>): PathsRequest => ({
  kind: 'attribution',
  columns: { path: 0, conversions: 1, value: 2, nonConversions: 3 },
  options: { ...usual, ...options },
  ...read,
});

const customers = 150;
/** Orders of customers who are all alike and never leave: hardly two have the same history, and the likelihood is flat. */
const orders = rowsOf(4 * customers, (row) => [
  `C${row % customers}`,
  45_000 + 500 * Math.floor(row / customers) + below(500),
  10 + below(90),
  `S${row % customers}`,
]);
const ofOrders: OrdersRequest = {
  kind: 'lifetime',
  columns: { customer: 0, date: 1, amount: 2, segment: 3 },
  options: { model: 'pareto/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 6 },
  ...read,
};
const patterns = rowsOf(customers, (row) => [
  row % 9,
  row % 9 === 0 ? 0 : 9 + below(300),
  309 + below(300),
  1,
]);
const ofPatterns: PatternsRequest = {
  kind: 'lifetime',
  options: ofOrders.options,
  ...read,
  columns: { repeatOrders: 0, recency: 1, age: 2, customers: 3 },
};
const waits = rowsOf(1200, (row) => [
  45_000 + below(300),
  row % 3 === 0 ? null : 45_300 + below(100),
  `S${row}`,
]);
/** Customers of 75 years, some of whom have left at every age. */
const subscriptions = (plans: number) =>
  rowsOf(1100, (row) => {
    const begun = 20_000 + below(25_000);
    return [
      `C${row}`,
      `P${row % plans}`,
      begun,
      row % 3 > 0 ? Math.min(45_000, begun + 1 + below(9000)) : null,
      10,
    ];
  });
const payments = { asOf: null, isEndPaid: false, billing: 'month', discountRate: 0.1, window: 12 } as const;
const ofSubscriptions: SubscriptionRowsRequest = {
  kind: 'lifetime',
  columns: { customer: 0, plan: 1, start: 2, end: 3, amount: 4 },
  options: { ...payments, ahead: 1200 },
  ...read,
};
const tenures = (plans: number) =>
  rowsOf(1100, (row) => [below(row < 9 ? 10_000 : 100), row % 3 > 0 ? 'yes' : 'no', 10, `P${row % plans}`]);
const ofTenures: TenureRequest = {
  kind: 'lifetime',
  columns: { tenure: 0, left: 1, amount: 2, plan: 3 },
  options: { ...payments, ahead: null },
  ...read,
};
const ofWaits: WaitsRequest = {
  kind: 'time to value',
  columns: { start: 0, reached: 1, segment: 2 },
  options: { asOf: null, weekend: null },
  ...read,
};
const ofEvents: EventsRequest = {
  kind: 'journeys',
  columns: { customer: 0, time: 1, event: 2 },
  options: { steps: [], window: null, order: 'ordered', top: 5 },
  ...read,
};
const members = (segments: number) =>
  rowsOf(1100, (row) => [`C${row}`, `S${row % segments}`, 44_990, row % 2 === 0 ? 45_000 : null]);
const ofMembers: ScorecardRequest = {
  kind: 'scorecard',
  columns: { customer: 0, segment: 1, start: 2, reached: 3 },
  options: { model: 'pareto/nbd', horizon: 365, margin: 1 },
  beside: { orders: { columns: { customer: 0, date: 1, amount: 2 }, ...read } },
  ...read,
};

function analyse(request: Request, tables: Readonly<Record<string, unknown[][]>>) {
  const session = sessionFor(request);
  for (const [table, rows] of Object.entries(tables)) session.add(rows, table);
  return session.finish(() => undefined);
}

function refused(request: Request, tables: Readonly<Record<string, unknown[][]>>): CellError {
  try {
    analyse(request, tables);
  } catch (error) {
    if (error instanceof CellError) return error;
    throw error;
  }
  throw new Error('answered');
}

test.each<[what: string, steps: number, request: Request, rows: unknown[][], reason: RegExp]>([
  ['touches seen by orders', 1e5, ofTouches({}), touches, /300 transactions see 90300 touches/],
  ['the same under Shapley', 1e5, ofTouches({ models: ['shapley'] }), touches, /transactions see/],
  ['a chain', 1e5, ofTouches({ models: ['markov'], order: 3 }), anyTouches, /too many to solve;/],
  [
    'the same under two models',
    2e6,
    ofTouches({ models: ['linear', 'participation'] }),
    touches,
    /transactions see/,
  ],
  [
    'intervals',
    3e6,
    ofTouches({ models: ['markov'], intervals: true }),
    touches,
    /intervals need its credit 200 times/,
  ],
  [
    'periods to fit a chain in',
    2e6,
    ofTouches({ models: ['markov'], trend: 'day' }),
    touches,
    /fitted anew for each period/,
  ],
  ['kinds of conversion', 1.5e6, ofTouches({}, { conversion: 4 }), touches, /20 kinds of conversion/],
  [
    'orders of many groups',
    1e5,
    ofTouches({ orderBy: 'ofOrder' }, { ofOrder: 4 }),
    touches,
    /transactions see/,
  ],
])('Attribution refuses %s', (_, steps, request, rows, reason) => {
  expect(analyse(request, { main: rows }).kind).toBe('attribution');
  budget.pane = steps;
  const { message } = refused(request, { main: rows });
  expect(message).toMatch(reason);
  expect(message).not.toMatch(/Touchstone pane/);
});

test.each<[what: string, steps: number, options: Partial<AttributionOptions>, reason: RegExp]>([
  ['touches of all paths', 1e4, { models: ['linear'] }, /300 transactions see 2400 touches/],
  ['the same under two models', 6e4, { models: ['linear', 'participation'] }, /300 transactions see/],
  [
    'a chain',
    1e5,
    { models: ['markov'], order: 3 },
    /about \d+ states and \d+ touchpoints is too large to solve;/,
  ],
  ['sets of touchpoints', 1e5, { models: ['shapley'] }, /different sets of touchpoints/],
])('Attribution of ready-made paths refuses %s', (_, steps, options, reason) => {
  expect(analyse(ofPaths(options), { main: paths }).kind).toBe('attribution');
  budget.pane = steps;
  const { message } = refused(ofPaths(options), { main: paths });
  expect(message).toMatch(reason);
  expect(message).not.toMatch(/Touchstone pane/);
});

const lifetimeOf = (request: OrdersRequest | PatternsRequest, rows: unknown[][]) =>
  analyse(request, { main: rows }) as LifetimeResult;

test('Lifetime tells orders it has no time to fit without a fit, and why', () => {
  expect(lifetimeOf(ofOrders, orders).views.map(({ id }) => id)).toContain('fit');
  budget.pane = 1e6;
  const { views, notes } = lifetimeOf(ofOrders, orders);
  expect(views.map(({ id }) => id)).toEqual(expect.arrayContaining(['cohorts']));
  expect(notes[0]).toMatchObject({ code: 'tooManyHistories', values: { inPane: false } });
});

test('Lifetime refuses counted patterns that it has no time to fit', () => {
  expect(lifetimeOf(ofPatterns, patterns).views.map(({ id }) => id)).toContain('fit');
  budget.pane = 1e6;
  expect(refused(ofPatterns, { main: patterns }).message).toMatch(
    /different histories, and to work through them takes too long\. Give a part of the customers/,
  );
});

test.each<[what: string, request: Request, rows: (plans: number) => unknown[][], most: number]>([
  ['subscriptions', ofSubscriptions, subscriptions, 20 * (830 + 1200)],
  ['tenures', ofTenures, tenures, 20 * (10_000 + 5000)],
])(
  'Lifetime follows %s of all ages in a few passes, and refuses more plans than anybody compares',
  (_, request, rows, most) => {
    const { subscriptions: summary } = analyse(request, { main: rows(1) }) as SubscriptionsResult;
    // There are limits, so the slopes along all renewals have been taken.
    expect(summary.expected?.limits).not.toBeNull();
    // Of the one plan, and of all.
    expect(jest.mocked(projections.retentionRate).mock.calls.length).toBeLessThan(2 * most);
    expect(refused(request, { main: rows(1001) }).message).toMatch(/tooManyPlans/);
  },
);

test('Lifetime leaves out tenures for which no places could be kept', () => {
  const { skipped } = analyse(ofTenures, {
    main: [...tenures(3), [1.7e12, 'no', 10, 'P1']],
  }) as SubscriptionsResult;
  expect(skipped).toMatchObject([{ column: 'tenure', reason: 'tooManyPeriods', count: 1 }]);
});

test('Time to value refuses more segments than anybody compares', () => {
  expect(refused(ofWaits, { main: waits }).message).toMatch(/1200 different names, more than 1000/);
});

test('Time to value of counted waits refuses more segments than anybody compares', () => {
  const counts = rowsOf(1200, (row) => [row % 40, 1 + below(9), below(9), `S${row}`]);
  const ofCounts: CountsRequest = {
    kind: 'time to value',
    columns: { days: 0, reachedCount: 1, waitingCount: 2, segment: 3 },
    options: ofWaits.options,
    ...read,
  };
  expect(refused(ofCounts, { main: counts }).message).toMatch(/1200 different names, more than 1000/);
});

test('Journeys of counted transitions answers with the largest, however many they are', () => {
  const ways = rowsOf(6000, (row) => [`E${row}`, `E${row + 1}`, 1 + (row % 7), row % 30]);
  const ofWays: CountedRequest = {
    kind: 'journeys',
    columns: { from: 0, to: 1, customers: 2, wait: 3 },
    options: { ...ofEvents.options, areAsked: false, isInDays: true },
    ...read,
  };
  const found = analyse(ofWays, { main: ways }) as JourneysResult;
  expect(found.summary.onTransitions).toBe(ways.reduce((sum, [, , each]) => sum + Number(each), 0));
  expect(found.views.every(({ columns: [{ cells }] }) => cells.length <= 1000)).toBe(true);
});

test('Journeys of counted steps answers with any number of them', () => {
  const steps = rowsOf(200_000, (row) => [row + 1, 200_000 - row, 200_000 - row, 1, row]);
  const ofSteps: CountedRequest = {
    kind: 'journeys',
    columns: { step: 0, customers: 1, decided: 2, wait: 3, fromFirst: 4 },
    options: { ...ofEvents.options, areAsked: false, isInDays: true },
    ...read,
  };
  const { summary } = analyse(ofSteps, { main: steps }) as JourneysResult;
  expect(summary.biggestLoss).toMatchObject({ lost: 1 });
});

test('Journeys answers for one customer with all events, and for as many events as rows', () => {
  const oneCustomer = rowsOf(6000, (row) => ['c', 45_000 + row / 1440, `E${row % 6}`]);
  const ofOne = analyse(ofEvents, { main: oneCustomer }) as JourneysResult;
  expect(ofOne.summary.funnel.map((step) => step.customers)).toEqual(ofOne.summary.funnel.map(() => 1));
  const distinct = rowsOf(6000, (row) => [`c${row >> 3}`, 45_000 + row / 1440, `E${row}`]);
  const ofMany = analyse(ofEvents, { main: distinct }) as JourneysResult;
  expect(ofMany.views.every(({ columns: [{ cells }] }) => cells.length <= 1000)).toBe(true);
});

test('Scorecard tells segments without a value it has no time to find, and refuses too many', () => {
  const tables = { orders, main: members(3) };
  expect(JSON.stringify(analyse(ofMembers, tables))).not.toMatch('tooManyHistories');
  budget.pane = 1e6;
  expect(JSON.stringify(analyse(ofMembers, tables))).toMatch('tooManyHistories');
  expect(refused(ofMembers, { orders, main: members(1001) }).message).toMatch(/1001 different names/);
});

test('Scorecard refuses too many segments before it reads orders', () => {
  expect(refused(ofMembers, { orders: [], main: members(1001) }).message).toMatch(/1001 different names/);
});

/** Hardly anybody would look at so many. */
const manyTouchpoints = rowsOf(17_000, (row) => [
  `c${row % 9}`,
  46_000 + row / 50,
  `T${row}`,
  row % 9 ? null : 10,
]);

test('Attribution refuses too many touchpoints for intervals and for a trend before it works anything out', () => {
  budget.pane = 0;
  const all = models.map(({ name }) => name);
  expect(refused(ofTouches({ models: all, intervals: true }), { main: manyTouchpoints }).message).toMatch(
    /17000 touchpoints are too many to work out intervals/,
  );
  expect(refused(ofTouches({ trend: 'month' }), { main: manyTouchpoints }).message).toMatch(/trendTooLarge/);
});

test('Attribution refuses intervals of a chain that there is time to solve once before it is solved', () => {
  budget.pane = 2e7;
  const asked = (intervals: boolean) => ofTouches({ models: ['markov'], order: 2, intervals });
  const rows = rowsOf(3000, (row) => [
    `c${row >> 2}`,
    46_000 + row,
    `T${below(100)}`,
    row % 4 < 3 ? null : 10,
  ]);
  expect(analyse(asked(false), { main: rows }).kind).toBe('attribution');
  expect(chains.markovChain).toHaveBeenCalled();
  jest.clearAllMocks();
  expect(refused(asked(true), { main: rows }).message).toMatch(/Markov: the intervals need its credit 200/);
  expect(chains.markovChain).not.toHaveBeenCalled();
});

test('Attribution refuses a chain before it weighs the touches of rules', () => {
  budget.pane = 1.6e5;
  const models = ['linear', 'markov'];
  expect(refused(ofTouches({ models, order: 3 }), { main: anyTouches.slice(0, 200) }).message).toMatch(
    /Markov: /,
  );
  expect(rules.attribute).not.toHaveBeenCalled();
});

test('Attribution of ready-made paths refuses more names than a chain may have before it reads all of them', () => {
  const rows = [
    ...rowsOf(3000, (row) => [`T${2 * row} > T${2 * row + 1}`, 1, 10, 0]),
    ['T1 > > T2', 1, 10, 0],
  ];
  budget.pane = 1e8;
  expect(refused(ofPaths({ models: ['linear'] }), { main: rows }).message).toMatch(/row 3001/);
  expect(refused(ofPaths({ models: ['linear', 'markov'] }), { main: rows }).message).toMatch(
    /Markov: \d+ touchpoints are too many to solve a chain of/,
  );
  // Before there are that many, and however they are written.
  const few = rowsOf(3000, (row) => [row % 2 ? `t${row % 300} > t1` : `T${row % 300} > T1`, 1, 10, row % 3]);
  expect(analyse(ofPaths({ models: ['markov'] }), { main: few }).kind).toBe('attribution');
});

test('Attribution refuses a trend of costs of too many touchpoints before it tells them apart by period', () => {
  const request: TouchesRequest = {
    ...ofTouches({ trend: 'month' }),
    beside: { costs: { columns: { touchpoint: 0, cost: 1, time: 2 }, ...read } },
  };
  const costsOf = (name: string) => rowsOf(17_000, (row) => [`${name}${row}`, 5, 46_000 + (row % 100)]);
  expect(refused(request, { costs: costsOf('T'), main: touches }).message).toMatch(/trendTooLarge/);
  // They are no costs of touchpoints.
  const { views } = analyse(request, { costs: costsOf('X'), main: touches }) as AttributionResult;
  expect(views.map(({ id }) => id)).not.toContain('trendCosts');
});

test('Attribution of ready-made paths refuses a trend of too many touchpoints', () => {
  const request: PathsRequest = {
    ...ofPaths({ trend: 'month' }),
    columns: { path: 0, conversions: 1, value: 2, periodNo: 3, firstDay: 4, lastDay: 5 },
  };
  const rows = manyTouchpoints.map(([, , touchpoint]) => [touchpoint, 1, 10, 648, 19_724, 19_754]);
  expect(refused(request, { main: rows }).message).toMatch(/trendTooLarge/);
});

test('Lifetime tells value by age as far as it was seen where there is no time to tell how it goes on', () => {
  const request: OrdersRequest = {
    ...ofOrders,
    options: { ...ofOrders.options, model: 'bg/nbd', periods: 80 },
  };
  const expectedOf = () => {
    const value = lifetimeOf(request, orders).views.find(({ id }) => id === 'value');
    const isKnown = Array.from(value?.columns[2].cells ?? []).some((cell) => !Number.isNaN(Number(cell)));
    return { isKnown, notes: value?.notes.map(({ code }) => code) };
  };
  expect(expectedOf()).toMatchObject({ isKnown: true });
  budget.pane = 2e7;
  expect(expectedOf()).toMatchObject({
    isKnown: false,
    notes: expect.arrayContaining(['valueTooFar']) as unknown,
  });
});

const namesInPaths = rowsOf(2000, (row) => [`T${row} > T${row + 1}`, 1, 10, 0]);
/** The segment of each customer is its own. */
const ofSegmentsOfOrders: ScorecardRequest = {
  kind: 'scorecard',
  columns: { customer: 0, date: 1, amount: 2, segment: 3 },
  options: { model: 'bg/nbd', horizon: 365, margin: 1 },
  beside: { costs: { columns: { segment: 0, cost: 1 }, ...read } },
  ...read,
};
const costs = rowsOf(customers, (row) => [`S${row}`, 500]);

test.each<[what: string, request: Request, tables: Readonly<Record<string, unknown[][]>>, least: number]>([
  // An evaluation of the likelihood, a shift of a parameter, a line, a period.
  ['the fits and what comes of them', ofOrders, { main: orders }, 300],
  ['the fit of counted patterns', ofPatterns, { main: patterns }, 50],
  ['the sides of a scorecard', ofMembers, { orders, main: members(3) }, 200],
  ['plans', ofSubscriptions, { main: subscriptions(50) }, 50],
  [
    'events customer by customer',
    ofEvents,
    { main: rowsOf(600, (row) => [`c${row >> 1}`, row, `E${row % 2}`]) },
    300,
  ],
  [
    'segments of waits',
    ofWaits,
    { main: rowsOf(900, (row) => [45_000, 45_001 + (row % 9), `S${row % 300}`]) },
    300,
  ],
  ['sets of touchpoints', ofPaths({ models: ['shapley'] }), { main: paths }, 300],
  // A name, and a row of credit.
  ['very many touchpoints', ofTouches({}), { main: manyTouchpoints }, 2 * manyTouchpoints.length],
  ['paths of very many touchpoints', ofPaths({}), { main: namesInPaths }, 3.5 * namesInPaths.length],
  ['segments of orders', ofSegmentsOfOrders, { main: orders, costs: costs }, 20 * customers],
  [
    'segments of journeys',
    {
      ...ofEvents,
      beside: { segments: { columns: { customer: 0, segment: 1 }, ...read } },
    } as EventsRequest,
    {
      segments: rowsOf(300, (row) => [`c${row}`, `S${row}`]),
      main: rowsOf(600, (row) => [`c${row >> 1}`, row, `E${row % 2}`]),
    },
    4000,
  ],
  [
    'transitions that are counted',
    {
      kind: 'journeys',
      columns: { from: 0, to: 1, customers: 2, wait: 3 },
      options: { ...ofEvents.options, areAsked: false, isInDays: true },
      ...read,
    } as CountedRequest,
    { main: rowsOf(600, (row) => [`E${row}`, `E${row + 1}`, 1 + (row % 7), row % 30]) },
    1200,
  ],
  ['a chain', ofPaths({ models: ['markov'] }), { main: paths }, 300],
])(
  'An analysis says between two words of how far it is that it goes on with %s',
  (_, request, tables, least) => {
    let pulses = 0;
    withPulses(
      () => pulses++,
      () => analyse(request, tables),
    );
    expect(pulses).toBeGreaterThan(least);
  },
);

test('What goes on is told a little further each time, and never back', () => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 60));
  const told: number[] = [];
  const session = sessionFor({
    ...ofOrders,
    options: { ...ofOrders.options, model: 'bg/nbd' },
  } as OrdersRequest);
  session.add(orders, 'main');
  goingOn(
    (fraction) => told.push(fraction),
    (onProgress) => session.finish(onProgress),
  );
  expect(told.length).toBeGreaterThan(100);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBeLessThan(1);
  jest.restoreAllMocks();
});
