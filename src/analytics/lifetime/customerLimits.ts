import { crossing } from '../numerics/crossing';
import { incompleteBeta } from '../numerics/incompleteBeta';
import type { Work } from '../numerics/work';
import type { CustomerValues } from './customerValues';
import { tooManyHistories } from './fitTransactions';
import type { LifetimeFit } from './lifetimeFit';
import type { LifetimeReason } from './reason';
import type { History, ModelParameters, TransactionModel } from './transactionModel';

/** Chances left out at the end of a distribution of orders. */
const negligible = 1e-10;

/** Chances of 0, 1, 2 … orders in the time t after T of a customer with this history, there or gone. */
export function orderChances(
  model: TransactionModel,
  parameters: ModelParameters,
  history: History,
  t: number,
): number[] {
  const alive = model.alive(parameters, history);
  const counts = model.orderCounts(parameters, history, t, 1 - negligible);
  return counts.map((chance, y) => alive * chance + (y === 0 ? 1 - alive : 0));
}

/** The least number of orders that is not exceeded with probability `u`. */
export function orderQuantile(chances: readonly number[], u: number): number {
  let total = 0;
  const at = chances.findIndex((chance) => (total += chance) >= u);
  return at < 0 ? chances.length - 1 : at;
}

/**
 * The value of all orders, as a multiple of γ′, that is not exceeded with probability `u`. Given y orders it is a beta prime variable of
 * py and q′ (gamma-gamma model), so its distribution is the mean over the chances of so many orders. No random numbers.
 */
export function valueQuantile(chances: readonly number[], p: number, q: number, u: number): number {
  if (chances[0] >= u) return 0;
  const atMost = (log: number) => {
    const x = 1 / (1 + Math.exp(-log));
    let sum = chances[0];
    for (let y = 1; y < chances.length; y++) {
      const below = chances[y] < negligible ? 0 : incompleteBeta(x, p * y, q);
      sum += chances[y] * below;
      // More orders are less likely still to come to so little.
      if (chances[y] >= negligible && below < negligible) break;
    }
    return sum;
  };
  const orders = Math.max(1, orderQuantile(chances, u));
  return Math.exp(crossing((log) => atMost(log) - u, Math.log((p * orders) / q)));
}

/** Steps of a number of orders that may come, until both limits of their value are found: some thirty looks at it for each. */
const stepsOfChance = 10_000;

/** What single customers will do in a horizon with an end; entry i of each is customer i of the histories. */
export interface CustomerLimits {
  orders: { lower: Float64Array; upper: Float64Array };
  /** NaN where the value of a customer is not known. */
  value: { lower: Float64Array; upper: Float64Array };
}

/**
 * Limits between which a customer's orders, and their value, will lie with probability `level`, at the estimated parameters: for a
 * single customer chance is far wider than what the parameters leave open. The value is discounted as its mean is.
 *
 * @param work what the limits of the values may take.
 */
export function customerLimits(
  fit: LifetimeFit,
  values: CustomerValues,
  length: number,
  level: number,
  work: Work,
): CustomerLimits | { reason: LifetimeReason } {
  const { model, patterns, histories, spend } = fit;
  const ends = [(1 - level) / 2, (1 + level) / 2];
  const chances: number[][] = [];
  for (let i = 0; i < patterns.weight.length; i++) {
    const [repeatOrders, recency, age] = [patterns.repeatOrders[i], patterns.recency[i], patterns.age[i]];
    const each = orderChances(model, fit.orders.values, { repeatOrders, recency, age }, length);
    if (spend) work.left -= stepsOfChance * each.filter((chance) => chance >= negligible).length;
    if (work.left < 0) return { reason: tooManyHistories(patterns, false) };
    chances.push(each);
  }
  const orders = chances.map((each) => ends.map((u) => orderQuantile(each, u)));
  const known = new Map<string, number[]>();
  const multiples = (pattern: number, q: number): number[] => {
    const key = `${pattern} ${q}`;
    const found =
      known.get(key) ?? ends.map((u) => valueQuantile(chances[pattern], spend?.values[0] ?? NaN, q, u));
    known.set(key, found);
    return found;
  };
  const value = Array.from(patterns.of, (pattern, i) => {
    if (!spend || Number.isNaN(values.value[i])) return [NaN, NaN];
    const [p, q, gamma] = spend.values;
    const x = histories.averageValue[i] > 0 ? histories.repeatOrders[i] : 0;
    const scale = gamma + (x > 0 ? x * histories.averageValue[i] : 0);
    const undiscounted = values.expectedOrders[i] * values.orderValue[i];
    const discounted = undiscounted > 0 ? values.value[i] / undiscounted : 1;
    return multiples(pattern, q + p * x).map((multiple) => multiple * scale * discounted);
  });
  const of = (limits: (customer: number) => number[]) => ({
    lower: Float64Array.from(patterns.of, (_, i) => limits(i)[0]),
    upper: Float64Array.from(patterns.of, (_, i) => limits(i)[1]),
  });
  return { orders: of((i) => orders[patterns.of[i]]), value: of((i) => value[i]) };
}
