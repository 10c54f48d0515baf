import { midnight, span } from '../numerics/span';
import type { Journeys } from './journeys';
import { clockOf, type TouchLog } from './touchLog';
import { pulse } from '../numerics/pulse';

/** How far the conversions with a touch lie behind the first touch of their journey, and how many touches led to them. */
export interface Lags {
  /** Milliseconds. */
  lag: Float64Array;
  touches: Float64Array;
  /** Row of the log of each conversion. */
  row: Int32Array;
}

/** How a time between two moments is counted: as what elapsed, or between the dates the clock on the wall showed. */
export type DayCount = 'elapsed' | 'calendar';

/** One entry a conversion; refunds without an order, and what comes in after the period of an order, are none. */
export function lagsOf(log: TouchLog, { transactions, touchRow }: Journeys, count: DayCount): Lags {
  pulse();
  const { start, end, row, conversions } = transactions;
  const converted = Int32Array.from(start.keys()).filter((t) => start[t] < end[t] && conversions[t] > 0);
  const clock = clockOf(log);
  const between = (from: number, to: number): number =>
    count === 'calendar' ? midnight(clock[to]) - midnight(clock[from]) : span(log, from, to);
  return {
    lag: Float64Array.from(converted, (t) => between(touchRow[start[t]], row[t])),
    touches: Float64Array.from(converted, (t) => end[t] - start[t]),
    row: converted.map((t) => row[t]),
  };
}
