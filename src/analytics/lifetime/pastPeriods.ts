import { CompensatedSums } from '../numerics/compensatedSums';
import type { OrderDays } from './orders';
import type { CalendarPeriod } from '../periods/calendar';

/** What some customers did by calendar period, from the first order to the end of observation. */
export interface PastPeriods {
  /** Number of the period of entry 0. */
  first: number;
  /** Days with an order. */
  orders: Float64Array;
  /** Value of the orders, less refunds; NaN: not known. */
  revenue: Float64Array;
}

/** What the days on which customers ordered come to. There is one at least. */
export function pastOf({ day, value, asOf, withoutAmounts }: OrderDays, period: CalendarPeriod): PastPeriods {
  const first = period.indexOf(day.reduce((earliest, each) => Math.min(earliest, each), Infinity));
  const orders = new Float64Array(period.indexOf(asOf) - first + 1);
  const revenue = new CompensatedSums(orders.length);
  for (let i = 0; i < day.length; i++) {
    const place = period.indexOf(day[i]) - first;
    orders[place]++;
    revenue.add(place, value[i]);
  }
  return { first, orders, revenue: withoutAmounts ? orders.map(() => NaN) : revenue.toArray() };
}

/** The same of other customers, both up to the same period. */
export function addedPasts(one: PastPeriods, other: PastPeriods): PastPeriods {
  const first = Math.min(one.first, other.first);
  const at = ({ first: begin }: PastPeriods, column: Float64Array, place: number) =>
    column[first + place - begin] ?? 0;
  const length = Math.max(one.orders.length + one.first, other.orders.length + other.first) - first;
  const added = (column: 'orders' | 'revenue') =>
    Float64Array.from(
      { length },
      (_, place) => at(one, one[column], place) + at(other, other[column], place),
    );
  return { first, orders: added('orders'), revenue: added('revenue') };
}
