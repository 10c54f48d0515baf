import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { bgNbd, mbgNbd } from '../../../src/analytics/lifetime/bgNbd';
import { fitTransactions } from '../../../src/analytics/lifetime/fitTransactions';
import { historiesOf } from '../../../src/analytics/lifetime/histories';
import { orderDays, type OrderDays } from '../../../src/analytics/lifetime/orders';
import { type Patterns, patternsOf } from '../../../src/analytics/lifetime/patterns';
import {
  type Rhythm,
  rhythmAlive,
  rhythmOrders,
  sinceLastOrder,
} from '../../../src/analytics/lifetime/rhythm';
import {
  fitRhythm,
  logGaps,
  logLikelihood,
  type RhythmFit,
  rhythmOutlook,
} from '../../../src/analytics/lifetime/rhythmFit';
import { compareRhythms } from '../../../src/analytics/lifetime/rhythms';
import { OrderLogBuilder } from '../../../src/cells';
import { expectClose, expectWithin } from '../../support/close';
import { describeIf } from '../../support/needs';
import { cdnowAvailable, cdnowOrders, simulatedOrders } from '../../support/orders';

/** A fit that may take what it needs. */
function fitted(...[rhythm, patterns, gaps]: readonly [Rhythm, Patterns, number]): RhythmFit {
  const fit = fitRhythm(rhythm, patterns, gaps, { left: Infinity });
  if (!fit) throw new Error('The fit has run out of work.');
  return fit;
}

/** Models of orders that come at a rhythm: (M)BG/CNBD-k, times in weeks where not said otherwise. */

const mbg = [
  [1.256921277, 6.039142324, 0.3682766133, 0.7157636233],
  [1.329175354, 2.812551208, 0.4247089904, 0.7900287342],
  [1.302620983, 1.749786078, 0.4494417838, 0.8354055868],
];

/** k, x, t_x, T and t; alive, expected orders: worked out elsewhere. */
const customers = [
  [1, 2, 12, 52, 52, 0.140885058592, 0.360087915499],
  [1, 20, 50, 52, 4, 0.963889551646, 1.39459259598],
  [2, 0, 0, 52, 52, 0.0750933347334, 0.064157041252],
  [2, 1, 12, 52, 52, 0.156428740317, 0.281288593018],
  [2, 3, 12, 52, 52, 0.00386135344434, 0.0136605521697],
  [2, 5, 48, 52, 4, 0.913453732436, 0.376193108391],
  [2, 5, 48, 52, 52, 0.913453732436, 4.446036261],
  [2, 20, 50, 52, 52, 0.963529470597, 16.5596155503],
  [3, 1, 12, 52, 4, 0.108556471971, 0.0261073227407],
  [3, 5, 48, 52, 4, 0.916802236756, 0.36834181824],
  [3, 20, 50, 52, 4, 0.964119874627, 1.56906543645],
];

test.each(customers)(
  'k %d, x %d, last after %d of %d weeks, %d weeks',
  (k, x, recency, age, t, alive, orders) => {
    const history = { repeatOrders: x, recency, age };
    const rhythm = { k, firstOrderCounts: true };
    expectClose(rhythmAlive(rhythm, mbg[k - 1], history), alive, 1e-9);
    expectClose(rhythmOrders(rhythm, mbg[k - 1], history, t), orders, 1e-8);
  },
);

const shape = fc.double({ min: 0.2, max: 5, noNaN: true });
const situation = fc.record({
  at: fc.tuple(shape, shape, shape, shape).map((each) => [...each]),
  repeatOrders: fc.integer({ min: 0, max: 12 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  age: fc.double({ min: 0.1, max: 30, noNaN: true }),
  t: fc.double({ min: 0.1, max: 20, noNaN: true }),
});

test('one stage is BG/NBD and MBG/NBD', () => {
  fc.assert(
    fc.property(situation, ({ at, repeatOrders, share, age, t }) => {
      const history = { repeatOrders, recency: repeatOrders > 0 ? share * age : 0, age };
      for (const [model, firstOrderCounts] of [
        [bgNbd, false],
        [mbgNbd, true],
      ] as const) {
        // prettier-ignore
        const rhythm = { k: 1, firstOrderCounts };
        expectWithin(rhythmAlive(rhythm, at, history), model.alive(at, history), 1e-12);
        const expected = model.expectedOrders(at, history, { length: t, discount: 0 });
        expectClose(rhythmOrders(rhythm, at, history, t), expected, 1e-9);
      }
    }),
  );
});

test('the slopes of the likelihood are those of its differences', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 1, max: 3 }), fc.boolean(), (given, k, firstOrderCounts) => {
      const { at, repeatOrders, share, age } = given;
      const pattern: Patterns = {
        repeatOrders: Float64Array.of(repeatOrders),
        recency: Float64Array.of(repeatOrders > 0 ? share * age : 0),
        age: Float64Array.of(age),
        weight: Float64Array.of(1),
        of: Int32Array.of(0),
        customers: 1,
      };
      const slopes = new Float64Array(4);
      const value = (parameters: number[], gradient = new Float64Array(4)) =>
        logLikelihood({ k, firstOrderCounts }, parameters, pattern, gradient);
      value(at, slopes);
      at.forEach((each, i) => {
        const step = 1e-5 * each;
        const moved = (by: number) => value(at.map((other, j) => (i === j ? other + by : other)));
        expectClose(slopes[i], (moved(step) - moved(-step)) / (2 * step), 1e-5);
      });
    }),
  );
});

/** Σ over i below n of a figure. */
const sumBelow = (n: number, figure: (i: number) => number): number =>
  Array.from({ length: n }, (_, i) => figure(i)).reduce((sum, each) => sum + each, 0);

