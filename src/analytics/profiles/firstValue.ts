import { CompensatedSums } from '../numerics/compensatedSums';
import { buyersIn, type OrderDays } from '../lifetime/orders';
import { tidy } from '../orders/rounding';

/** What customers brought in their first days; entry i of each column is one customer. */
export interface FirstValues {
  /** Position in the list of customers. */
  customer: Int32Array;
  value: Float64Array;
  /** Customers whose first days are not over at the end of observation. They are left out. */
  younger: number;
}

/**
 * The value of the orders of the first `length` days, that of the first order included, for all who were observed so long: everybody
 * had the same time. What a refund took off an order is off, whenever it came.
 */
export function firstValues(days: OrderDays, length: number): FirstValues {
  const { offset, day, value, asOf } = days;
  const last = (c: number) => day[offset[c]] + Math.ceil(length) - 1;
  const buyers = buyersIn(days);
  const customer = Int32Array.from(buyers.filter((c) => last(c) <= asOf));
  const total = new CompensatedSums(customer.length);
  customer.forEach((c, place) => {
    for (let i = offset[c]; i < offset[c + 1] && day[i] <= last(c); i++) total.add(place, value[i]);
  });
  // To the 15 digits Excel shows: sums that look equal are equal, and both in the best tenth or neither.
  return { customer, value: total.toArray().map(tidy), younger: buyers.length - customer.length };
}
