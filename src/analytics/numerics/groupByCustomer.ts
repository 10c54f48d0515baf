import { pulse } from './pulse';

/** Records of customers at moments, as columns of equal length; row i of each is one record. */
export interface CustomerLog {
  /** Customer of each row: 0 … customers.length − 1. */
  customer: Int32Array;
  /** Whole milliseconds on any common clock. */
  time: Float64Array;
  /** What the clock on the wall showed, by which days are counted; `null` or absent: that is `time`. */
  clock?: Float64Array | null;
  /** 1 where the record names a date without a time of day; `null` or absent: nowhere. */
  isDate?: Uint8Array | null;
  /** Where a log is put together of several tables: the first row of each but the first one. */
  laterTables?: readonly number[];
  customers: readonly string[];
  /** The customers as the sheet holds them, a number as a number; absent: by name. */
  customerCells?: readonly (string | number)[];
}

/** Rows of a log ordered by customer, time and position: customer c has `row[offset[c]] … row[offset[c + 1] − 1]`. */
export interface Groups {
  row: Int32Array;
  offset: Int32Array;
}

/**
 * Orders the rows by customer with a counting sort, then each customer's rows by time. Ties keep the order of the log, each of
 * its tables read upwards where it runs newest first: then its rows are turned round before they are sorted.
 */
export function groupByCustomer(log: CustomerLog): Groups {
  pulse();
  const groups = asInSheet(log);
  const tables = tablesOf(log);
  const { falls, rises } = changesOf(log, groups, tables);
  if (falls === 0) return groups;
  turnRows(groups, tables, rises);
  const { row, offset } = groups;
  for (let c = 0; c < log.customers.length; c++) sortByTime(row, log.time, offset[c], offset[c + 1]);
  return groups;
}

/** The rows of each customer in the order of the log. */
function asInSheet({ customer, customers }: CustomerLog): Groups {
  // Counted one place further on, so that each customer's begin moves to the end of theirs while the rows are put there.
  const next = new Int32Array(customers.length + 2);
  for (let i = 0; i < customer.length; i++) next[customer[i] + 2]++;
  for (let c = 0; c < customers.length; c++) next[c + 2] += next[c + 1];
  const row = new Int32Array(customer.length);
  for (let i = 0; i < customer.length; i++) row[next[customer[i] + 1]++] = i;
  return { row, offset: next.subarray(0, customers.length + 1) };
}

/** The records at the time the clock on the wall showed: days, weeks and months are counted by it. */
export const onClock = <Log extends CustomerLog>(log: Log): Log =>
  log.clock ? { ...log, time: log.clock } : log;

/** What the clock on the wall showed at some rows; NaN where a row is −1. */
export const clockOf = ({ clock, time }: CustomerLog, rows: Int32Array): Float64Array =>
  Float64Array.from(rows, (row) => (row < 0 ? NaN : (clock ?? time)[row]));

/** First position after `from` whose row is at another moment. */
export function endOfMoment(log: CustomerLog, { row }: Groups, from: number, end: number): number {
  const moment = log.time[row[from]];
  let to = from + 1;
  while (to < end && log.time[row[to]] === moment) to++;
  return to;
}

/** Where the tables of a log begin and end. */
interface Tables {
  starts: readonly number[];
  ends: readonly number[];
}

function tablesOf({ customer, laterTables = [] }: CustomerLog): Tables {
  return { starts: [0, ...laterTables], ends: [...laterTables, customer.length] };
}

/**
 * Goes from each row of a customer to the next one, in the order of the sheet: how often time falls, and for each table how often it rises
 * there less how often it falls.
 */
function changesOf({ time }: CustomerLog, { row, offset }: Groups, { starts, ends }: Tables) {
  const rises = new Int32Array(starts.length);
  let falls = 0;
  for (let c = 1; c < offset.length; c++) {
    let table = 0;
    for (let k = offset[c - 1] + 1; k < offset[c]; k++) {
      const before = time[row[k - 1]];
      const now = time[row[k]];
      const change = now > before ? 1 : now < before ? -1 : 0;
      if (change < 0) falls++;
      while (row[k] >= ends[table]) table++;
      if (row[k - 1] >= starts[table]) rises[table] += change;
    }
  }
  return { falls, rises };
}

/** Turns the rows of each customer round within each of the tables that runs newest first: where time falls more often than it rises. */
function turnRows({ row, offset }: Groups, { ends }: Tables, rises: Int32Array): void {
  if (rises.every((each) => each >= 0)) return;
  for (let c = 1; c < offset.length; c++) {
    let first = offset[c - 1];
    for (let table = 0; table < ends.length; table++) {
      let end = first;
      while (end < offset[c] && row[end] < ends[table]) end++;
      if (rises[table] < 0) row.subarray(first, end).reverse();
      first = end;
    }
  }
}

const shortRun = 32;

/** Ties stay as they are. */
function sortByTime(row: Int32Array, time: Float64Array, from: number, to: number): void {
  if (to - from > shortRun) {
    row.subarray(from, to).sort((a, b) => time[a] - time[b]);
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
