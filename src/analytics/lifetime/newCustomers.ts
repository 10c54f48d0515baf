import type { CalendarPeriod } from '../periods/calendar';
import { expectedOrderValue } from './gammaGamma';
import type { ModelFit } from './lifetimeFit';
import { buyersIn, type OrderDays } from './orders';
import type { LifetimeReason } from './reason';

/** How customers have come of late. */
export interface Arrivals {
  /** New customers a period, on average. */
  each: number;
  /** Over so many periods. */
  periods: number;
  /**
   * How much the numbers of the periods vary against what chance alone makes of arrivals, Pearson’s X²/(n − 1) (McCullagh & Nelder 1989,
   * section 6.2.3); 1 where they vary less, or there is but one period.
   */
  dispersion: number;
  /** How many came in all. */
  customers: number;
  /** Mean value of their first orders, and s² of them; NaN of fewer than two. */
  firstOrder: number;
  firstVariance: number;
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
  const counts = new Float64Array(periods);
  for (const place of late) counts[last - came(place)]++;
  const each = late.length / periods;
  const spent = late.reduce((sum, place) => sum + value[place], 0);
  const firstOrder = late.length > 0 ? spent / late.length : 0;
  return {
    ...{ each, periods, customers: late.length, firstOrder },
    dispersion: each === 0 ? 1 : Math.max(1, varianceOf(counts, each) / each || 1),
    firstVariance: varianceOf(
      late.map((place) => value[place]),
      firstOrder,
    ),
  };
}

/** s², NaN of fewer than two. */
const varianceOf = (values: ArrayLike<number>, mean: number): number =>
  values.length < 2
    ? NaN
    : Array.from(values).reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);

/** The days of a period that lie ahead, counted from the end of observation. */
export interface Stretch {
  begin: number;
  end: number;
  /** How many days the whole period has. */
  days: number;
}

/** The rest of the present period, which may have none, and those that follow. */
export function stretchesAhead(period: CalendarPeriod, asOf: number, periods: number): Stretch[] {
  const now = period.indexOf(asOf);
  return Array.from({ length: periods + 1 }, (_, k) => {
    const [first, next] = [period.firstDay(now + k), period.firstDay(now + k + 1)];
    return { begin: Math.max(1, first - asOf), end: next - 1 - asOf, days: next - first };
  });
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
  { each, firstOrder }: Pick<Arrivals, 'each' | 'firstOrder'>,
  period: CalendarPeriod,
  asOf: number,
  periods: number,
): NewOrders[] {
  const spans = stretchesAhead(period, asOf, periods).map(({ days, ...stretch }) => ({
    ...stretch,
    aDay: each / days,
  }));
  const repeats = repeatsWithin((t) => model.expectedRepeats(orders.values, t), spans[periods].end);
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
