import { dayOf, type OrderDays, type OrderLog } from '../lifetime/orders';
import { groupByCustomer, onClock } from '../numerics/groupByCustomer';

/** Something told of each order: the channel, the product, the country … */
export interface OrderAttribute {
  names: readonly string[];
  /** By row of the log: place in `names`, −1 where it is blank. */
  of: Int32Array;
}

/** What a customer was at the first order. */
export interface FirstAttribute {
  /** By customer of the log: place in the names, −1: blank. */
  of: Int32Array;
  /** By customer, 1 where orders name several values. */
  varies: Uint8Array;
}

/**
 * The value of each customer's first order. Where its lines name several, that of the line with the highest amount counts, of equal
 * ones the first by name, so that the order of the rows decides nothing. What is no order tells nothing.
 */
export function firstAttribute(
  orders: OrderLog,
  { asOf, passedOver }: OrderDays,
  { names, of }: OrderAttribute,
): FirstAttribute {
  const log = onClock(orders);
  const { row, offset } = groupByCustomer(log);
  const first: FirstAttribute = {
    of: new Int32Array(log.customers.length).fill(-1),
    varies: new Uint8Array(log.customers.length),
  };
  const tells = (one: number, other: number) =>
    log.amount[one] !== log.amount[other]
      ? log.amount[one] > log.amount[other]
      : names[of[one]] < names[of[other]];
  for (let c = 0; c < first.of.length; c++) {
    const own = row.subarray(offset[c], offset[c + 1]);
    const kept = own.filter((each) => !passedOver.has(each) && dayOf(log.time[each]) <= asOf);
    const named = kept.filter((each) => of[each] >= 0);
    const lines = named.filter((each) => log.time[each] === log.time[kept[0]]);
    if (lines.length > 0) first.of[c] = of[lines.reduce((best, each) => (tells(each, best) ? each : best))];
    first.varies[c] = Number(named.some((each) => of[each] !== of[named[0]]));
  }
  return first;
}
