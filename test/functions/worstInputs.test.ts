import type { CellError } from '../../src/cells';
import * as building from '../../src/analytics/attribution/buildJourneys';
import * as chains from '../../src/analytics/attribution/markovChain';
import { lastTouch } from '../../src/analytics/attribution/rules';
import * as channels from '../../src/analytics/channels/channelOf';
import { Steps } from '../../src/analytics/events/eventLog';
import * as funnels from '../../src/analytics/events/funnel';
import { CompensatedSums } from '../../src/analytics/numerics/compensatedSums';
import * as cohorts from '../../src/analytics/lifetime/cohorts';
import * as models from '../../src/analytics/lifetime/fitTransactions';
import * as fits from '../../src/analytics/lifetime/lifetimeFit';
import * as projections from '../../src/analytics/lifetime/sbgProjection';
import * as settling from '../../src/analytics/orders/settleOrders';
import * as amounts from '../../src/cells/amountText';
import * as months from '../../src/cells/monthNames';
import * as tenths from '../../src/analytics/profiles/bestTenth';
import * as curves from '../../src/analytics/subscriptions/keptCurve';
import * as stays from '../../src/analytics/subscriptions/stays';
import { mulberry32 } from '../support/random';
import { call, column, errorFrom, type Matrix, tableFrom } from '../support/worksheet';

/**
 * The worst inputs known, small: what a cell may take is counted in steps, so with fewer steps a small table is as bad as a full sheet
 * is with all of them. Each is answered with the steps that a cell has, and with few it is refused, with what to do.
 */

const budget = { cell: 3e9 };

jest.mock('../../src/analytics/numerics/work', () => ({
  ...jest.requireActual<object>('../../src/analytics/numerics/work'),
  get stepsOfCell() {
    return budget.cell;
  },
}));
jest.mock('../../src/analytics/attribution/buildJourneys', () => spied('attribution/buildJourneys'));
jest.mock('../../src/analytics/attribution/markovChain', () => spied('attribution/markovChain'));
jest.mock('../../src/analytics/attribution/rules', () => spied('attribution/rules'));
jest.mock('../../src/analytics/channels/channelOf', () => spied('channels/channelOf'));
jest.mock('../../src/analytics/lifetime/cohorts', () => spied('lifetime/cohorts'));
jest.mock('../../src/analytics/lifetime/fitTransactions', () => spied('lifetime/fitTransactions'));
jest.mock('../../src/analytics/lifetime/lifetimeFit', () => spied('lifetime/lifetimeFit'));
jest.mock('../../src/analytics/events/funnel', () => spied('events/funnel'));
jest.mock('../../src/analytics/lifetime/sbgProjection', () => spied('lifetime/sbgProjection'));
jest.mock('../../src/analytics/orders/settleOrders', () => spied('orders/settleOrders'));
jest.mock('../../src/analytics/profiles/bestTenth', () => spied('profiles/bestTenth'));
jest.mock('../../src/analytics/subscriptions/keptCurve', () => spied('subscriptions/keptCurve'));
jest.mock('../../src/analytics/subscriptions/stays', () => spied('subscriptions/stays'));
jest.mock('../../src/cells/amountText', () => {
  const actual = jest.requireActual<typeof amounts>('../../src/cells/amountText');
  return { ...actual, readAmountText: jest.fn(actual.readAmountText) };
});
jest.mock('../../src/cells/monthNames', () => {
  const { monthNamed } = jest.requireActual<{ monthNamed: (name: string) => number }>(
    '../../src/cells/monthNames',
  );
  return { monthNamed: jest.fn(monthNamed) };
});

function spied(module: string): object {
  const actual = jest.requireActual<Record<string, unknown>>(`../../src/analytics/${module}`);
  return Object.fromEntries(
    Object.entries(actual).map(([name, value]) => [
      name,
      // A class stays one.
      typeof value === 'function' && !String(value).startsWith('class')
        ? jest.fn(value as () => unknown)
        : value,
    ]),
  );
}

beforeEach(() => {
  budget.cell = 3e9;
  jest.clearAllMocks();
});

const random = mulberry32(19);
const below = (most: number) => Math.floor(random() * most);
const cells = (count: number, of: (row: number) => unknown): Matrix =>
  column(Array.from({ length: count }, (_, row) => of(row)));

