import { endOfMoment, type CustomerLog, type Groups } from '../numerics/groupByCustomer';
import { CompensatedSums } from '../numerics/compensatedSums';

/** The row of the log with which each customer started and that with which the expected value was exceeded; −1: not. */
export interface Exceeded {
  start: Int32Array;
  exceeded: Int32Array;
}

/** Sums of decimal amounts are binary fractions: this much of all that went into a sum is rounding, not excess. */
const rounding = 1e-12;

/**
 * Finds the first moment at which a customer's amounts so far add up to more than is expected of the customer. Amounts of
 * the same moment come together.
 *
 * @param amount one a row of the log; negative amounts (refunds) reduce the sum.
 * @param expected one a customer.
 */
export function timeToExceed(
  log: CustomerLog & { amount: Float64Array },
  groups: Groups,
  expected: Float64Array,
): Exceeded {
  const { amount, customers } = log;
  const { row, offset } = groups;
  const start = new Int32Array(customers.length);
  const exceeded = new Int32Array(customers.length).fill(-1);
  for (let c = 0; c < customers.length; c++) {
    const end = offset[c + 1];
    start[c] = row[offset[c]];
    const sum = new CompensatedSums(1);
    let size = Math.abs(expected[c]);
    for (let from = offset[c], to; from < end; from = to) {
      to = endOfMoment(log, groups, from, end);
      for (let at = from; at < to; at++) {
        sum.add(0, amount[row[at]]);
        size += Math.abs(amount[row[at]]);
      }
      if (sum.at(0) - expected[c] <= rounding * size) continue;
      exceeded[c] = row[from];
      break;
    }
  }
  return { start, exceeded };
}
