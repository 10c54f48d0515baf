import type { LifetimeFit } from './lifetimeFit';
import {
  countLimits,
  hasIntervals,
  type Limits,
  orderMoments,
  predictedOrders,
  predictedValue,
  predictionLimits,
  spendingOf,
} from './predictive';
import type { Span } from './transactionModel';

/** 95 % limits of what the customers of a fit will do in a span. */
export interface ForecastLimits {
  orders: Limits;
  revenue: Limits;
}

const unknown: Limits = { lower: NaN, upper: NaN };

/**
 * Limits of the orders and of the revenue of all customers in each span: what will happen, and not only what is expected of it. They hold
 * chance and how sure the parameters are, and none is given where the data leave a parameter open.
 */
export function forecastLimits(fit: LifetimeFit, spans: readonly Span[]): ForecastLimits[] {
  if (!hasIntervals(fit)) return spans.map(() => ({ orders: unknown, revenue: unknown }));
  const spending = spendingOf(fit);
  return spans.map((span) => {
    const moments = orderMoments(fit, () => span);
    return {
      orders: countLimits(predictedOrders(fit, moments, fit.patterns.weight)),
      revenue: spending ? predictionLimits(predictedValue(fit, moments, spending)) : unknown,
    };
  });
}