const rows = 600;
/** One customer who orders at every second touch, so that each order sees all before it. */
const oneCustomer = [
  cells(rows, () => 'c'),
  cells(rows, (row) => 46_000 + row / 4),
  cells(rows, (row) => `T${row % 5}`),
  cells(rows, (row) => (row % 2 === 1 ? 10 : null)),
];
/** The same with touches in no order, so that a chain has very many states. */
const anyTouches = [...oneCustomer.slice(0, 2), cells(rows, () => `T${below(5)}`), oneCustomer[3]];
/** Orders of a year, each refunded in part in its last month. */
const refundedLater = [
  cells(rows, (row) => `c${row >> 1}`),
  cells(rows, (row) => (row % 2 === 0 ? 46_023 + (row >> 1) : 46_370)),
  cells(rows, (row) => (row % 2 === 0 ? `T${row % 5}` : null)),
  cells(rows, (row) => (row % 2 === 0 ? 20 : -10)),
];
const everyOrder = cells(rows, (row) => (row % 2 === 1 ? `kind ${row % 40}` : null));
const twoKinds = cells(rows, (row) => (row % 2 === 1 ? `kind ${row % 4}` : null));
const customers = 120;
/** Orders of customers who hardly two have the same history. */
const orders = [
  cells(4 * customers, (row) => `C${row % customers}`),
  cells(4 * customers, (row) => 45_000 + 150 * Math.floor(row / customers) + below(150)),
  cells(4 * customers, () => 10 + below(90)),
];
/** Orders of a few customers who order nearly each day. */
const manyOrders = [
  cells(3 * rows, (row) => `C${row % 3}`),
  cells(3 * rows, (row) => 45_000 + Math.floor((row * (1 + (row % 3))) / 3)),
  cells(3 * rows, () => 10 + below(90)),
];
const patterns = [
  cells(customers, (row) => row % 9),
  cells(customers, (row) => (row % 9 === 0 ? 0 : 9 + below(300))),
  cells(customers, () => 309 + below(300)),
  cells(customers, () => 1),
];
/** Orders by the day for hundreds of days, and ages far beyond the last one: the integral of each takes many panels. */
const wild = [
  cells(customers, (row) => 1 + ((row * 37) % 400)),
  cells(customers, (row) => 400 + (row % 9)),
  cells(customers, (row) => 400 + (row % 9) + below(40_000)),
  cells(customers, () => 1),
];
const members = [
  cells(customers, (row) => `C${row}`),
  cells(customers, (row) => `S${row % 3}`),
  cells(customers, () => 44_990),
  cells(customers, (row) => (row % 2 === 0 ? 45_000 : null)),
];

/** One customer who enters each day and never gets on, over more days than are in a window. */
const daily = [
  cells(rows, () => 'c'),
  cells(rows, (row) => 45_000 + row / 2),
  cells(rows, (row) => (row < 2 ? 'late' : row % 2 === 0 ? 'enter' : 'leave')),
];

/** What to do; rhythms are told in cells alone. */
const wayOut = /use the Touchstone pane, which has the time, or|too long\. Give a part of the customers/i;

