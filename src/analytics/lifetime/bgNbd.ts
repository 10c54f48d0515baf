import { type BetaGeometricCustomer, betaGeometricOrders } from './betaGeometricOrders';
import { betaGeometricCounts, betaGeometricOrderChance, betaGeometricStay } from './betaGeometricCounts';
import { betaGeometricLikelihood } from './betaGeometricLikelihood';
import { betaGeometricPairs } from './betaGeometricPairs';
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
    { repeatOrders, age }: Omit<History, 'recency'>,
  ): BetaGeometricCustomer => ({ r: r + repeatOrders, alpha: alpha + age, a, b: b + repeatOrders + shift });

  const alive: TransactionModel['alive'] = (parameters, history) =>
    1 / (1 + Math.exp(logOddsLeft(parameters, history)));

  const ordersOfAlive: TransactionModel['ordersOfAlive'] = (parameters, history, horizon) =>
    betaGeometricOrders(customerOf(parameters, history), horizon);

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
    sample: (patterns) => 23 * Math.cbrt(patterns),
    likelihoodOf: (patterns) => betaGeometricLikelihood(patterns, shift),
    alive,
    expectedOrders: (parameters, history, horizon) =>
      alive(parameters, history) * ordersOfAlive(parameters, history, horizon),
    ordersOfAlive,
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
