import { type Groups, groupByCustomer } from './groupByCustomer';
import type { TouchLog } from './touchLog';

/**
 * The journeys of a log. Touches lie in one array, ordered by customer, time and position in the log; a journey is a
 * range `start … end − 1` in it. Journeys of one customer may overlap: each transaction sees all touches before it.
 */
export interface Journeys {
  touchpoints: readonly string[];
  /** Touchpoint of each touch, ordered. */
  touchpoint: Int32Array;
  /** Time of each touch in seconds, ordered. */
  time: Float64Array;
  /** One entry a transaction; `start === end` when it had no touch. */
  transactions: {
    start: Int32Array;
    end: Int32Array;
    time: Float64Array;
    value: Float64Array;
    customer: Int32Array;
  };
  /** One entry a journey that did not convert: the touches after a customer's last transaction. */
  lost: { start: Int32Array; end: Int32Array };
}

/**
 * Finds the journeys of a log. A transaction's journey is the touches of the same customer at or before its time
 * and, with a lookback, at most so many seconds before it (inclusive), in time order, ties in log order.
 *
 * @param lookback seconds, or `null` for no limit.
 */
export function buildJourneys(log: TouchLog, lookback: number | null): Journeys {
  const groups = groupByCustomer(log);
  const size = countEvents(log);
  const touchpoint = new Int32Array(size.touches);
  const time = new Float64Array(size.touches);
  const transactions = {
    start: new Int32Array(size.transactions),
    end: new Int32Array(size.transactions),
    time: new Float64Array(size.transactions),
    value: new Float64Array(size.transactions),
    customer: new Int32Array(size.transactions),
  };
  const lost = { start: new Int32Array(log.customers.length), end: new Int32Array(log.customers.length) };
  let touches = 0;
  let sold = 0;
  let lostJourneys = 0;
  for (let customer = 0; customer < log.customers.length; customer++) {
    const end = groups.offset[customer + 1];
    let earliest = touches;
    let sinceLastSale = touches;
    for (let from = groups.offset[customer]; from < end;) {
      const moment = log.time[groups.row[from]];
      const to = endOfMoment(log, groups, from, end);
      for (let i = from; i < to; i++) {
        const row = groups.row[i];
        if (log.touchpoint[row] < 0) continue;
        touchpoint[touches] = log.touchpoint[row];
        time[touches++] = moment;
      }
      for (let i = from; i < to; i++) {
        const row = groups.row[i];
        if (log.value[row] === 0) continue;
        if (lookback !== null) while (earliest < touches && time[earliest] < moment - lookback) earliest++;
        transactions.start[sold] = earliest;
        transactions.end[sold] = touches;
        transactions.time[sold] = moment;
        transactions.value[sold] = log.value[row];
        transactions.customer[sold++] = customer;
        sinceLastSale = touches;
      }
      from = to;
    }
    if (touches > sinceLastSale) {
      lost.start[lostJourneys] = sinceLastSale;
      lost.end[lostJourneys++] = touches;
    }
  }
  return {
    touchpoints: log.touchpoints,
    touchpoint,
    time,
    transactions,
    lost: { start: lost.start.subarray(0, lostJourneys), end: lost.end.subarray(0, lostJourneys) },
  };
}

function countEvents(log: TouchLog): { touches: number; transactions: number } {
  let touches = 0;
  let transactions = 0;
  for (let row = 0; row < log.time.length; row++) {
    if (log.touchpoint[row] >= 0) touches++;
    if (log.value[row] !== 0) transactions++;
  }
  return { touches, transactions };
}

/** First position after `from` whose row is at another second. */
function endOfMoment(log: TouchLog, { row }: Groups, from: number, end: number): number {
  const moment = log.time[row[from]];
  let to = from + 1;
  while (to < end && log.time[row[to]] === moment) to++;
  return to;
}