test.each<[what: string, steps: number, id: string, args: unknown[], reason: RegExp]>([
  [
    'touches seen by orders',
    1e5,
    'TTV',
    [...oneCustomer, 'T1', 'linear'],
    /300 transactions see 90300 touches/,
  ],
  [
    'the same under a model',
    1e5,
    'ATTRIBUTION',
    [...oneCustomer, 'linear'],
    /300 transactions see 90300 touches/,
  ],
  [
    'the same under a model that looks at all of them',
    1e5,
    'ATTRIBUTION',
    [...oneCustomer, 'shapley'],
    /300 transactions see 90300 touches/,
  ],
  [
    'a chain with a long memory',
    1e5,
    'ATTRIBUTION',
    [...anyTouches, 'markov', 'markov order=3'],
    /Markov: the chain has \d+ states and 5 touchpoints/,
  ],
  [
    'the same under two models, of which one would do',
    2e6,
    'ATTRIBUTION',
    [...oneCustomer, [['linear', 'participation']]],
    /300 transactions see/,
  ],
  ['the same by period', 1e5, 'ATTRIBUTION.TREND', [...oneCustomer, 'month', 'linear'], /transactions see/],
  ['the same by group', 1e5, 'ATTRIBUTION.BY', [...oneCustomer, everyOrder, 'linear'], /transactions see/],
  ['the same in positions', 1e5, 'ATTRIBUTION.POSITIONS', oneCustomer, /transactions see/],
  [
    'kinds of conversion',
    1e5,
    'ATTRIBUTION.CONVERSIONS',
    [...oneCustomer, everyOrder, 'linear'],
    /there are 20 kinds of conversion/,
  ],
  [
    'touches seen by orders of all kinds together',
    1e6,
    'ATTRIBUTION.CONVERSIONS',
    [...oneCustomer, twoKinds, 'linear'],
    /transactions see/,
  ],
  [
    'periods to fit a chain in',
    2e6,
    'ATTRIBUTION.TREND',
    [...oneCustomer, 'day', 'markov'],
    /Markov is fitted anew for each period, and with 150 periods/,
  ],
  [
    'earlier periods to fit a model in, whose orders this one changes',
    5e5,
    'ATTRIBUTION',
    [...refundedLater, 'shapley', 'from=2026-12-01; to=2026-12-31'],
    /Shapley: what came in changes orders of \d+ earlier periods/,
  ],
  ['histories to fit', 1e4, 'CLV.FIT', orders, /different histories/],
  ['histories to fit, for values', 1e4, 'CLV.CUSTOMERS', orders, /different histories/],
  ['histories to fit, for segments', 1e4, 'CLV.SEGMENTS', [...orders, orders[0]], /different histories/],
  ['histories to fit, for new customers', 1e4, 'CLV.NEW', orders, /different histories/],
  ['histories to fit, for a forecast', 1e4, 'CLV.FORECAST', [...orders, 3], /different histories/],
  ['histories to fit, up to a day', 1e4, 'CLV.VALIDATE', [...orders, 45_400], /different histories/],
  ['counted histories to fit', 1e4, 'CLV.FIT.PATTERNS', [...patterns, 'pareto/nbd'], /different histories/],
  ['counted histories far apart', 1e6, 'CLV.FIT.PATTERNS', [...wild, 'pareto/nbd'], /different histories/],
  ['histories to find a rhythm in', 1e6, 'CLV.RHYTHM', orders, /different histories/],
  ['rhythms of customers with very many orders', 1e7, 'CLV.RHYTHM', manyOrders, /different histories/],
  [
    'limits of single customers',
    8e6,
    'CLV.CUSTOMERS',
    [...orders, 365, null, null, null, null, 'limits=80'],
    /different histories/,
  ],
  [
    'rhythms of single customers',
    1e6,
    'CLV.CUSTOMERS',
    [...orders, 365, null, null, null, null, 'rhythm=yes'],
    /different histories/,
  ],
  [
    'windows from step to step that overlap',
    1e6,
    'FUNNEL.TREND',
    [...daily, [['enter', 'late']], 'day', 200, null, 'window from=step before'],
    /windows of the periods overlap/,
  ],
  [
    'periods in each of which a step that may be skipped is looked for',
    1e4,
    'FUNNEL.TREND',
    [...daily, [['enter', 'leave', 'late']], 'day', null, null, 'optional=leave'],
    /windows of the periods overlap/,
  ],
  ['lines that go on', 1e6, 'COHORTS.VALUE', [...orders, 'month'], /different histories/],
  ['lines that go on day by day', 3e7, 'COHORTS.VALUE', [...orders, 'month', 1], /different histories/],
])('%s', (_, steps, id, args, reason) => {
  expect(Array.isArray(call(id, ...args)) || typeof call(id, ...args) === 'number').toBe(true);
  budget.cell = steps;
  // A cell with the same ranges knows the answer already.
  const others = args.map((argument) => (Array.isArray(argument) ? shifted(argument as Matrix) : argument));
  const error = errorFrom(id, ...others);
  expect(error.message).toMatch(reason);
  expect(error.message).toMatch(wayOut);
});

/** The same cells but for an amount or a day, so that nothing is remembered of them. */
const shifted = (cellsOfRange: Matrix): Matrix =>
  cellsOfRange.map(([cell, ...more]) => [typeof cell === 'number' && cell > 9 ? cell + 1 : cell, ...more]);

const refusedFor = (steps: number, id: string, ...args: unknown[]): CellError => {
  budget.cell = steps;
  return errorFrom(id, ...args);
};

test('a chain looks at the touches of a customer once, however many orders see them', () => {
  budget.cell = 1e4;
  expect(call('ATTRIBUTION', ...oneCustomer, 'markov')).toHaveLength(6);
  budget.cell = 3e5;
  expect(call('ATTRIBUTION.TREND', ...oneCustomer, 'year', 'markov')).toHaveLength(3);
});

test('more touchpoints than a chain is solved of are refused before it is built', () => {
  const names = cells(rows, (row) => `T${row}`);
  const error = refusedFor(1e5, 'ATTRIBUTION', ...oneCustomer.slice(0, 2), names, oneCustomer[3], 'markov');
  expect(error.message).toBe(
    'Markov: 600 touchpoints are too many to solve a chain of; group touchpoints (channels instead of campaigns).',
  );
  expect(chains.markovChain).not.toHaveBeenCalled();
});

test('a chain of more states than it is solved with is refused before it is built', () => {
  const many = 6000;
  const log = [
    cells(many, (row) => `c${Math.floor(row / 50)}`),
    cells(many, (row) => 46_000 + row / 1440),
    cells(many, () => `T${below(5)}`),
    cells(many, (row) => (row % 50 === 49 ? 10 : null)),
  ];
  const error = refusedFor(5e5, 'ATTRIBUTION', ...log, 'markov', 'markov order=6');
  expect(error.message).toMatch(/^Markov: a chain of about 4600 states and 5 touchpoints is too large/);
  expect(error.message).toMatch(/try the Touchstone pane, which has more time, or lower the order/);
  expect(chains.markovChain).not.toHaveBeenCalled();
});

