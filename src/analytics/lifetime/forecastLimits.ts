import type { CalendarPeriod } from '../periods/calendar';
import type { PeriodForecast } from './forecast';
import type { LifetimeFit, ModelFit } from './lifetimeFit';
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

/** The limits of the orders alone, for which patterns suffice. */
export function orderLimits(fit: ModelFit, spans: readonly Span[]): Limits[] {
  if (!hasIntervals(fit)) return spans.map(() => unknown);
  return spans.map((span) =>
    countLimits(
      predictedOrders(
        fit,
        orderMoments(fit, () => span),
        fit.patterns.weight,
      ),
    ),
  );
}

/** What `limits` answers of the rows that lie ahead, wholly or in part; `null`: a row lies before. */
export function limitsAhead<L>(
  rows: readonly PeriodForecast[],
  period: CalendarPeriod,
  asOf: number,
  limits: (spans: Span[]) => L[],
): (L | null)[] {
  const ahead = rows.filter(({ expectedOrders }) => !Number.isNaN(expectedOrders));
  const found = limits(
    ahead.map(({ period: index }) => ({
      from: Math.max(0, period.firstDay(index) - 1 - asOf),
      to: period.firstDay(index + 1) - 1 - asOf,
    })),
  );
  const past = rows.length - ahead.length;
  return rows.map((_, place) => found[place - past] ?? null);
}
