import { sum } from '../numerics/compensatedSums';
import { normal975 } from '../numerics/normal';
import { noFiniteValue } from './customerValues';
import { parameterVariance, slopesOf } from './deltaMethod';
import { expectedOrderValue } from './gammaGamma';
import type { LifetimeFit } from './lifetimeFit';
import type { LifetimeReason } from './reason';
import type { Horizon, ModelParameters } from './transactionModel';

/** A customer of whom nothing is known yet, from the first order on. Values are NaN where spend is not known or not finite. */
export interface NewCustomer {
  /** Repeat orders expected in the horizon, not discounted; NaN where they have no limit. */
  repeatOrders: number;
  /** Chance of a repeat order in the horizon; NaN where that has no end. */
  repeatChance: number;
  /** Mean value of the first orders there were. */
  firstValue: number;
  /** Expected value of a repeat order. */
  orderValue: number;
  /** Of the repeat orders, discounted. */
  repeatValue: number;
  /** First order and repeat orders, with 95 % limits of the mean. */
  value: number;
  lower: number;
  upper: number;
}

/** Somebody whose first order is today. */
const history = { repeatOrders: 0, recency: 0, age: 0 };

/**
 * What the next customer is worth: the mean first order, which is there at once, and what the models expect of somebody without a
 * history. First orders are of another size than repeat orders, so their own mean counts. The limits hold the spread of the first
 * orders (s²/n) and the uncertainty of the parameters (delta method).
 */
export function newCustomer(fit: LifetimeFit, horizon: Horizon): NewCustomer | { reason: LifetimeReason } {
  const { model, orders, spend, days, histories } = fit;
  const discounted = (parameters: ModelParameters) => model.expectedOrders(parameters, history, horizon);
  const worth = (parameters: ModelParameters) => expectedOrderValue(parameters, 0, NaN) ?? NaN;
  const expected = discounted(orders.values);
  if (!Number.isFinite(expected)) return { reason: noFiniteValue(fit) };
  const undiscounted = model.expectedOrders(orders.values, history, { ...horizon, discount: 0 });
  const orderValue = spend ? worth(spend.values) : NaN;
  const first = Array.from(histories.customer, (c) =>
    days.withoutAmounts ? NaN : days.value[days.offset[c]],
  );
  const firstValue = sum(first) / first.length;
  const spread = sum(first.map((each) => (each - firstValue) ** 2)) / (first.length - 1);
  const gradient = [
    ...slopesOf(orders.values, (parameters) => Float64Array.of(discounted(parameters))).map(
      ([slope]) => slope * orderValue,
    ),
    ...(spend
      ? slopesOf(spend.values, (parameters) => Float64Array.of(worth(parameters))).map(
          ([slope]) => slope * expected,
        )
      : []),
  ];
  const error = normal975 * Math.sqrt(spread / first.length + parameterVariance(fit, gradient));
  const value = firstValue + expected * orderValue;
  return {
    repeatOrders: Number.isFinite(undiscounted) ? undiscounted : NaN,
    repeatChance: horizon.length < Infinity ? model.orderChance(orders.values, history, horizon.length) : NaN,
    firstValue,
    orderValue,
    repeatValue: expected * orderValue,
    value,
    lower: Math.max(0, value - error),
    upper: value + error,
  };
}