test('lines that take too long to go on are refused before a fit is sought for them', () => {
  budget.cell = 3e7;
  expect(errorFrom('COHORTS.VALUE', ...orders, 'month', 1).message).toMatch(/different histories/);
  expect(models.fitTransactions).not.toHaveBeenCalled();
});

test('lines by the day over centuries that no cell can hold are refused before a fit is sought for them', () => {
  const log = [
    cells(80, (row) => `C${row % 40}`),
    cells(80, (row) => (row < 40 ? 10_000 + 15 * row : 46_000)),
    cells(80, () => 10 + below(90)),
  ];
  expect(errorFrom('COHORTS.VALUE', ...log, 'month', 1).message).toMatch(
    /^The result of 36003 rows is larger/,
  );
  expect(fits.fitLifetime).not.toHaveBeenCalled();
});

test('orders of a single customer are not settled for a fit that there cannot be', () => {
  const [customer, date] = oneCustomer;
  const amount = cells(rows, (row) => (row % 3 === 0 ? -5 : 10));
  expect(errorFrom('CLV.FIT', customer, date, amount).message).toMatch(/^One customer alone/);
  expect(settling.settleOrders).not.toHaveBeenCalled();
});

test('intervals of a chain that is solved once, but not for every replicate, are refused before it is', () => {
  const names = cells(rows, () => `T${below(20)}`);
  const log = [...oneCustomer.slice(0, 2), names, oneCustomer[3]];
  const error = refusedFor(1e6, 'ATTRIBUTION.INTERVALS', ...log, 'markov');
  expect(error.message).toMatch(/^Markov: the intervals need its credit 200 times/);
  expect(chains.markovChain).not.toHaveBeenCalled();
  // What takes too long once says nothing of intervals.
  expect(refusedFor(2e3, 'ATTRIBUTION.INTERVALS', ...log, 'markov').message).toMatch(
    /^Markov: (a chain|\d+ touchp)/,
  );
});

test('chains that are solved one by one, but not for all periods, are refused before the first is', () => {
  const names = cells(rows, () => `T${below(100)}`);
  const log = [...oneCustomer.slice(0, 2), names, oneCustomer[3]];
  const error = refusedFor(2e6, 'ATTRIBUTION.TREND', ...log, 'month', 'markov');
  expect(error.message).toMatch(
    /^Markov is fitted anew for each period, and with \d periods that takes too long/,
  );
  // One of them alone is not for a cell.
  expect(refusedFor(8e5, 'ATTRIBUTION.TREND', ...log, 'month', 'markov').message).toMatch(
    /^Markov: a chain of/,
  );
  expect(chains.markovChain).not.toHaveBeenCalled();
});

test('more periods than journeys are found in are refused before there are any', () => {
  const log = [cells(rows, () => 'one more'), ...oneCustomer.slice(1)];
  expect(refusedFor(2e6, 'ATTRIBUTION.TREND', ...log, 'day', 'markov').message).toMatch(/with 150 periods/);
  expect(building.buildJourneys).not.toHaveBeenCalled();
});

test.each([
  ['the first chain is built, where it is foreseen', 100, 8e6, 0],
  ['the second one is built, where the first says so', 5, 3.1e6, 1],
])(
  'kinds of conversion whose chains take too long together are refused before %s',
  (_, names, steps, built) => {
    const touchpoint = cells(rows, () => `T${below(names)}`);
    const log = [...oneCustomer.slice(0, 2), touchpoint, oneCustomer[3]];
    expect(refusedFor(steps, 'ATTRIBUTION.CONVERSIONS', ...log, everyOrder, 'markov').message).toMatch(
      /^there are 20 kinds of conversion, and each is credited by itself/,
    );
    expect(chains.markovChain).toHaveBeenCalledTimes(built);
  },
);

test('orders are settled in the periods that know a refund of them, and in no other', () => {
  expect(Array.isArray(call('ATTRIBUTION.TREND', ...refundedLater, 'month', 'linear'))).toBe(true);
  // Once for all periods together, and once for the last one.
  expect(jest.mocked(settling.settleOrders).mock.calls.length).toBeLessThanOrEqual(rows);
});

test('paths of more touchpoints than a chain is solved of are read no further', () => {
  const many = 3000;
  const [paths, once] = [
    cells(many, (row) => (row === many - 1 ? 'a > > b' : `T${row}`)),
    cells(many, () => 1),
  ];
  const error = refusedFor(1e5, 'ATTRIBUTION.PATHS', paths, once, null, null, 'markov');
  expect(error.message).toBe(
    'Markov: 1000 touchpoints are too many to solve a chain of; group touchpoints (channels instead of campaigns).',
  );
});

