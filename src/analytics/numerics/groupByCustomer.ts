/** Records of customers at moments, as columns of equal length; row i of each is one record. */
export interface CustomerLog {
  /** Customer of each row: 0 … customers.length − 1. */
  customer: Int32Array;
  /** Whole seconds on any common clock. */
  time: Float64Array;
  customers: readonly string[];
  /** The customers as the sheet holds them, a number as a number; absent: by name. */
  customerCells?: readonly (string | number)[];
}

/** Rows of a log ordered by customer, time and position: customer c has `row[offset[c]] … row[offset[c + 1] − 1]`. */
export interface Groups {
  row: Int32Array;
  offset: Int32Array;
}

/** Orders the rows by customer with a counting sort, then each customer's rows by time, keeping ties in log order. */
export function groupByCustomer(log: CustomerLog): Groups {
  const offset = new Int32Array(log.customers.length + 1);
  for (let i = 0; i < log.customer.length; i++) offset[log.customer[i] + 1]++;
  for (let c = 0; c < log.customers.length; c++) offset[c + 1] += offset[c];
  const next = offset.slice();
  const row = new Int32Array(log.customer.length);
  for (let i = 0; i < log.customer.length; i++) row[next[log.customer[i]]++] = i;
  for (let c = 0; c < log.customers.length; c++) sortByTime(row, log.time, offset[c], offset[c + 1]);
  return { row, offset };
}

/** First position after `from` whose row is at another second. */
export function endOfMoment(log: CustomerLog, { row }: Groups, from: number, end: number): number {
  const moment = log.time[row[from]];
  let to = from + 1;
  while (to < end && log.time[row[to]] === moment) to++;
  return to;
}

const shortRun = 32;

function sortByTime(row: Int32Array, time: Float64Array, from: number, to: number): void {
  if (to - from > shortRun) {
    row.subarray(from, to).sort((a, b) => time[a] - time[b] || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const moving = row[i];
    let place = i;
    while (place > from && time[row[place - 1]] > time[moving]) {
      row[place] = row[place - 1];
      place--;
    }
    row[place] = moving;
  }
}
