import type { Groups } from '../numerics/groupByCustomer';

/** Subscriptions in columns of equal length; row i of each is one. Days are whole days since 1899-12-30. */
export interface SubscriptionBook {
  /** Customer of each row: 0 … customers.length − 1. */
  customer: Int32Array;
  customers: readonly string[];
  /** The rows of each customer, in no order. */
  byCustomer: Groups;
  /** First day paid for. */
  start: Float64Array;
  /** First day not paid for, after `start`; `Infinity`: it runs on. */
  end: Float64Array;
  /** Amount a month, above 0: what is free makes nobody a customer. */
  monthly: Float64Array;
  /** Plan of each row, −1 where it has none; `null`: not told. */
  plan: Int32Array | null;
}

/** Gathers the rows of each of so many customers. */
export function rowsByCustomer(customer: Int32Array, customers: number): Groups {
  const offset = new Int32Array(customers + 1);
  for (let i = 0; i < customer.length; i++) offset[customer[i] + 1]++;
  for (let c = 0; c < customers; c++) offset[c + 1] += offset[c];
  const next = offset.slice();
  const row = new Int32Array(customer.length);
  for (let i = 0; i < customer.length; i++) row[next[customer[i]]++] = i;
  return { row, offset };
}

/** The earliest and the latest day that the book names, be it a start or an end. */
export function namedDays({ start, end }: SubscriptionBook): { earliest: number; latest: number } {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let i = 0; i < start.length; i++) {
    if (start[i] < earliest) earliest = start[i];
    if (start[i] > latest) latest = start[i];
    if (end[i] > latest && end[i] < Infinity) latest = end[i];
  }
  return { earliest, latest };
}