test.each([
  [60, 14],
  [26, 10],
])('paths of more sets of %i touchpoints than can be shared among are not read to the end', (all, met) => {
  const many = 200_000;
  const names = Array.from({ length: all }, (_, t) => `T${t}`);
  const any = () => Array.from({ length: met }, () => names[below(all)]).join(' > ');
  // The last row would be told instead.
  const paths = cells(many, (row) => (row === many - 1 ? 'a > > b' : any()));
  const error = errorFrom(
    'ATTRIBUTION.PATHS',
    paths,
    cells(many, () => 1),
    null,
    null,
    'shapley',
  );
  expect(error.message).toMatch(/^Shapley: the journeys met about (200000|190000) different sets/);
});

test('credit of which no answer holds the digits is refused before it is put in order', () => {
  const many = 120_000;
  const sorted = jest.spyOn(Array.prototype, 'sort');
  const error = errorFrom(
    'ATTRIBUTION.PATHS',
    cells(many, (row) => `campaign ${row}`),
    cells(many, (row) => (row + 1) / 3),
    null,
    null,
    'linear',
  );
  const isOfAll = sorted.mock.contexts.some((each) => (each as unknown[]).length === many);
  sorted.mockRestore();
  expect(error.message).toMatch(/^The result of 120001 rows is larger than Excel accepts/);
  expect(isOfAll).toBe(false);
});

test('nothing is weighed before it is refused', () => {
  const log = [cells(rows, () => 'other'), ...oneCustomer.slice(1)];
  refusedFor(1e5, 'ATTRIBUTION', ...log, 'last touch');
  expect(lastTouch).not.toHaveBeenCalled();
});

test('a name that no row bears is told before there are journeys', () => {
  const others = [cells(rows, () => 'another'), ...oneCustomer.slice(1)];
  const error = errorFrom('TTV', ...others, column(['T1', 'mistyped']), 'last touch');
  expect(error.message).toMatch(/There is no touchpoint "mistyped"/);
  expect(building.buildJourneys).not.toHaveBeenCalled();
});

test('a scorecard of more than 1,000 segments is refused before a fit', () => {
  const many = cells(1001, (row) => `S${row}`);
  const error = errorFrom(
    'SCORECARD',
    cells(1001, (row) => `M${row}`),
    many,
    cells(1001, () => 44_990),
    cells(1001, () => 45_000),
    ...orders,
  );
  expect(error.message).toMatch(/1001 different names, more than 1000/);
  expect(fits.fitLifetime).not.toHaveBeenCalled();
});

test('a scorecard whose histories are too many says so, and has all else', () => {
  budget.cell = 1e4;
  const [headings, ...body] = call('SCORECARD', ...members, ...orders) as unknown[][];
  expect(headings.at(-1)).toMatch(/No CLV: The customers have \d+ different histories/);
  expect(body).toHaveLength(4);
});

/** Subscriptions of customers who each began with a plan of their own. */
const plans = 1001;
const book = [
  cells(plans, (row) => `C${row}`),
  cells(plans, (row) => 40_000 + (row % 900)),
  cells(plans, () => null),
  cells(plans, () => 10),
];
const ownPlan = cells(plans, (row) => `P${row}`);

test.each([
  ['SUBSCRIPTIONS.RETENTION', [...book.slice(0, 3), ownPlan]],
  ['CLV.SUBSCRIPTIONS', [...book, ownPlan]],
])('%s refuses more plans than anybody compares before it follows a customer', (id, args) => {
  expect(errorFrom(id, ...args).message).toMatch(/plan holds 1001 different names, more than 1000/);
  expect(stays.staysOf).not.toHaveBeenCalled();
});

test.each([
  ['stacked', 'layout=stacked', /more than 1420000 rows/],
  ['side by side', 'layout=side by side', /more than 1420 rows/],
])(
  'SUBSCRIPTIONS.RETENTION refuses more ages of plans than Excel takes before it follows a customer: %s',
  (_, layout, rowsAtLeast) => {
    const long = cells(1000, () => 1000);
    const [customer, plan] = [cells(1000, (row) => `C${row}`), cells(1000, (row) => `P${row}`)];
    const until = cells(1000, () => 45_000);
    const error = errorFrom('SUBSCRIPTIONS.RETENTION', customer, long, until, plan, null, null, layout);
    expect(error.message).toMatch(rowsAtLeast);
    expect(error.message).toMatch(/larger than Excel accepts/);
    expect(stays.staysOf).not.toHaveBeenCalled();
  },
);

test.each([
  ['stacked', 42_000, /result of 102103 rows is larger/],
  ['side by side', 39_000, /result of 202 rows is larger/],
])('SUBSCRIPTIONS.RETENTION counts the digits of limits before it draws a curve: %s', (layout, day, told) => {
  // Of each plan one who left at once, and one who stays.
  const customer = cells(2000, (row) => `C${row}`);
  const [start, plan] = [cells(2000, () => day), cells(2000, (row) => `P${row >> 1}`)];
  const until = cells(2000, (row) => (row % 2 === 0 ? day + 10 : null));
  expect(
    errorFrom('SUBSCRIPTIONS.RETENTION', customer, start, until, plan, 45_100, null, `layout=${layout}`)
      .message,
  ).toMatch(told);
  expect(curves.keptCurve).not.toHaveBeenCalled();
});

