import { mbgNbd } from '../../../src/analytics/lifetime/bgNbd';
import { fitTransactions } from '../../../src/analytics/lifetime/fitTransactions';
import { paretoNbd } from '../../../src/analytics/lifetime/paretoNbd';
import { type Patterns, patternsOf } from '../../../src/analytics/lifetime/patterns';
import type { TransactionModel } from '../../../src/analytics/lifetime/transactionModel';
import { mulberry32 } from '../../support/random';

const random = mulberry32(23);
const below = (most: number) => Math.floor(random() * most);

/** Customers who all order at the same pace and never leave: the likelihood is flat in how they differ, and the search is long. */
const alike = (customers: number): Patterns => {
  const age = Float64Array.from({ length: customers }, () => 1500 + below(500));
  const orders = Array.from(age, (end) => Float64Array.from({ length: 3 }, () => 1 + below(end)).sort());
  return patternsOf({
    repeatOrders: age.map(() => 3),
    recency: Float64Array.from(orders, ([, , last]) => last),
    age,
  });
};

/** Customers with orders far apart in number, and ages far beyond the last one. */
const wild = (customers: number): Patterns => {
  const repeatOrders = Float64Array.from({ length: customers }, () => 1 + below(400));
  const recency = repeatOrders.map((x) => x + below(10));
  return patternsOf({ repeatOrders, recency, age: recency.map((last) => last + below(40_000)) });
};

/** The model, and how often its likelihood has been asked about all of the patterns. */
function counting(model: TransactionModel, { age }: Patterns) {
  const asked = { ofAll: 0, ofSamples: 0 };
  const likelihoodOf: TransactionModel['likelihoodOf'] = (part) => {
    const likelihood = model.likelihoodOf(part);
    return (...parameters) => {
      if (part.age.length === age.length) asked.ofAll++;
      else asked.ofSamples++;
      return likelihood(...parameters);
    };
  };
  return { asked, model: { ...model, likelihoodOf } };
}

const stepsOf = (model: TransactionModel, patterns: Patterns): number => {
  const work = { left: 1e12 };
  fitTransactions(model, patterns, work);
  return 1e12 - work.left;
};

/** Steps of one evaluation. */
function spentOn(patterns: Patterns): number {
  const work = { left: 1e12 };
  paretoNbd.likelihoodOf(patterns)([1, 1, 1, 1], new Float64Array(4), work);
  return 1e12 - work.left;
}

test('a search that will take longer than there are steps is refused after that over a sample', () => {
  const patterns = alike(2000);
  const steps = stepsOf(mbgNbd, patterns);
  const { asked, model } = counting(mbgNbd, patterns);
  expect(fitTransactions(model, patterns, { left: steps / 2 })).toEqual({
    reason: { code: 'tooManyHistories', values: { histories: patterns.age.length, inPane: true } },
  });
  expect(asked.ofSamples).toBeGreaterThan(0);
  expect(asked.ofAll).toBe(0);
});

test('a search along a ridge is refused as soon as it shows that one over all takes too long', () => {
  const patterns = alike(6000);
  const once = spentOn(patterns);
  const { asked, model } = counting(paretoNbd, patterns);
  expect(fitTransactions(model, patterns, { left: 60 * once })).toHaveProperty(
    'reason.code',
    'tooManyHistories',
  );
  expect(asked.ofAll).toBe(0);
  expect(asked.ofSamples).toBeLessThan(105);
});

test('where not even a clear peak can be reached, nothing is searched at all', () => {
  const patterns = wild(2000);
  const { asked, model } = counting(paretoNbd, patterns);
  expect(fitTransactions(model, patterns, { left: 1e6 })).toHaveProperty('reason.code', 'tooManyHistories');
  expect(asked).toEqual({ ofAll: 0, ofSamples: 1 });
});

test('the pane does not send to the pane', () => {
  const patterns = wild(600);
  const slow: TransactionModel = {
    ...paretoNbd,
    likelihoodOf:
      (part) =>
      (parameters, gradient, work = { left: 0 }) => {
        work.left -= 1e9;
        return paretoNbd.likelihoodOf(part)(parameters, gradient, work);
      },
  };
  expect(fitTransactions(slow, patterns)).toHaveProperty('reason.values.inPane', false);
});

test('a pattern of which little is known takes more steps than one that is soon told', () => {
  const spent = (patterns: Patterns) => spentOn(patterns) / patterns.age.length;
  const soon = patternsOf({
    repeatOrders: Float64Array.of(3),
    recency: Float64Array.of(9),
    age: Float64Array.of(10),
  });
  expect(spent(wild(100))).toBeGreaterThan(2 * spent(soon));
});
