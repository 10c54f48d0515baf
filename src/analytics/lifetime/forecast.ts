import { CompensatedSums } from '../numerics/compensatedSums';
import { orderValues, ordersByPattern } from './customerValues';
import type { LifetimeFit } from './lifetimeFit';
import type { CalendarPeriod } from './period';

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
export function forecast(fit: LifetimeFit, period: CalendarPeriod, periods: number): PeriodForecast[] {
  const { days } = fit;
  const now = period.indexOf(days.asOf);
  const first = period.indexOf(days.day.reduce((earliest, day) => Math.min(earliest, day), Infinity));
  const worth = worthByPattern(fit);
  const past = pastByPeriod(fit, period, first, now);
  // Days from the end of observation to the end of each period from the present one on.
  const ends = Array.from({ length: periods + 1 }, (_, k) => period.firstDay(now + k + 1) - 1 - days.asOf);
  const totals = ends.map((end) => totalsUntil(fit, worth, end));
  return Array.from({ length: now + periods - first + 1 }, (_, place) => {
    const ahead = first + place - now;
    const isAhead = ahead > 0 || (ahead === 0 && ends[0] > 0);
    const before = ahead > 0 ? totals[ahead - 1] : { orders: 0, revenue: 0 };
    return {
      period: first + place,
      actualOrders: ahead > 0 ? NaN : past.orders[place],
      actualRevenue: ahead > 0 || days.withoutAmounts ? NaN : past.revenue.at(place),
      expectedOrders: isAhead ? totals[ahead].orders - before.orders : NaN,
      expectedRevenue: isAhead ? totals[ahead].revenue - before.revenue : NaN,
    };
  });
}

function pastByPeriod({ days }: LifetimeFit, period: CalendarPeriod, first: number, now: number) {
  const orders = new Float64Array(now - first + 1);
  const revenue = new CompensatedSums(orders.length);
  for (let i = 0; i < days.day.length; i++) {
    const place = period.indexOf(days.day[i]) - first;
    orders[place]++;
    revenue.add(place, days.value[i]);
  }
  return { orders, revenue };
}

/** Sum over the customers of each pattern of the expected value of an order. */
function worthByPattern(fit: LifetimeFit): Float64Array {
  const { patterns, spend } = fit;
  const worth = new Float64Array(patterns.weight.length);
  orderValues(fit, spend?.values ?? null).forEach((each, i) => (worth[patterns.of[i]] += each));
  return worth;
}

/** Orders and revenue expected of all customers in so many days. */
function totalsUntil(fit: LifetimeFit, worth: Float64Array, length: number) {
  const each = ordersByPattern(fit, fit.orders.values, { length, discount: 0 });
  const { weight } = fit.patterns;
  return {
    orders: each.reduce((sum, orders, pattern) => sum + orders * weight[pattern], 0),
    revenue: each.reduce((sum, orders, pattern) => sum + orders * worth[pattern], 0),
  };
}
