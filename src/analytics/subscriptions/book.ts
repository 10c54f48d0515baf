import { groupByCustomer, type Groups } from '../numerics/groupByCustomer';

/** Subscriptions in columns of equal length; row i of each is one. Days are whole days since 1899-12-30. */
export interface SubscriptionBook {
  /** Customer of each row: 0 … customers.length − 1. */
  customer: Int32Array;
  customers: readonly string[];
  /** First day paid for. */
  start: Float64Array;
  /** First day not paid for, after `start`; `Infinity`: it runs on. */
  end: Float64Array;
  /** Amount a month, above 0: what is free makes nobody a customer. */
  monthly: Float64Array;
  /** Plan of each row, −1 where it has none; `null`: not told. */
  plan: Int32Array | null;
}

/** The rows of each customer, by their start. */
export const rowsOfCustomers = ({ customer, customers, start }: SubscriptionBook): Groups =>
  groupByCustomer({ customer, customers, time: start });

/** The latest day that the book names, be it a start or an end. */
export function latestDay({ start, end }: SubscriptionBook): number {
  let latest = -Infinity;
  for (let i = 0; i < start.length; i++) {
    if (start[i] > latest) latest = start[i];
    if (end[i] > latest && end[i] < Infinity) latest = end[i];
  }
  return latest;
}

/** The earliest day somebody pays for. */
export const earliestDay = ({ start }: SubscriptionBook): number =>
  start.reduce((earliest, day) => Math.min(earliest, day), Infinity);