test('retention over a window adds up what changes, not each month of each customer', () => {
  const added = jest.spyOn(CompensatedSums.prototype, 'add');
  const many = 400;
  const [customer, amount] = [cells(many, (row) => `C${row}`), cells(many, () => 10)];
  const [start, end] = [cells(many, () => 1000 + below(1000)), cells(many, () => 44_000 + below(1000))];
  const table = call('SUBSCRIPTIONS.MRR', customer, start, end, amount, null, null, null, null, 'window=12');
  const months = (table as unknown[][]).length - 1;
  expect(months).toBeGreaterThan(1400);
  expect(added.mock.calls.length).toBeLessThan(20 * (many + months));
  added.mockRestore();
});

test('a funnel of more segments than Excel takes is refused before one is counted', () => {
  const many = 50_000;
  const error = errorFrom(
    'FUNNEL.SEGMENTS',
    cells(many, (row) => `c${row}`),
    cells(many, (row) => 46_000 + row / 1440),
    cells(many, (row) => `e${row % 2}`),
    [['e0', 'e1', 'e0', 'e1', 'e0']],
    cells(many, (row) => `s${row}`),
  );
  expect(error.message).toMatch(/larger than Excel accepts/);
  expect(funnels.funnelsOfParts).not.toHaveBeenCalled();
});

test('a scorecard by a column of ids is refused before the customers are read', () => {
  const ids = cells(1001, (row) => `S${row}`);
  // The same customer throughout: read, the second row would be told instead.
  const one = cells(1001, () => 'C');
  const error = errorFrom(
    'SCORECARD',
    one,
    ids,
    one.map(() => [44_990]),
    one.map(() => [null]),
    ...orders,
  );
  expect(error.message).toMatch(/1001 different names/);
});

test('a profile by columns of ids is refused before another column is read, and before the best are sought', () => {
  const many = 23_000;
  const log = [
    cells(many, (row) => `c${row}`),
    cells(many, (row) => (row === 0 ? 46_200 : 46_000)),
    cells(many, () => 10),
  ];
  // Read, the last column would be told instead.
  const attributes = cells(many, (row) => `order ${row}`).map(([id]) => [...new Array(10).fill(id), '#N/A']);
  expect(errorFrom('CLV.PROFILE', ...log, attributes).message).toMatch(/larger than Excel/);
  expect(tenths.bestTenth).not.toHaveBeenCalled();
});

test('cohorts of segments whose periods no cell can hold are refused before one is followed', () => {
  const many = 20_000;
  const customer = cells(many, (row) => `c${row}`);
  const date = cells(many, (row) => 44_000 + (row % 2000));
  const error = errorFrom('COHORTS', customer, date, 'month', null, null, null, customer);
  expect(error.message).toMatch(/larger than Excel/);
  expect(cohorts.cohortTriangles).not.toHaveBeenCalled();
});

test.each([
  ['COHORTS', 220_000, (segment: Matrix, amount: Matrix) => ['month', amount, null, null, segment], '440001'],
  ['CLV.SEGMENTS', 140_000, (segment: Matrix, amount: Matrix) => [amount, segment], '140002'],
])('%s by a column of ids is refused before more than names is read', (id, many, more, size) => {
  const customer = cells(many, (row) => `c${row}`);
  // Texts that no call before has met.
  const amount = cells(many, (row) => `$${many + (row % 90)}.00`);
  const segment = cells(many, (row) => `Segment ${row}`);
  const date = cells(many, () => '1/31/2026');
  expect(errorFrom(id, customer, date, ...more(segment, amount)).message).toBe(
    `The result of ${size} rows is larger than Excel accepts from a function. Use the Touchstone pane instead.`,
  );
  expect(amounts.readAmountText).not.toHaveBeenCalled();
  // Where one customer is in two segments, either may be the one that counts.
  const twice = [...customer.slice(1), customer[1]];
  expect(errorFrom(id, twice, date, ...more(segment, amount)).message).toMatch(
    id === 'COHORTS' ? /^The result of 439999 rows/ : /^The result of 140001 rows/,
  );
  // Refunds may leave a customer without an order.
  const refunds = amount.map(([cell], row) => [row % 2 === 0 ? `($${many}.01)` : cell]);
  errorFrom(id, customer, date, ...more(segment, refunds));
  expect(amounts.readAmountText).toHaveBeenCalled();
});

