import { integrateOnLogScale } from '../numerics/quadrature';
import { paretoCounts, paretoOrderChance, paretoStay } from './paretoCounts';
import { usualSample } from './maximumLikelihood';
import { mixedDepartures } from './paretoIntegral';
import { stepsOfPane, take, type Work } from '../numerics/work';
import type { Patterns } from './patterns';
import type { History, Horizon, ModelParameters, TransactionModel } from './transactionModel';

/**
 * The Pareto/NBD model (Schmittlein, Morrison & Colombo 1987, Counting Your Customers, Management Science 33(1), 1–24; in
 * the form of Fader & Hardie 2005, note 009): a customer orders at a Poisson rate that varies among customers by
 * Gamma(r, α) and stays for an exponential time whose rate varies by Gamma(s, β).
 */
export const paretoNbd: TransactionModel = {
  name: 'pareto/nbd',
  title: 'Pareto/NBD',
  description: 'Customers may leave at any time, whether they order or not.',
  parameters: [
    { name: 'r', isTime: false },
    { name: 'alpha', isTime: true },
    { name: 's', isTime: false },
    { name: 'beta', isTime: true },
  ],
  // Customers of all kinds; customers who leave at once or never; customers of much the same pace.
  starts: [
    [1, 1, 1, 1],
    [1, 1, 0.02, 0.02],
    [50, 50, 1, 1],
  ],
  // For how long customers stay is told by many alone.
  sample: usualSample,
  likelihoodOf:
    (patterns) =>
    (parameters, gradient, work = { left: stepsOfPane }) =>
      logLikelihood(parameters, patterns, gradient, work),
  alive,
  expectedOrders: (parameters, history, horizon) =>
    alive(parameters, history) * ordersOfAlive(parameters, history, horizon),
  ordersOfAlive,
  expectedPairs: ([r, alpha, s, beta], history, { from, to }) => {
    const shape = r + history.repeatOrders;
    const squaredRate = (shape * (shape + 1)) / (alpha + history.age) ** 2;
    const scale = beta + history.age;
    // Who is still there at `from` has left no sooner than after it: the rate of leaving is then Gamma(s, β + T + from).
    const stays = Math.exp(-s * Math.log1p(from / scale));
    const pairs = 2 * squaredRate * stays * timeWeightedThere(s, scale + from, to - from);
    return alive([r, alpha, s, beta], history) * pairs;
  },
  expectedRepeats: ([r, alpha, s, beta], t) => (r / alpha) * timeThere(s, beta, { length: t, discount: 0 }),
  orderChance: (parameters, history, t) =>
    alive(parameters, history) * paretoOrderChance(customerOf(parameters, history), t),
  aliveAfter: (parameters, history, t) =>
    alive(parameters, history) * paretoStay(customerOf(parameters, history), t),
  orderCounts: (parameters, history, t, upTo) => paretoCounts(customerOf(parameters, history), t, upTo),
};

/** A customer with this history who is still there. */
const customerOf = ([r, alpha, s, beta]: ModelParameters, { repeatOrders, age }: History) => ({
  r: r + repeatOrders,
  alpha: alpha + age,
  s,
  beta: beta + age,
});

function ordersOfAlive(
  [r, alpha, s, beta]: ModelParameters,
  { repeatOrders, age }: Omit<History, 'recency'>,
  horizon: Horizon,
): number {
  return ((r + repeatOrders) / (alpha + age)) * timeThere(s, beta + age, horizon);
}

/** After 45 discount lengths e^(−δu) is 3·10⁻²⁰: nothing is left. */
const discountLengths = 45;

/**
 * Expected time that a customer alive now stays within the horizon, discounted: ∫ e^(−δu)(1 + u/β)^(−s) du.
 * Undiscounted it is β(1 − (β/(β+t))^(s−1))/(s−1), and without an end β/(s−1) for s > 1, else without limit.
 */
function timeThere(s: number, beta: number, { length, discount }: Horizon): number {
  if (discount > 0) {
    const end = Math.min(length, discountLengths / discount);
    const scale = beta / Math.max(1, s, discount * beta);
    return integrateOnLogScale((u) => Math.exp(-discount * u - s * Math.log1p(u / beta)), end, scale);
  }
  if (length === Infinity) return s > 1 ? beta / (s - 1) : Infinity;
  const log = Math.log1p(length / beta);
  return s === 1 ? beta * log : (-beta * Math.expm1((1 - s) * log)) / (s - 1);
}

