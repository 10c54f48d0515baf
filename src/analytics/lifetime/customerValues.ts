import { at } from '../numerics/at';
import { expectedOrderValue } from './gammaGamma';
import type { LifetimeFit } from './lifetimeFit';
import type { Horizon, ModelParameters } from './transactionModel';

/** What each customer of a fit is worth; entry i is customer i of its histories. */
export interface CustomerValues {
  alive: Float64Array;
  /** Orders expected in the horizon, not discounted; NaN where they have no limit. */
  expectedOrders: Float64Array;
  /** Expected value of an order. */
  orderValue: Float64Array;
  /** Expected value of an order times the expected, discounted orders. */
  value: Float64Array;
}

/** Values of the parameters of both models. */
export interface FittedParameters {
  orders: ModelParameters;
  spend: ModelParameters;
}

/**
 * P(alive), expected orders, expected value of an order and CLV of each customer. Works per pattern where customers share
 * one. Says why where a value would not be finite.
 */
export function customerValues(
  fit: LifetimeFit,
  horizon: Horizon,
  parameters: FittedParameters = { orders: fit.orders.values, spend: fit.spend.values },
): CustomerValues | { reason: string } {
  const { histories, patterns } = fit;
  const { repeatOrders, averageValue } = histories;
  const orderValue = new Float64Array(repeatOrders.length);
  for (let i = 0; i < orderValue.length; i++) {
    const expected = expectedOrderValue(parameters.spend, repeatOrders[i], averageValue[i]);
    if (expected === null) return { reason: noMeanSpend(parameters.spend[1]) };
    orderValue[i] = expected;
  }
  const discounted = ordersByPattern(fit, parameters.orders, horizon);
  // NaN: no chance to be alive times no limit.
  if (!discounted.every(Number.isFinite)) return { reason: noFiniteValue(fit) };
  const undiscounted =
    horizon.discount === 0
      ? discounted
      : ordersByPattern(fit, parameters.orders, { ...horizon, discount: 0 });
  const alive = byPattern(fit, (history) => fit.model.alive(parameters.orders, history));
  return {
    alive: at(alive, patterns.of),
    expectedOrders: at(
      undiscounted.map((orders) => (Number.isFinite(orders) ? orders : NaN)),
      patterns.of,
    ),
    orderValue,
    value: orderValue.map((worth, i) => discounted[patterns.of[i]] * worth),
  };
}

/** Expected orders of one customer of each pattern. */
export const ordersByPattern = (
  fit: LifetimeFit,
  parameters: ModelParameters,
  horizon: Horizon,
): Float64Array => byPattern(fit, (history) => fit.model.expectedOrders(parameters, history, horizon));

function byPattern(
  { patterns: { repeatOrders, recency, age } }: LifetimeFit,
  figure: (history: { repeatOrders: number; recency: number; age: number }) => number,
): Float64Array {
  return repeatOrders.map((x, i) => figure({ repeatOrders: x, recency: recency[i], age: age[i] }));
}

const noMeanSpend = (q: number): string =>
  `The mean value of an order is not finite (gamma-gamma q = ${q.toPrecision(4)}, not above 1): ` +
  'a few very large orders dominate. Look at the largest amounts, or give more customers';

function noFiniteValue({ model, orders }: LifetimeFit): string {
  const name = model.parameters[2].name;
  return (
    `Without an end and without discounting the expected orders have no limit (${model.title} ${name} = ` +
    `${orders.values[2].toPrecision(4)}, not above 1). Give a horizon in days or a discount rate`
  );
}