test('the likelihood is the one that the time since the last order is told by', () => {
  fc.assert(
    fc.property(situation, fc.integer({ min: 1, max: 3 }), fc.boolean(), (given, k, firstOrderCounts) => {
      const { at, repeatOrders: x, share, age } = given;
      const [r, alpha, a, b] = at;
      const rhythm = { k, firstOrderCounts };
      const recency = x > 0 ? share * age : 0;
      const { n, quiet, stayed, logLeft } = sinceLastOrder(rhythm, at, { repeatOrders: x, recency, age });
      const plain =
        sumBelow(k * x, (i) => Math.log((r + i) / alpha)) -
        x * sumBelow(k - 1, (i) => Math.log(i + 1)) -
        n * Math.log1p(age / alpha) +
        sumBelow(stayed, (i) => Math.log((b + i) / (a + b + i))) +
        Math.log(quiet + Math.exp(logLeft));
      const pattern: Patterns = {
        repeatOrders: Float64Array.of(x),
        recency: Float64Array.of(recency),
        age: Float64Array.of(age),
        weight: Float64Array.of(3),
        of: Int32Array.of(0, 0, 0),
        customers: 3,
      };
      expectClose(logLikelihood(rhythm, at, pattern, new Float64Array(4)), 3 * plain, 1e-9);
    }),
  );
});

type Row = readonly [customer: unknown, date: unknown, amount: unknown];

function daysOf(rows: readonly Row[]): OrderDays {
  const log = new OrderLogBuilder(rows.length);
  for (const [customer, date, amount] of rows) log.add(customer, date, amount);
  return orderDays(log.build(), null);
}

const weeks = (days: number) => days / 7;

test('orders at random have one stage as their likeliest rhythm, with the likelihood of MBG/NBD', () => {
  const days = daysOf(simulatedOrders({ customers: 400, days: 400, parameters: [1, 40, 0.8, 2.5], seed: 3 }));
  const patterns = patternsOf(historiesOf(days));
  const gaps = logGaps(days);
  const fits = [1, 2, 3].map((k) => fitted({ k, firstOrderCounts: true }, patterns, gaps));
  const plain = fitTransactions(mbgNbd, patterns);
  if ('reason' in plain) throw new Error('There is no fit.');
  expectClose(fits[0].logLikelihood, plain.logLikelihood, 1e-9);
  expect(fits[0].logLikelihood).toBeGreaterThan(fits[1].logLikelihood);
  expect(fits[1].logLikelihood).toBeGreaterThan(fits[2].logLikelihood);
});

test('that six fits take too long shows by the sample of the first', () => {
  // Nobody leaves, so that the peaks are ridges.
  const rows = Array.from({ length: 9000 }, (_, i): Row => [`C${i % 700}`, 45_000 + ((i * 7919) % 3650), 1]);
  const days = daysOf(rows);
  const enough = { left: 1e12 };
  expect(compareRhythms(days, 365, enough)).toHaveLength(6);
  const given = (1e12 - enough.left) / 2;
  const few = { left: given };
  expect(compareRhythms(days, 365, few)).toHaveProperty('reason.code', 'tooManyHistories');
  expect(given - few.left).toBeLessThan(given / 4);
});

/** A likelihood with times in days as one with times in weeks. */
const inWeeks = (logLikelihood: number, { repeatOrders, weight }: Patterns) =>
  logLikelihood + repeatOrders.reduce((sum, x, i) => sum + x * weight[i], 0) * Math.log(7);

function expectFits(days: OrderDays, holdOut: number, known: readonly (readonly number[])[]): void {
  const patterns = patternsOf(historiesOf(days));
  const gaps = logGaps(days);
  for (const [first, k, likelihood, alpha, alive, orders] of known) {
    const fit = fitted({ k, firstOrderCounts: first === 1 }, patterns, gaps);
    expectWithin(inWeeks(fit.logLikelihood, patterns), likelihood, 1e-5);
    expectClose(weeks(fit.values[1]) / alpha, 1, 1e-5);
    const outlook = rhythmOutlook(fit, patterns, holdOut);
    expectWithin(outlook.alive, alive, 1e-5);
    expectWithin(outlook.orders, orders, 0.02);
  }
}

describeIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')('CDNOW', () => {
  test('is at random', () => {
    const days = daysOf(cdnowOrders().filter(([, date]) => Number(date) <= 35_703));
    expectFits(days, 273, [
      [0, 1, -9582.42920667, 4.413602019, 0.81343983, 1653.41],
      [0, 2, -9855.32697409, 1.462919635, 0.76586957, 1466.13],
      [1, 2, -9853.25312852, 2.288148801, 0.34592719, 1350.11],
      [1, 3, -10394.36265162, 1.25819559, 0.34232501, 1270.02],
    ]);
  });
});

const grocery = path.resolve(__dirname, '../../../../shared/reference/customers/groceryElog.csv');

describeIf(existsSync(grocery), '../shared/reference/customers/groceryElog.csv is missing')(
  'groceries',
  () => {
    test('are bought in two stages', () => {
      const [, ...lines] = readFileSync(grocery, 'utf8').trim().split(/\r?\n/);
      const rows = lines.map((line) => line.split(',')).map(([customer, date]): Row => [customer, date, 0]);
      const days = daysOf(rows.filter(([, date]) => String(date) <= '2006-12-31'));
      expectFits({ ...days, asOf: daysOf([['last', '2006-12-31', 0]]).asOf }, 364, [
        [1, 1, -15781.93937489, 6.039142324, 0.37023104, 4024.84],
        [1, 2, -14978.21073158, 2.812551208, 0.32897937, 3811.54],
        [0, 2, -15054.17290437, 1.129379532, 0.69750771, 3818.42],
      ]);
    });
  },
);
