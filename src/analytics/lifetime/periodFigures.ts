import type { OrderDays } from './orders';

/** What each customer brought in some days; index = customer. */
export interface PeriodFigures {
  /** Value of the orders, less what was refunded in these days of orders before them. */
  revenue: Float64Array;
  /** Days with an order, less those taken back whole. */
  orders: Float64Array;
  /** 1: has ordered in these days; else 0. */
  buyer: Float64Array;
  /** 1: ordered for the first time in them; else 0. */
  isNew: Float64Array;
}

/**
 * What customers brought from a day on: what is known of them up to the end of a period, less what was known the day before it began. So
 * a refund counts in the period in which it falls, figures of periods add up, and a period that is over never changes.
 *
 * @param until the days on which they ordered, as of the last day of the period.
 * @param earlier the same as of the day before its first.
 */
export function periodFigures(until: OrderDays, earlier: OrderDays): PeriodFigures {
  const first = earlier.asOf + 1;
  const count = until.customers.length;
  const [revenue, orders, buyer, isNew] = Array.from({ length: 4 }, () => new Float64Array(count));
  for (let c = 0; c < count; c++) {
    const [begin, end] = [until.offset[c], until.offset[c + 1]];
    revenue[c] = valueSince(until, earlier, c);
    orders[c] = end - begin - (earlier.offset[c + 1] - earlier.offset[c]);
    buyer[c] = end > begin && until.day[end - 1] >= first ? 1 : 0;
    isNew[c] = end > begin && until.day[begin] >= first ? 1 : 0;
  }
  return { revenue, orders, buyer, isNew };
}

/** Day by day, so that what has not changed leaves no rounding behind. */
function valueSince(until: OrderDays, earlier: OrderDays, customer: number): number {
  let value = 0;
  let was = earlier.offset[customer];
  const end = earlier.offset[customer + 1];
  for (let i = until.offset[customer]; i < until.offset[customer + 1]; i++) {
    while (was < end && earlier.day[was] < until.day[i]) value -= earlier.value[was++];
    const isSame = was < end && earlier.day[was] === until.day[i];
    value += isSame ? until.value[i] - earlier.value[was++] : until.value[i];
  }
  while (was < end) value -= earlier.value[was++];
  return value;
}