test('segments of orders that were sent again are not refused by their names: they are none', () => {
  const many = 220_000;
  const order = (sent: (row: number) => unknown, again: (row: number) => unknown): Matrix => [
    ...cells(many, sent),
    ...cells(many, again),
  ];
  const both = (of: (row: number) => unknown) => order(of, of);
  const [customer, amount, orderId] = [both((row) => `c${row}`), both(() => 10), both((row) => `o${row}`)];
  const date = order(
    () => 46_000,
    () => 46_001,
  );
  const segment = order(
    () => null,
    (row) => `Segment ${row}`,
  );
  const table = tableFrom('COHORTS', customer, date, 'year', amount, null, null, segment, orderId);
  expect(table.slice(1).map(([name, , customers]) => [name, customers])).toEqual([
    ['(blank)', many],
    ['(blank)', many],
  ]);
});

test('values of segments whose digits no cell can hold are refused before the fit', () => {
  const many = 20_000;
  const [customer, date, amount] = [
    cells(2 * many, (row) => `c${row % many}`),
    cells(2 * many, (row) => 46_000 + (row < many ? 0 : 1 + (row % 300))),
    cells(2 * many, (row) => 10 + (row % 90)),
  ];
  const name = 'campaign '.repeat(16);
  const segment = customer.map(([id]) => [`${name}${String(id)}`]);
  expect(errorFrom('CLV.SEGMENTS', customer, date, amount, segment).message).toMatch(
    /result of 20002 rows is larger than Excel/,
  );
  expect(fits.fitLifetime).not.toHaveBeenCalled();
});

test('segments with average values of too many digits are refused before the fit', () => {
  const many = 20_000;
  const [customer, date, amount] = [
    cells(2 * many, (row) => `c${row % many}`),
    cells(2 * many, (row) => 46_000 + (row < many ? 0 : 1 + (row % 300))),
    cells(2 * many, (row) => 10 + (row % 89) / 7),
  ];
  const name = 'a campaign '.repeat(12);
  const segment = customer.map(([id]) => [`${name}${String(id)}`]);
  expect(errorFrom('CLV.SEGMENTS', customer, date, amount, segment).message).toMatch(
    /result of 20002 rows is larger than Excel/,
  );
  expect(fits.fitLifetime).not.toHaveBeenCalled();
});

test('costs of more segments than a scorecard has room for are refused before the orders are read', () => {
  const many = 70_000;
  const [segment, cost] = [cells(many, (row) => `${'campaign '.repeat(5)}${row}`), cells(many, () => 1)];
  // Read, the orders would be told instead.
  const error = errorFrom('SCORECARD', ...members, orders[0], orders[0], orders[2], segment, cost);
  expect(error.message).toMatch(/larger than Excel/);
});

test('channels whose texts are larger than Excel takes are refused on the way', () => {
  const sources = cells(100_000, (row) => `site ${row}`);
  const rules = [
    ['Source', 'Contains', 'site', 'A channel of a name so long that no table has room for it at all'],
  ];
  const error = errorFrom('CHANNEL', sources, null, null, null, rules);
  expect(error.message).toMatch(/The result of 100000 rows is larger than Excel accepts/);
  expect(jest.mocked(channels.channelOf).mock.calls.length).toBeLessThan(80_000);
});

test.each([
  ['ATTRIBUTION.BY', (ids: Matrix) => [ids, 'linear']],
  ['JOURNEYS.LAG', (ids: Matrix) => [ids]],
])('%s by a column of ids is refused before a journey is built', (id, more) => {
  const many = 220_000;
  const log = [
    cells(many, (row) => `c${row}`),
    cells(many, (row) => 46_000 + row / 1440),
    cells(many, (row) => `T${row % 12}`),
    cells(many, () => 10),
  ];
  expect(errorFrom(id, ...log, ...more(cells(many, (row) => `p${row}`))).message).toMatch(
    /larger than Excel/,
  );
  expect(building.buildJourneys).not.toHaveBeenCalled();
});

test.each([
  ['FUNNEL.TREND', [[['enter', 'late']], 'day', null]],
  ['FUNNEL.TREND', [[['enter', 'late']], 'day', 100]],
  ['FUNNEL.TREND', [[['enter', 'late']], 'day', 100, 'any']],
  ['FUNNEL.TREND', [[['enter', 'late']], 'day', 100, 'strict']],
  ['FUNNEL', [[['enter', 'late', 'late', 'late']], 300, null, 'start=last']],
  ['FUNNEL', [[['enter', 'leave', 'late']], 300, null, 'window from=step before; exclude=other']],
])('%s looks at the rows of a customer a few times, not once for each start', (id, more) => {
  const asked = jest.spyOn(Steps.prototype, 'has');
  const log = [...daily.slice(0, 2), cells(rows, (row) => (row === 1 ? 'other' : daily[2][row][0]))];
  expect(Array.isArray(call(id, ...log, ...more))).toBe(true);
  expect(asked.mock.calls.length).toBeLessThan(20 * rows);
});

