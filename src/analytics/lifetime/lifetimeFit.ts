import type { Work } from '../numerics/work';
import { fitTransactions, mayBeInPane, nothingToFit, tooManyHistories } from './fitTransactions';
import { fitGammaGamma, type GammaGammaFit, type Spend, spendOf } from './gammaGamma';
import type { Estimates } from './maximumLikelihood';
import type { OrderDays } from './orders';
import { type Histories, historiesOf } from './histories';
import { type Patterns, patternsOf } from './patterns';
import type { TransactionModel } from './transactionModel';
import type { LifetimeReason } from './reason';

/** A model of orders and, where amounts allow it, the gamma-gamma model of spend, fitted to the same customers. Time is in days. */
export interface ModelFit {
  model: TransactionModel;
  patterns: Patterns;
  orders: Estimates;
  /** `null`: amounts are missing or too few to model spend; no value is known then. */
  spend: GammaGammaFit | null;
  /** Customers with repeat orders. */
  repeatCustomers: number;
  /** Correlation of repeat orders and mean repeat value among repeat customers; NaN where either does not vary. */
  correlation: number;
}

/** The same with the orders it was fitted to. */
export interface LifetimeFit extends ModelFit {
  days: OrderDays;
  histories: Histories;
}

/**
 * Fits the model of orders to patterns alone, which is all its likelihood needs.
 *
 * @param known mean repeat values of the same customers; `null`: not known.
 * @param work what the search for the orders may take; absent: as much as in the pane.
 */
export function fitPatterns(
  patterns: Patterns,
  model: TransactionModel,
  known: Spend | null = null,
  work?: Work,
): ModelFit | { reason: LifetimeReason } {
  const orders = fitTransactions(model, patterns, work);
  if ('reason' in orders) return orders;
  const { repeatOrders, weight } = patterns;
  return {
    model,
    patterns,
    orders,
    spend: known && fitGammaGamma(known),
    repeatCustomers: weight.reduce((sum, customers, i) => sum + (repeatOrders[i] > 0 ? customers : 0), 0),
    correlation: known ? correlation(known.repeatOrders, known.averageValue, known) : NaN,
  };
}

/**
 * Fits both models to the order days of some customers.
 *
 * @param work what the search for the orders may take; absent: as much as in the pane.
 * @param stepsBehind what is going to be worked out with a fit, in steps: more than `work` are refused before it.
 */
export function fitLifetime(
  days: OrderDays,
  model: TransactionModel,
  work?: Work,
  stepsBehind?: (patterns: Patterns) => number,
): LifetimeFit | { reason: LifetimeReason } {
  const histories = historiesOf(days);
  const patterns = patternsOf(histories);
  if (work && stepsBehind && nothingToFit(patterns) === null && stepsBehind(patterns) > work.left)
    return { reason: tooManyHistories(patterns, mayBeInPane(work)) };
  const fit = fitPatterns(patterns, model, days.withoutAmounts ? null : spendOf(histories), work);
  return 'reason' in fit ? fit : { ...fit, days, histories };
}

/** How customers and what they vary by among themselves are counted; absent: one by one. */
type Counted = Pick<Spend, 'count' | 'variance'>;

/**
 * Pearson's correlation; NaN where one side does not vary. Of customers who may be counted together, what they vary by among
 * themselves is part of how `b` varies.
 */
export function correlation(a: Float64Array, b: Float64Array, { count, variance }: Counted = {}): number {
  const customers = (i: number) => count?.[i] ?? 1;
  const total = a.reduce((sum, _, i) => sum + customers(i), 0);
  const mean = (values: Float64Array) =>
    values.reduce((sum, value, i) => sum + value * customers(i), 0) / total;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [da, db] = [a[i] - meanA, b[i] - meanB];
    ab += customers(i) * da * db;
    aa += customers(i) * da * da;
    bb += customers(i) * (db * db + (variance?.[i] ?? 0));
  }
  return ab / Math.sqrt(aa * bb);
}
