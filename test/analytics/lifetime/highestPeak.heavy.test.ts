import { fitTransactions } from '../../../src/analytics/lifetime/fitTransactions';
import { fitGammaGamma, spendLikelihood, spendOf } from '../../../src/analytics/lifetime/gammaGamma';
import { type LogLikelihood, maximiseLikelihood } from '../../../src/analytics/lifetime/maximumLikelihood';
import { orderDays } from '../../../src/analytics/lifetime/orders';
import { type Histories, historiesOf } from '../../../src/analytics/lifetime/histories';
import { patternsOf } from '../../../src/analytics/lifetime/patterns';
import type { TransactionModel } from '../../../src/analytics/lifetime/transactionModel';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { ofSerial } from '../../../src/cells';
import { readOrders } from '../../../src/functions/orderLog';
import { hostile } from '../../support/hostileOrders';
import { cdnowAvailable, cdnowOrders, orderColumns, type OrderRow } from '../../support/orders';
import { randomOrders } from '../../support/randomOrders';
import { testIf } from '../../support/needs';
import { serial } from '../../support/worksheet';
import { repeatersOf } from '../../support/repeaters';

/** Fits find the highest peak there is within the bounds of the search: no start of a grid leads to a higher one. */

const [bgNbd, mbgNbd, paretoNbd] = transactionModels;

/** Every combination of these logarithms of parameters. */
const grid = (logs: readonly number[], parameters: number): number[][] =>
  parameters === 0
    ? [[]]
    : grid(logs, parameters - 1).flatMap((start) => logs.map((log) => [...start, Math.exp(log)]));
/** Half of the corners: those with an even number of large parameters. */
const fourParameters = grid([-4, 3], 4).filter(
  (start) => start.filter((value) => value > 1).length % 2 === 0,
);
const threeParameters = grid([-5, 5], 3);

const historiesIn = (rows: readonly OrderRow[], asOf: number | null = null): Histories => {
  const [customer, date, amount] = orderColumns(rows);
  return historiesOf(orderDays(readOrders({ customer, date, amount }).log, asOf));
};

/** What a peak from any start of the grid is higher than the one found by more than rounding; 0: none is. */
function higher(likelihood: LogLikelihood, starts: readonly number[][], found: number): number {
  const peaks = starts.map((start) => maximiseLikelihood(likelihood, [start]).logLikelihood);
  const gain = Math.max(...peaks) - found;
  return gain > 1e-6 + 1e-9 * Math.abs(found) ? gain : 0;
}

/** How much higher than the fit a model of orders can get; `null`: the orders say nothing about it. */
function missedByOrders(
  model: TransactionModel,
  histories: Histories,
  starts = fourParameters,
): number | null {
  const patterns = patternsOf(histories);
  const fit = fitTransactions(model, patterns);
  if ('reason' in fit) return null;
  // The search works in tenths of the longest age.
  const unit = Math.max(...patterns.age) / 10;
  const repeats = histories.repeatOrders.reduce((sum, x) => sum + x, 0);
  const scaled = {
    ...patterns,
    recency: patterns.recency.map((t) => t / unit),
    age: patterns.age.map((t) => t / unit),
  };
  return higher(
    {
      at: model.likelihoodOf(scaled),
      observations: patterns.customers,
      terms: patterns.age.length,
    },
    starts,
    fit.logLikelihood + repeats * Math.log(unit),
  );
}

function missedBySpend(histories: Histories): number | null {
  const repeaters = repeatersOf(histories);
  const fit = fitGammaGamma(spendOf(histories));
  if (!fit) return null;
  const used = repeaters.filter((i) => histories.averageValue[i] > 0);
  const unit = used.reduce((sum, i) => sum + histories.averageValue[i], 0) / used.length;
  const x = Float64Array.from(used, (i) => histories.repeatOrders[i]);
  const z = Float64Array.from(used, (i) => histories.averageValue[i] / unit);
  return higher(
    spendLikelihood({ repeatOrders: x, averageValue: z }),
    threeParameters,
    fit.logLikelihood + used.length * Math.log(unit),
  );
}

const seeds = Array.from({ length: 200 }, (_, i) => i + 1);

test.each([bgNbd, mbgNbd].map((model) => [model.title, model] as const))(
  '%s on 200 random logs',
  (_, model) => {
    const missed = seeds.map((seed) => missedByOrders(model, historiesIn(randomOrders(seed))));
    expect(missed.filter((gain) => gain === 0).length).toBeGreaterThan(150);
    expect(seeds.filter((__, i) => missed[i])).toEqual([]);
  },
);

test('Pareto/NBD on 20 of them', () => {
  const some = seeds.slice(0, 20);
  expect(some.filter((seed) => missedByOrders(paretoNbd, historiesIn(randomOrders(seed, 6))))).toEqual([]);
});

test('gamma-gamma on 200 random logs', () => {
  const missed = seeds.map((seed) => missedBySpend(historiesIn(randomOrders(seed))));
  expect(missed.filter((gain) => gain === 0).length).toBeGreaterThan(120);
  expect(seeds.filter((__, i) => missed[i])).toEqual([]);
});

test.each(Object.keys(hostile))('%s', (name) => {
  const histories = historiesIn(hostile[name]);
  for (const model of [bgNbd, mbgNbd]) expect(missedByOrders(model, histories)).toBe(0);
  expect(missedBySpend(histories)).toBe(0);
});

describe('26 orders whose likelihood has two peaks', () => {
  const days: Record<string, number[]> = {
    c0: [45304, 45358],
    c1: [45301, 45429],
    c2: [45297, 45426, 45470, 45618],
    c3: [45296, 45385, 45504, 45542, 45619],
    c4: [45310, 45426, 45603],
    c5: [45297, 45364, 45366, 45437, 45523, 45585],
    c6: [45297, 45352, 45535, 45564],
  };
  const rows = Object.entries(days).flatMap(([customer, dates]) =>
    dates.map((date): OrderRow => [customer, date, 20]),
  );
  const histories = historiesIn(rows, ofSerial(45658));

  test('BG/NBD climbs the higher one, where some leave after the first repeat order and the others never', () => {
    const fit = fitTransactions(bgNbd, patternsOf(histories));
    if ('reason' in fit) throw new Error(fit.reason.code);
    // The lower peak, where nobody leaves, has −111.743.
    expect(fit.logLikelihood).toBeCloseTo(-110.958338, 5);
    expect(missedByOrders(bgNbd, histories, grid([-8, -4, 3], 4))).toBe(0);
  });

  test('MBG/NBD and Pareto/NBD have one alone', () => {
    for (const model of [mbgNbd, paretoNbd]) expect(missedByOrders(model, histories)).toBe(0);
  });
});

testIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')('CDNOW', () => {
  const histories = historiesIn(cdnowOrders(), ofSerial(serial('1997-09-30')));
  for (const model of [bgNbd, mbgNbd]) expect(missedByOrders(model, histories)).toBe(0);
  expect(missedByOrders(paretoNbd, histories, [[20, 20, 0.05, 0.05]])).toBe(0);
  expect(missedBySpend(histories)).toBe(0);
});
