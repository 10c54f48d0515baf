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
 * Tells the value of an attribute at each customer's first order. Where its lines name several, that of the line with the highest amount
 * counts, of equal ones the first by name, so that the order of the rows decides nothing. What is no order tells nothing.
 */
export function firstAttributes(
  orders: OrderLog,
  days: OrderDays,
): (attribute: OrderAttribute) => FirstAttribute {
  const rows = countedRows(onClock(orders), days);
  return (attribute) => firstIn(orders, rows, attribute);
}

/** The rows that are of orders, by customer and time. */
interface CountedRows extends Groups {
  /** Behind the last row of each customer's first moment. */
  firstEnd: Int32Array;
}

function countedRows(log: OrderLog, { asOf, passedOver }: OrderDays): CountedRows {
  const groups = groupByCustomer(log);
  const customers = log.customers.length;
  const counted: CountedRows = {
    // Rows that count move to where others stood before them.
    row: groups.row,
    offset: new Int32Array(customers + 1),
    firstEnd: new Int32Array(customers),
  };
  let length = 0;
  for (let c = 0; c < customers; c++) {
    for (let i = groups.offset[c]; i < groups.offset[c + 1]; i++) {
      const row = groups.row[i];
      if (passedOver.has(row) || dayOf(log.time[row]) > asOf) continue;
      counted.row[length++] = row;
      if (log.time[row] === log.time[counted.row[counted.offset[c]]]) counted.firstEnd[c] = length;
    }
    counted.offset[c + 1] = length;
  }
  return counted;
}

function firstIn(
  { amount, customers }: OrderLog,
  { row, offset, firstEnd }: CountedRows,
  { names, of }: OrderAttribute,
): FirstAttribute {
  const first: FirstAttribute = {
    of: new Int32Array(customers.length),
    varies: new Uint8Array(customers.length),
  };
  const tells = (one: number, other: number) =>
    amount[one] !== amount[other] ? amount[one] > amount[other] : names[of[one]] < names[of[other]];
  for (let c = 0; c < customers.length; c++) {
    let best = -1;
    let known = -1;
    for (let i = offset[c]; i < offset[c + 1]; i++) {
      const each = row[i];
      if (of[each] < 0) continue;
      if (known < 0) known = of[each];
      else if (of[each] !== known) first.varies[c] = 1;
      if (i < firstEnd[c] && (best < 0 || tells(each, best))) best = each;
    }
    first.of[c] = best < 0 ? -1 : of[best];
  }
  return first;
}
