import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import type { Members } from './members';

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
}

/** Segment of orders by customers who are not listed. */
export const notListed = '(not listed)';

const segmentsOf = (members: Members): string[] => [...new Set([...members.values(), notListed])];

/** The orders with the segment of their customer instead of their own. */
export function withSegments(log: OrderLog, members: Members): OrderLog {
  const segments = segmentsOf(members);
  const place = new Map(segments.map((name, i) => [name, i]));
  const ofCustomer = log.customers.map((name) => place.get(members.get(name) ?? notListed) ?? -1);
  return { ...log, segments, segment: log.customer.map((customer) => ofCustomer[customer]) };
}

/** What each segment bought. */
export function buyingBySegment(
  { offset, value, customers }: OrderDays,
  members: Members,
): Map<string, Buying> {
  const segments = segmentsOf(members);
  const place = new Map(segments.map((name, i) => [name, i]));
  const sums = new CompensatedSums(segments.length);
  const bought = segments.map(() => ({ buyers: 0, repeatBuyers: 0, orders: 0 }));
  customers.forEach((name, c) => {
    const days = offset[c + 1] - offset[c];
    if (days === 0) return;
    const at = place.get(members.get(name) ?? notListed) ?? 0;
    bought[at].buyers++;
    if (days > 1) bought[at].repeatBuyers++;
    bought[at].orders += days;
    for (let i = offset[c]; i < offset[c + 1]; i++) sums.add(at, value[i]);
  });
  return new Map(segments.map((name, i) => [name, { ...bought[i], value: sums.at(i) }]));
}
