import type { CalendarPeriod } from '../periods/calendar';
import { expectedOrderValue } from './gammaGamma';
import type { ModelFit } from './lifetimeFit';
import { buyersIn, type OrderDays } from './orders';
import type { LifetimeReason } from './reason';

/** How customers have come of late. */
export interface Arrivals {
  /** New customers a period, on average. */
  each: number;
  /** Mean value of their first orders. */
  firstOrder: number;
}

/** What is expected of the customers still to be won. */
export interface NewOrders {
  orders: number;
  /** NaN where the value of an order is not known. */
  revenue: number;
}

/** New customers of the last so many periods that are over; says why where there are not so many. */
export function arrivalsOf(
  days: OrderDays,
  period: CalendarPeriod,
  periods: number,
): Arrivals | { reason: LifetimeReason } {
  const { offset, day, value, asOf } = days;
  const last = period.indexOf(asOf + 1) - 1;
  const firsts = buyersIn(days).map((customer) => offset[customer]);
  const came = (place: number) => period.indexOf(day[place]);
  const begin = firsts.reduce((earliest, place) => Math.min(earliest, came(place)), Infinity);
  const found = Math.max(0, last - begin + 1);
  if (found < periods) return { reason: { code: 'fewWholePeriods', values: { asked: periods, found } } };
  const late = firsts.filter((place) => came(place) > last - periods && came(place) <= last);
  const spent = late.reduce((sum, place) => sum + value[place], 0);
  return { each: late.length / periods, firstOrder: late.length > 0 ? spent / late.length : 0 };
}

/**
 * Orders and revenue of customers still to be won, by period from the one in which observation ends, of which only the rest counts. They
 * come evenly over the days of a period, order on the day they come, for the mean of the first orders of late, and again as the model
 * expects of any customer: E[X(t)] repeat orders in t days, each for the mean pγ/(q − 1) of all.
 *
 * @param periods how many follow the present one.
 */
export function ordersOfNew(
  { model, orders, spend }: ModelFit,
  { each, firstOrder }: Arrivals,
  period: CalendarPeriod,
  asOf: number,
  periods: number,
): NewOrders[] {
  const now = period.indexOf(asOf);
  // Days after the end of observation.
  const ends = Array.from({ length: periods + 1 }, (_, k) => period.firstDay(now + k + 1) - 1 - asOf);
  const spans = ends.map((end, k) => ({
    begin: k === 0 ? 1 : ends[k - 1] + 1,
    end,
    aDay: each / (period.firstDay(now + k + 1) - period.firstDay(now + k)),
  }));
  const repeats = repeatsWithin((t) => model.expectedRepeats(orders.values, t), ends[periods]);
  const worth = (spend && expectedOrderValue(spend.values, 0, NaN)) ?? NaN;
  let before = 0;
  return spans.map((span, k) => {
    const firsts = span.aDay * (span.end - span.begin + 1);
    const until = spans
      .slice(0, k + 1)
      .reduce((sum, { begin, end, aDay }) => sum + aDay * repeats(span.end - end, span.end - begin), 0);
    const again = until - before;
    before = until;
    return { orders: firsts + again, revenue: each === 0 ? 0 : firsts * firstOrder + again * worth };
  });
}

/** Σ E[X(t)] over the whole days t from one to another. Within a day nobody orders again. */
function repeatsWithin(
  expected: (t: number) => number,
  longest: number,
): (from: number, to: number) => number {
  const sums = new Float64Array(longest + 1);
  for (let t = 1; t < longest; t++) sums[t + 1] = sums[t] + expected(t);
  return (from, to) => (to < from ? 0 : sums[to + 1] - sums[from]);
}
