import { gather } from '../numerics/gather';
import { PairTable } from '../numerics/pairTable';
import { pulse } from '../numerics/pulse';
import { expectedOrderValue } from './gammaGamma';
import type { LifetimeFit, ModelFit } from './lifetimeFit';
import type { Horizon, ModelParameters } from './transactionModel';
import type { LifetimeReason } from './reason';

/** What each customer of a fit is worth; entry i is customer i of its histories. */
export interface CustomerValues {
  alive: Float64Array;
  /** Orders expected in the horizon, not discounted; NaN where they have no limit. */
  expectedOrders: Float64Array;
  /** Expected value of an order; NaN where it is not finite or spend is not known. */
  orderValue: Float64Array;
  /** Expected value of an order times the expected, discounted orders; NaN where the first is. */
  value: Float64Array;
}

/**
 * P(alive), expected orders, expected value of an order and CLV of each customer. Works per pattern where customers share
 * one. Says why where the expected orders of the horizon would not be finite.
 */
export function customerValues(
  fit: LifetimeFit,
  horizon: Horizon,
): CustomerValues | { reason: LifetimeReason } {
  const { patterns, orders } = fit;
  const orderValue = orderValues(fit, fit.spend?.values ?? null);
  const discounted = ordersByPattern(fit, orders.values, horizon);
  // NaN: no chance to be alive times no limit.
  if (!discounted.every(Number.isFinite)) return { reason: noFiniteValue(fit) };
  const undiscounted =
    horizon.discount === 0 ? discounted : ordersByPattern(fit, orders.values, { ...horizon, discount: 0 });
  return {
    alive: gather(aliveByPattern(fit), patterns.of),
    expectedOrders: gather(
      undiscounted.map((orders) => (Number.isFinite(orders) ? orders : NaN)),
      patterns.of,
    ),
    orderValue,
    value: orderValue.map((worth, i) => discounted[patterns.of[i]] * worth),
  };
}

/** Expected value of an order of each customer; NaN where it is not finite or spend is not known. */
export const orderValues = (
  { histories: { repeatOrders, averageValue } }: LifetimeFit,
  spend: ModelParameters | null,
): Float64Array =>
  repeatOrders.map((x, i) => (spend && expectedOrderValue(spend, x, averageValue[i])) ?? NaN);

/** P(alive) of a customer of each pattern. */
export const aliveByPattern = (fit: ModelFit): Float64Array =>
  byPattern(fit, (history) => fit.model.alive(fit.orders.values, history));

/** Expected orders of one customer of each pattern. They are worked out once for the many patterns with the same orders and age. */
export function ordersByPattern(fit: ModelFit, parameters: ModelParameters, horizon: Horizon): Float64Array {
  const { model } = fit;
  const ages = new PairTable();
  const ofAlive: number[] = [];
  return byPattern(fit, (history) => {
    const { repeatOrders, age } = history;
    const pair = ages.idOf(repeatOrders, age);
    ofAlive[pair] ??= model.ordersOfAlive(parameters, history, horizon);
    return model.alive(parameters, history) * ofAlive[pair];
  });
}

function byPattern(
  { patterns: { repeatOrders, recency, age } }: ModelFit,
  figure: (history: { repeatOrders: number; recency: number; age: number }) => number,
): Float64Array {
  return repeatOrders.map((x, i) => {
    pulse();
    return figure({ repeatOrders: x, recency: recency[i], age: age[i] });
  });
}

export const noFiniteValue = ({ model, orders }: LifetimeFit): LifetimeReason => ({
  code: 'ordersWithoutLimit',
  values: { model: model.title, parameter: model.parameters[2].name, value: orders.values[2] },
});
