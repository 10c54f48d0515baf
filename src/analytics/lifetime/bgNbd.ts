import { type BetaGeometricCustomer, betaGeometricOrders } from './betaGeometricOrders';
import { betaGeometricCounts, betaGeometricOrderChance, betaGeometricStay } from './betaGeometricCounts';
import { betaGeometricPairs } from './betaGeometricPairs';
import { stepsOfPane, take, type Work } from '../numerics/work';
import type { Patterns } from './patterns';
import type { History, ModelParameters, TransactionModel } from './transactionModel';

/**
 * The beta-geometric/NBD model (Fader, Hardie & Lee 2005, "Counting Your Customers" the Easy Way, Marketing Science
 * 24(2), 275–284): a customer orders at a Poisson rate that varies among customers by Gamma(r, α) and after each repeat
 * order leaves for good with a chance that varies by Beta(a, b). Who has not ordered again cannot have left: P(alive) of a one-time
 * buyer is 1 by construction.
 */
export const bgNbd = betaGeometricModel({
  name: 'bg/nbd',
  title: 'BG/NBD',
  description: 'Customers may leave after each repeat order. The usual choice.',
  firstOrderCounts: false,
});

/**
 * The modified BG/NBD model: a customer may leave after the first order too (Batislam, Denizel & Filiztekin 2007,
 * IJRM 24(3), 201–209; Hoppe & Wagner 2007, Marketing – JRM 3(2), 75–90).
 */
export const mbgNbd = betaGeometricModel({
  name: 'mbg/nbd',
  title: 'MBG/NBD',
  description: 'Customers may leave after any order, the first one included.',
  firstOrderCounts: true,
});

interface Variant extends Pick<TransactionModel, 'name' | 'title' | 'description'> {
  /** A customer may leave after the first order as after any other. */
  firstOrderCounts: boolean;
}

function betaGeometricModel({ firstOrderCounts, ...names }: Variant): TransactionModel {
  const shift = firstOrderCounts ? 1 : 0;

  /** The odds of having left against being alive, as a logarithm; −∞: cannot have left. */
  function logOddsLeft([r, alpha, a, b]: ModelParameters, { repeatOrders, recency, age }: History): number {
    // Times at which the customer might have left but for the last.
    const stayed = repeatOrders + shift;
    if (stayed === 0) return -Infinity;
    const quiet = Math.log1p((age - recency) / (alpha + recency));
    return Math.log(a / (b + stayed - 1)) + (r + repeatOrders) * quiet;
  }

  /** A customer with this history who is still there. */
  const customerOf = (
    [r, alpha, a, b]: ModelParameters,
    { repeatOrders, age }: History,
  ): BetaGeometricCustomer => ({ r: r + repeatOrders, alpha: alpha + age, a, b: b + repeatOrders + shift });

  const alive: TransactionModel['alive'] = (parameters, history) =>
    1 / (1 + Math.exp(logOddsLeft(parameters, history)));

  return {
    ...names,
    parameters: [
      { name: 'r', isTime: false },
      { name: 'alpha', isTime: true },
      { name: 'a', isTime: false },
      { name: 'b', isTime: false },
    ],
    // Customers of all kinds; who leave at once or never, at paces that differ or hardly do; who are alike in how they leave; in
    // their pace.
    starts: [
      [1, 1, 1, 1],
      [1, 1, 0.02, 0.02],
      [50, 50, 0.0003, 0.0003],
      [1, 1, 50, 400],
      [50, 50, 0.3, 0.3],
    ],
    logLikelihood: (parameters, patterns, gradient, work = { left: stepsOfPane }) =>
      logLikelihood(parameters, patterns, gradient, shift, work),
    alive,
    expectedOrders: (parameters, history, horizon) =>
      alive(parameters, history) * betaGeometricOrders(customerOf(parameters, history), horizon),
    expectedPairs: (parameters, history, span) =>
      alive(parameters, history) * betaGeometricPairs(customerOf(parameters, history), span),
    expectedRepeats: (parameters, t) => {
      const [r, alpha, a, b] = parameters;
      const stays = firstOrderCounts ? b / (a + b) : 1;
      const customer = { r, alpha, a, b: b + shift };
      return stays * betaGeometricOrders(customer, { length: t, discount: 0 });
    },
    orderChance: (parameters, history, t) =>
      alive(parameters, history) * betaGeometricOrderChance(customerOf(parameters, history), t),
    aliveAfter: (parameters, history, t) =>
      alive(parameters, history) * betaGeometricStay(customerOf(parameters, history), t),
    orderCounts: (parameters, history, t, upTo) =>
      betaGeometricCounts(customerOf(parameters, history), t, upTo),
  };
}

