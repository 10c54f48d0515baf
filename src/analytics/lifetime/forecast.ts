import { orderValues, ordersByPattern } from './customerValues';
import type { LifetimeFit, ModelFit } from './lifetimeFit';
import { pastOf, type PastPeriods } from './pastPeriods';
import type { CalendarPeriod } from '../periods/calendar';

/** What the customers did in a period up to the end of observation, and what is expected of them after it. */
export interface PeriodForecast {
  /** Number of the calendar period. */
  period: number;
  /** NaN in periods that lie wholly after the end of observation. */
  actualOrders: number;
  /** NaN without amounts, too. */
  actualRevenue: number;
  /** NaN in periods that lie wholly before it. */
  expectedOrders: number;
  /** NaN, too, where an order of a customer has no finite expected value or spend is not known. */
  expectedRevenue: number;
}

/**
 * Orders and revenue of the present customers by calendar period: those made, from the first order on, and those expected,
 * up to `periods` periods after the one in which observation ends. That one has both where it was not over yet. Customers to
 * come are not in it.
 */
export const forecast = (fit: LifetimeFit, period: CalendarPeriod, periods: number): PeriodForecast[] =>
  forecastFrom(
    fit,
    { asOf: fit.days.asOf, past: pastOf(fit.days, period), worth: worthByPattern(fit) },
    period,
    periods,
  );

/** What a forecast rests on besides the fit. */
export interface Outset {
  /** Day observation ends. */
  asOf: number;
  /** `null`: not known; there are the periods to come alone. */
  past: PastPeriods | null;
  /** Sum over the customers of each pattern of the expected value of an order. */
  worth: Float64Array;
}

/** The same from whatever is known of the customers. */
export function forecastFrom(
  fit: ModelFit,
  { asOf, past, worth }: Outset,
  period: CalendarPeriod,
  periods: number,
): PeriodForecast[] {
  const now = period.indexOf(asOf);
  // Days from the end of observation to the end of each period from the present one on.
  const ends = Array.from({ length: periods + 1 }, (_, k) => period.firstDay(now + k + 1) - 1 - asOf);
  const totals = ends.map((end) => totalsUntil(fit, worth, end));
  const isOpen = ends[0] > 0;
  const first = past?.first ?? (isOpen ? now : now + 1);
  return Array.from({ length: now + periods - first + 1 }, (_, place) => {
    const ahead = first + place - now;
    const isAhead = ahead > 0 || (ahead === 0 && isOpen);
    const before = ahead > 0 ? totals[ahead - 1] : { orders: 0, revenue: 0 };
    return {
      period: first + place,
      actualOrders: ahead > 0 ? NaN : (past?.orders[place] ?? NaN),
      actualRevenue: ahead > 0 ? NaN : (past?.revenue[place] ?? NaN),
      expectedOrders: isAhead ? totals[ahead].orders - before.orders : NaN,
      expectedRevenue: isAhead ? totals[ahead].revenue - before.revenue : NaN,
    };
  });
}

/** Sum over the customers of each pattern of the expected value of an order. */
function worthByPattern(fit: LifetimeFit): Float64Array {
  const { patterns, spend } = fit;
  const worth = new Float64Array(patterns.weight.length);
  orderValues(fit, spend?.values ?? null).forEach((each, i) => (worth[patterns.of[i]] += each));
  return worth;
}

/** Orders and revenue expected of all customers in so many days. */
function totalsUntil(fit: ModelFit, worth: Float64Array, length: number) {
  const each = ordersByPattern(fit, fit.orders.values, { length, discount: 0 });
  const { weight } = fit.patterns;
  return {
    orders: each.reduce((sum, orders, pattern) => sum + orders * weight[pattern], 0),
    revenue: each.reduce((sum, orders, pattern) => sum + orders * worth[pattern], 0),
  };
}