/**
 * ∫ u(1 + u/β)^(−s) du from 0 to t. Two orders in a span are at u and before it, at the rate λ² for each pair of moments, as long as the
 * customer stays until u.
 */
function timeWeightedThere(s: number, beta: number, t: number): number {
  const log = Math.log1p(t / beta);
  const power = (k: number) => (k === 0 ? log : Math.expm1(k * log) / k);
  return beta * beta * (power(2 - s) - power(1 - s));
}

/** P(alive | x, t_x, T): note 009, eq. 7, by the same integral as the likelihood. */
function alive([r, alpha, s, beta]: ModelParameters, history: History): number {
  const { repeatOrders: x, recency, age } = history;
  const { logIntegral } = mixedDepartures({ r: r + x, alpha, s, beta }, recency, age);
  const logAlive = logStaying(r + x, alpha, s, beta, age);
  return 1 / (1 + s * Math.exp(logIntegral - logAlive));
}

/** ln of (α+T)^−(r+x)·(β+T)^−s. */
const logStaying = (orders: number, alpha: number, s: number, beta: number, age: number): number =>
  -orders * Math.log(alpha + age) - s * Math.log(beta + age);

/** What a pattern takes beside the integral, and a panel of that: measured. */
const stepsOfPattern = 150;
const stepsOfPanel = 600;

/**
 * Γ(r+x)α^rβ^s/Γ(r) · {(α+T)^−(r+x)(β+T)^−s + s∫ (α+u)^−(r+x)(β+u)^−(s+1)du from t_x to T}: alive at T, or gone at some
 * moment u after the last order. The textbook form with ₂F₁ overflows; the integral does not.
 */
function logLikelihood(
  [r, alpha, s, beta]: ModelParameters,
  { repeatOrders, recency, age, weight }: Patterns,
  gradient: Float64Array,
  work: Work = { left: stepsOfPane },
): number {
  const table = orderTables(
    r,
    repeatOrders.reduce((most, x) => Math.max(most, x), 0),
  );
  const constant = r * Math.log(alpha) + s * Math.log(beta);
  let sum = 0;
  let [dr, dAlpha, ds, dBeta] = [0, 0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    const x = repeatOrders[i];
    const gone = mixedDepartures({ r: r + x, alpha, s, beta }, recency[i], age[i]);
    take(work, stepsOfPattern + gone.panels * stepsOfPanel);
    const logAlive = logStaying(r + x, alpha, s, beta, age[i]);
    const logGone = Math.log(s) + gone.logIntegral;
    const odds = logGone - logAlive;
    const left = 1 / (1 + Math.exp(-odds));
    const value = odds > 0 ? logGone + Math.log1p(Math.exp(-odds)) : logAlive + Math.log1p(Math.exp(odds));
    const w = weight[i];
    const mean = (atEnd: number, whenGone: number) =>
      left === 0 ? atEnd : atEnd + left * (whenGone - atEnd);
    sum += w * (table.logGamma[x] + constant + value);
    dr += w * (table.slope[x] - mean(Math.log1p(age[i] / alpha), gone.meanLogAlpha));
    dAlpha += w * (r / alpha - (r + x) * mean(1 / (alpha + age[i]), gone.meanInverseAlpha));
    ds += w * (left / s - mean(Math.log1p(age[i] / beta), gone.meanLogBeta));
    dBeta += w * (s / beta - (1 - left) * (s / (beta + age[i])) - left * (s + 1) * gone.meanInverseBeta);
  }
  gradient.set([dr, dAlpha, ds, dBeta]);
  return sum;
}

/** Sums over the orders before the x-th: of ln(r+i) and 1/(r+i). */
function orderTables(r: number, most: number) {
  const logGamma = new Float64Array(most + 1);
  const slope = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) {
    logGamma[i + 1] = logGamma[i] + Math.log(r + i);
    slope[i + 1] = slope[i] + 1 / (r + i);
  }
  return { logGamma, slope };
}
