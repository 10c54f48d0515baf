import { customerWeights } from '../../../src/analytics/attribution/poissonWeights';

const customers = Array.from({ length: 100_000 }, (_, i) => `customer ${i}`);

function moments(weights: ArrayLike<number>): { mean: number; variance: number } {
  const n = weights.length;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    sum += weights[i];
    squares += weights[i] * weights[i];
  }
  return { mean: sum / n, variance: squares / n - (sum / n) ** 2 };
}

/**
 * Of n Poisson numbers with mean 1 the mean has standard error 1/√n and the variance √(3/n) (fourth central moment 1 + 3,
 * less 1). Seed and names are fixed, so the test cannot flicker; 4.5 standard errors leave a right generator a chance of 1
 * in 150,000 to be found wrong.
 */
const bound = 4.5;

test.each([0, 1, 99, 199])('over 100,000 customers replicate %i has mean 1 and variance 1', (replicate) => {
  const { mean, variance } = moments(customerWeights(customers, 20260101)(replicate));
  const n = customers.length;
  expect(Math.abs(mean - 1)).toBeLessThan(bound / Math.sqrt(n));
  expect(Math.abs(variance - 1)).toBeLessThan(bound * Math.sqrt(3 / n));
});

test('the numbers 0 to 5 come as often as Poisson says', () => {
  const weights = customerWeights(customers, 7)(3);
  let probability = Math.exp(-1);
  for (let k = 0; k <= 5; k++) {
    let count = 0;
    for (const weight of weights) if (weight === k) count++;
    const expected = probability * customers.length;
    // A count is binomial.
    expect(Math.abs(count - expected)).toBeLessThan(bound * Math.sqrt(expected * (1 - probability)));
    probability /= k + 1;
  }
});

test('over the replicates one customer has mean 1 and variance 1 too', () => {
  const weightsOf = customerWeights(['u1'], 20260101);
  const n = 20_000;
  const { mean, variance } = moments(Array.from({ length: n }, (_, r) => weightsOf(r)[0]));
  expect(Math.abs(mean - 1)).toBeLessThan(bound / Math.sqrt(n));
  expect(Math.abs(variance - 1)).toBeLessThan(bound * Math.sqrt(3 / n));
});

test('neighbouring customers, and neighbouring replicates, have nothing to do with one another', () => {
  const weightsOf = customerWeights(customers, 20260101);
  const now = weightsOf(0).slice();
  const next = weightsOf(1).slice();
  let between = 0;
  let beside = 0;
  for (let c = 0; c + 1 < now.length; c++) {
    between += (now[c] - 1) * (next[c] - 1);
    beside += (now[c] - 1) * (now[c + 1] - 1);
  }
  // The mean product of two independent deviations of variance 1 has standard error 1/√n.
  const n = customers.length - 1;
  expect(Math.abs(between / n)).toBeLessThan(bound / Math.sqrt(n));
  expect(Math.abs(beside / n)).toBeLessThan(bound / Math.sqrt(n));
});

test('a weight depends on seed, replicate and name alone', () => {
  const here = customerWeights(['a', 'b', 'c', ''], 1)(5).slice();
  const there = customerWeights(['c', '', 'b', 'a', 'another'], 1)(5).slice();
  expect([...here]).toEqual([there[3], there[2], there[0], there[1]]);
  const column = (seed: number) =>
    Array.from({ length: 50 }, (_, replicate) => customerWeights(['a'], seed)(replicate)[0]).join('');
  expect(column(1)).toBe(column(1));
  expect(column(2)).not.toBe(column(1));
});
