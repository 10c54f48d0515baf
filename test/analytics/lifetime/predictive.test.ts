import { bgNbd, mbgNbd } from '../../../src/analytics/lifetime/bgNbd';
import type { LifetimeFit } from '../../../src/analytics/lifetime/lifetimeFit';
import { paretoNbd } from '../../../src/analytics/lifetime/paretoNbd';
import {
  countLimits,
  orderMoments,
  predictedOrders,
  predictedValue,
  predictionLimits,
  spendingOf,
} from '../../../src/analytics/lifetime/predictive';
import type { TransactionModel } from '../../../src/analytics/lifetime/transactionModel';
import { gammaQuantile } from '../../../src/analytics/numerics/gammaQuantile';
import { expectClose } from '../../support/close';
import { fitted } from '../../support/hostileOrders';
import { describeIf } from '../../support/needs';
import { cdnowAvailable, cdnowOrders, chances, simulatedOrders } from '../../support/orders';
import { serial } from '../../support/worksheet';

/** What customers will do as a distribution: published totals, and simulation at known parameters. */

const relative = (actual: number, expected: number, tolerance: number) =>
  expectClose(actual / expected, 1, tolerance);

describeIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')('CDNOW, BG/NBD', () => {
  const cutoff = serial('1997-09-30');
  const fit = fitted(
    cdnowOrders().filter(([, date]) => Number(date) <= cutoff),
    bgNbd,
  ) as LifetimeFit;

  // Mean and standard deviation, chance and parameters together (reference/customers.md, section 6).
  test.each([
    [39, 1653.40869796, 101.80962258],
    [13, 628.02243714, null],
    [4, 204.36620236, null],
  ])('orders in %d weeks', (weeks, mean, deviation) => {
    const moments = orderMoments(fit, () => ({ from: 0, to: 7 * weeks }));
    const predicted = predictedOrders(fit, moments, fit.patterns.weight);
    relative(predicted.mean, mean, 1e-6);
    if (deviation !== null) relative(Math.sqrt(predicted.variance), deviation, 1e-6);
  });

  test('their value in 39 weeks', () => {
    const spending = spendingOf(fit);
    if (!spending) throw new Error('Spend is not modelled.');
    const predicted = predictedValue(
      fit,
      orderMoments(fit, () => ({ from: 0, to: 273 })),
      spending,
    );
    relative(predicted.mean, 59_931.626165, 1e-6);
    relative(Math.sqrt(predicted.variance), 4198.392296, 1e-6);
  });
});

/** Orders between two times after T of somebody with a history, simulated as the model says; who has left makes none. */
function simulated(
  model: TransactionModel,
  [r, alpha, c, d]: readonly number[],
  { repeatOrders: x, age }: { repeatOrders: number; age: number },
  { from, to }: { from: number; to: number },
  { uniform, exponential, gamma, beta }: ReturnType<typeof chances>,
): number {
  const rate = gamma(r + x) / (alpha + age);
  const isPareto = model === paretoNbd;
  const leaves = isPareto ? 0 : beta(c, d + x + (model === mbgNbd ? 1 : 0));
  const life = isPareto ? exponential(gamma(c) / (d + age)) : Infinity;
  let orders = 0;
  for (let time = exponential(rate); time < to && time < life; time += exponential(rate)) {
    if (time >= from) orders++;
    if (uniform() < leaves) break;
  }
  return orders;
}

const models: [string, TransactionModel, number[]][] = [
  ['BG/NBD', bgNbd, [0.7, 40, 0.9, 2.4]],
  ['MBG/NBD', mbgNbd, [0.9, 40, 0.9, 2.5]],
  ['Pareto/NBD', paretoNbd, [0.7, 30, 1.8, 90]],
];

describe.each(models)('%s: E[Y(Y − 1)]', (_, model, parameters) => {
  const history = { repeatOrders: 3, recency: 150, age: 200 };

  test.each([
    [0, 100],
    [100, 300],
  ])('of the orders from day %d to %d is that of 200,000 simulated customers', (from, to) => {
    const chance = chances(11);
    const runs = 200_000;
    let [pairs, squares] = [0, 0];
    for (let i = 0; i < runs; i++) {
      const orders = simulated(model, parameters, history, { from, to }, chance);
      pairs += orders * (orders - 1);
      squares += (orders * (orders - 1)) ** 2;
    }
    const mean = pairs / runs;
    const error = Math.sqrt((squares / runs - mean * mean) / runs);
    // Of whoever is alive: P(alive) times that is the figure of the history.
    const figure = model.expectedPairs(parameters, history, { from, to }) / model.alive(parameters, history);
    expect(Math.abs(figure - mean)).toBeLessThan(4 * error);
  });

  test('is that of the whole where a span begins at once, and vanishes with its length', () => {
    const at = (span: { from: number; to: number }) => model.expectedPairs(parameters, history, span);
    expect(at({ from: 50, to: 50 })).toBe(0);
    relative(at({ from: 0, to: 2e-6 }) / at({ from: 0, to: 1e-6 }), 4, 1e-4);
  });
});

test('a sample of many patterns tells the variance of all to a per cent', () => {
  const rows = simulatedOrders({ customers: 9000, days: 900, parameters: [1.2, 40, 0.8, 2.4], seed: 3 });
  const fit = fitted(rows, bgNbd) as LifetimeFit;
  expect(fit.patterns.weight.length).toBeGreaterThan(4000);
  // Chance alone adds up over customers.
  const certain = { ...fit, orders: { ...fit.orders, logCovariance: zeros } };
  const of = (isIn: (pattern: number) => boolean) => {
    const moments = orderMoments(certain, (pattern) => (isIn(pattern) ? { from: 0, to: 90 } : null));
    return { ...predictedOrders(certain, moments, fit.patterns.weight), sampled: moments.sample.length };
  };
  const whole = of(() => true);
  expect(whole.sampled).toBeLessThan(fit.patterns.weight.length);
  // The same, a half of the patterns at a time, each of which is taken whole.
  const parts = [0, 1].map((part) => of((pattern) => pattern % 2 === part));
  for (const { sampled } of parts) expect(sampled).toBeGreaterThan(2000);
  relative(parts[0].mean + parts[1].mean, whole.mean, 1e-9);
  relative(parts[0].variance + parts[1].variance, whole.variance, 0.01);
});

const zeros = Array.from({ length: 4 }, () => new Float64Array(4));

test('limits are those of a gamma variable, whole ones of a number, and none without a variance', () => {
  // Exponential: −mean·ln(1 − p).
  relative(gammaQuantile(0.975, 3, 9), -3 * Math.log(0.025), 1e-10);
  relative(gammaQuantile(0.025, 3, 9), -3 * Math.log(0.975), 1e-10);
  // Many orders: the normal distribution.
  relative(gammaQuantile(0.975, 1e8, 1e8), 1e8 + 1.959963984540054e4, 1e-7);
  expect(countLimits({ mean: 3, variance: 9 })).toEqual({ lower: 0, upper: 12 });
  expect(predictionLimits({ mean: 0, variance: 0 })).toEqual({ lower: 0, upper: 0 });
  expect(predictionLimits({ mean: 1, variance: Infinity })).toEqual({ lower: NaN, upper: NaN });
});
