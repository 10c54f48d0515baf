import { dayOf, type OrderDays, type OrderLog } from '../lifetime/orders';
import { groupByCustomer, type Groups, onClock } from '../numerics/groupByCustomer';

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
 * The value of each attribute at each customer's first order. Where its lines name several, that of the line with the highest amount
 * counts, of equal ones the first by name, so that the order of the rows decides nothing. What is no order tells nothing.
 */
export function firstAttributes(
  orders: OrderLog,
  days: OrderDays,
  attributes: readonly OrderAttribute[],
): FirstAttribute[] {
  const log = onClock(orders);
  const groups = groupByCustomer(log);
  return attributes.map((attribute) => firstIn(log, groups, days, attribute));
}

function firstIn(
  { amount, time, customers }: OrderLog,
  { row, offset }: Groups,
  { asOf, passedOver }: OrderDays,
  { names, of }: OrderAttribute,
): FirstAttribute {
  const first: FirstAttribute = {
    of: new Int32Array(customers.length).fill(-1),
    varies: new Uint8Array(customers.length),
  };
  const tells = (one: number, other: number) =>
    amount[one] !== amount[other] ? amount[one] > amount[other] : names[of[one]] < names[of[other]];
  for (let c = 0; c < customers.length; c++) {
    let begin = NaN;
    let best = -1;
    let known = -1;
    for (let i = offset[c]; i < offset[c + 1]; i++) {
      const each = row[i];
      if (passedOver.has(each) || dayOf(time[each]) > asOf) continue;
      if (Number.isNaN(begin)) begin = time[each];
      if (of[each] < 0) continue;
      if (known < 0) known = of[each];
      else if (of[each] !== known) first.varies[c] = 1;
      if (time[each] === begin && (best < 0 || tells(each, best))) best = each;
    }
    if (best >= 0) first.of[c] = of[best];
  }
  return first;
}