test('what a plan is worth takes work as its renewals and the horizon, not as one for each of the other', () => {
  const many = 1500;
  const horizon = 1200;
  const begun = cells(many, () => 20_000 + below(25_000));
  const [row] = (
    call(
      'CLV.SUBSCRIPTIONS',
      cells(many, (each) => `C${each}`),
      begun,
      begun.map(([day]) => [random() < 0.6 ? Math.min(45_000, Number(day) + 1 + below(9000)) : null]),
      cells(many, () => 10),
      null,
      null,
      0.1,
      horizon,
    ) as unknown[][]
  ).slice(1);
  // There are limits, so the slopes along all renewals have been taken.
  expect(row[6]).toBeGreaterThan(0);
  expect(jest.mocked(projections.retentionRate).mock.calls.length).toBeLessThan(20 * (horizon + 830));
});

test.each([
  ['JOURNEYS', 4, /^Paths of more than \d+ touchpoints are larger than Excel accepts/],
  ['JOURNEYS.STEPS', 3, /^The result of more than \d+ rows is larger than Excel accepts/],
])('%s of touchpoints that no table holds reads them no further', (id, columns, reason) => {
  const many = 110_000;
  const name = 'x'.repeat(40);
  const log = [
    cells(many, (row) => `c${row >> 2}`),
    // The last row would be told instead.
    cells(many, (row) => (row === many - 1 ? 'no date' : 46_000 + (row % 4))),
    cells(many, (row) => `${name} ${row}`),
    cells(many, () => null),
  ];
  expect(errorFrom(id, ...log.slice(0, columns)).message).toMatch(reason);
  if (id === 'JOURNEYS')
    expect(errorFrom(id, ...log, `pass over=${name} 1; collapse=yes`).message).toMatch(reason);
});

test('touchpoints of which a part is asked for are read to the end', () => {
  const many = 110_000;
  const name = 'x'.repeat(40);
  const log = [
    cells(many, (row) => `c${row}`),
    cells(many, (row) => (row < many / 2 ? 46_000 : 46_000 + row / 800)),
    cells(many, (row) => `${name} ${row}`),
    cells(many, (row) => (row < 5 ? 10 : null)),
  ];
  expect(tableFrom('JOURNEYS', ...log, 'to=2025-12-09')).not.toHaveLength(0);
  // A customer each: nobody goes anywhere.
  expect(errorFrom('JOURNEYS.STEPS', ...log.slice(0, 3)).message).toBe('No customer has two touches.');
});

test('distinct paths are gone through until no table holds them', () => {
  const many = 110_000;
  const log = [
    cells(many, (row) => `c${row >> 3}`),
    cells(many, (row) => 46_000 + (row % 8)),
    cells(many, () => `${'x'.repeat(40)} ${below(50)}`),
    cells(many, () => null),
  ];
  const told = /^The result of more than (\d+) rows is larger than Excel accepts/;
  const [, rowsMet] = told.exec(errorFrom('JOURNEYS', ...log).message) ?? [];
  expect(Number(rowsMet)).toBeLessThan(14_000);
});

test('kinds of conversion are looked for among the customers who have them, unless the model looks at all', () => {
  const log = [cells(rows, (row) => `c${row}`), ...oneCustomer.slice(1)];
  const kinds = cells(rows, (row) => `kind ${row % 20}`);
  budget.cell = 1e6;
  expect(call('ATTRIBUTION.CONVERSIONS', ...log, kinds, 'linear')).toHaveLength(6);
  expect(errorFrom('ATTRIBUTION.CONVERSIONS', ...log, kinds, 'shapley').message).toMatch(/20 kinds/);
});

test('dates with the name of their month are read once each, however many rows have them', () => {
  const days = 20;
  const dated = (month: string) => cells(rows, (row) => `${1 + (row % days)} ${month} 2026`);
  const timed = cells(rows, (row) => `${1 + (row % days)} April 2026 10:${10 + (row % 50)}`);
  expect(call('TIMETOVALUE', dated('March'), timed)).toBeGreaterThan(0);
  expect(jest.mocked(months.monthNamed).mock.calls.length).toBeLessThanOrEqual(2 * days);
});

test('texts of the same amount are read once, or hardly more often, however many rows have them', () => {
  const prices = 30;
  const amount = cells(rows, (row) => `$1,${100 + (row % prices)}.50`);
  expect(call('RFM', oneCustomer[0], oneCustomer[1], amount)).toHaveLength(2);
  expect(jest.mocked(amounts.readAmountText).mock.calls.length).toBeLessThan(rows / 4);
});

test('texts of ten thousand amounts are read once each, or hardly more often, however many rows have them', () => {
  const [prices, many] = [10_000, 40_000];
  const [customer, date] = [cells(many, (row) => `c${row % 10}`), cells(many, (row) => 45_000 + (row % 300))];
  const amount = cells(many, (row) => `$${100 + ((7 * row) % prices)}.50`);
  const before = jest.mocked(amounts.readAmountText).mock.calls.length;
  expect(call('RFM', customer, date, amount)).toHaveLength(11);
  expect(jest.mocked(amounts.readAmountText).mock.calls.length - before).toBeLessThan(2 * prices);
});
