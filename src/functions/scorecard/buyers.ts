import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import type { OrderDays } from '../../analytics/lifetime/orders';
import type { Members } from './members';
import { pulse } from '../../analytics/numerics/pulse';

/** What the customers of a segment bought. */
export interface Buying {
  /** Customers with an order. */
  buyers: number;
  /** Those of them with orders on two days or more. */
  repeatBuyers: number;
  /** Days with an order, summed over customers. */
  orders: number;
  /** Value of the orders, less refunds. */
  value: number;
  /** Days since the first order, summed over customers. */
  age: number;
}

/** Segment of orders by customers who are not listed. */
export const notListed = '(not listed)';

/** The segments of the customers in a table of orders. */
export interface BuyerSegments {
  names: readonly string[];
  /** Place of the segment of each customer of the log. */
  of: Int32Array;
}

export function buyerSegments(customers: readonly string[], members: Members): BuyerSegments {
  const names = [...new Set([...members.segmentNames, notListed])];
  const stranger = names.indexOf(notListed);
  const of = new Int32Array(customers.length);
  customers.forEach((name, customer) => {
    pulse();
    const own = members.segmentOf(name);
    of[customer] = own < 0 ? stranger : own;
  });
  return { names, of };
}

/** What each segment bought. */
export function buyingBySegment(
  { offset, day, value, customers, asOf }: OrderDays,
  { names, of }: BuyerSegments,
): Map<string, Buying> {
  pulse();
  const sums = new CompensatedSums(names.length);
  const bought = names.map(() => ({ buyers: 0, repeatBuyers: 0, orders: 0, age: 0 }));
  customers.forEach((_, c) => {
    const days = offset[c + 1] - offset[c];
    if (days === 0) return;
    const segment = bought[of[c]];
    segment.buyers++;
    if (days > 1) segment.repeatBuyers++;
    segment.orders += days;
    segment.age += asOf - day[offset[c]];
    for (let i = offset[c]; i < offset[c + 1]; i++) sums.add(of[c], value[i]);
  });
  return new Map(names.map((name, i) => [name, { ...bought[i], value: sums.at(i) }]));
}
