import type { OrderRows } from './settleOrders';

/**
 * Answers for customers, whose rows are told by their places in a column of rows, whether they have a refund, or several rows of one order
 * id: the orders of all others are what they are.
 */
export function settlingNeeded({
  amount,
  orderId,
}: OrderRows): (rows: Int32Array, customer: number, from?: number, to?: number) => boolean {
  let ids = 0;
  for (let row = 0; orderId && row < orderId.length; row++) ids = Math.max(ids, orderId[row] + 1);
  /** By order id: the customer it was met with last. */
  const latestWith = new Int32Array(ids).fill(-1);
  return (rows, customer, from = 0, to = rows.length) => {
    for (let i = from; i < to; i++) {
      const row = rows[i];
      if (amount[row] < 0) return true;
      const id = orderId?.[row] ?? -1;
      if (id < 0) continue;
      if (latestWith[id] === customer) return true;
      latestWith[id] = customer;
    }
    return false;
  };
}
