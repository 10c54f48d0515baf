import type { Journeys } from './journeys';
import type { TouchLog } from './touchLog';

/**
 * Tells whether an order is one of a customer who had converted before: there is an earlier transaction in the journeys of all
 * time. Of several at one moment the first in the order of the log is the first.
 */
export function returningBy(log: TouchLog, ofAllTime: Journeys): (order: number) => boolean {
  const first = new Int32Array(log.customers.length).fill(-1);
  const { row, conversions, customer } = ofAllTime.transactions;
  for (let t = 0; t < row.length; t++)
    if (conversions[t] > 0 && first[customer[t]] < 0) first[customer[t]] = row[t];
  return (order) => {
    const before = first[log.customer[order]];
    return before >= 0 && before !== order && log.time[order] >= log.time[before];
  };
}