/** What a pattern takes, and an order in the tables: measured. */
const stepsOfPattern = 75;
const stepsOfOrder = 60;

/**
 * Eq. 6 of Fader, Hardie & Lee with the quotients of gamma and beta functions written as products over the orders:
 * Γ(r+x)/Γ(r) = Π(r+i), B(a, b+n)/B(a, b) = Π(b+i)/(a+b+i). Their sums of logarithms and of derivatives are tables by x.
 */
function logLikelihood(
  [r, alpha, a, b]: ModelParameters,
  { repeatOrders, recency, age, weight }: Patterns,
  gradient: Float64Array,
  shift: number,
  work: Work,
): number {
  const mostOrders = repeatOrders.reduce((most, x) => Math.max(most, x), 0) + 1;
  take(work, weight.length * stepsOfPattern + mostOrders * stepsOfOrder);
  const table = productTables(r, a, b, mostOrders);
  const logAlpha = Math.log(alpha);
  let sum = 0;
  let [dr, dAlpha, da, db] = [0, 0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    const x = repeatOrders[i];
    const n = x + shift;
    const end = alpha + age[i];
    const last = alpha + recency[i];
    const shrunk = Math.log1p(age[i] / alpha);
    let value = table.logGamma[x] - (r + x) * shrunk - x * logAlpha + table.logBeta[n];
    let byR = table.gammaSlope[x] - shrunk;
    let byAlpha = r / alpha - (r + x) / end;
    let byA = -table.totalSlope[n];
    let byB = table.bSlope[n] - table.totalSlope[n];
    if (n > 0) {
      const quiet = Math.log1p((age[i] - recency[i]) / last);
      const odds = table.logOdds[n] + (r + x) * quiet;
      const smaller = Math.exp(-Math.abs(odds));
      value += Math.max(0, odds) + Math.log1p(smaller);
      const left = (odds > 0 ? 1 : smaller) / (1 + smaller);
      byR += left * quiet;
      byAlpha += left * (r + x) * (1 / end - 1 / last);
      byA += left / a;
      byB -= left / (b + n - 1);
    }
    const w = weight[i];
    sum += w * value;
    dr += w * byR;
    dAlpha += w * byAlpha;
    da += w * byA;
    db += w * byB;
  }
  gradient.set([dr, dAlpha, da, db]);
  return sum;
}

/**
 * Sums over the orders before the n-th: of ln(r+i), ln((b+i)/(a+b+i)), 1/(r+i), 1/(b+i) and 1/(a+b+i); and the logarithm
 * of the odds of having left right after the n-th.
 */
function productTables(r: number, a: number, b: number, most: number) {
  const logGamma = new Float64Array(most + 1);
  const logBeta = new Float64Array(most + 1);
  const gammaSlope = new Float64Array(most + 1);
  const logOdds = new Float64Array(most + 1);
  const bSlope = new Float64Array(most + 1);
  const totalSlope = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) {
    logGamma[i + 1] = logGamma[i] + Math.log(r + i);
    logBeta[i + 1] = logBeta[i] - Math.log1p(a / (b + i));
    gammaSlope[i + 1] = gammaSlope[i] + 1 / (r + i);
    logOdds[i + 1] = Math.log(a / (b + i));
    bSlope[i + 1] = bSlope[i] + 1 / (b + i);
    totalSlope[i + 1] = totalSlope[i] + 1 / (a + b + i);
  }
  return { logGamma, logBeta, logOdds, gammaSlope, bSlope, totalSlope };
}
