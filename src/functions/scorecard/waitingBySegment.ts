import { anyCase, keyOf, type Waits } from '../../cells';
import type { Reading } from '../settings/reading';
import { segmentFigures } from '../timeToValue/bySegment';
import { calendarDays } from '../timeToValue/calendar';
import { segmentOrder, sortedWaits, waitsOf } from '../timeToValue/waits';

/** What tells segments of different tables apart. */
export const segmentKey = (segment: string): string => keyOf(segment, anyCase);

/** Median days to value with its 95 % limits, and share by day 30; NaN: not reached. */
export interface Waiting {
  median: number;
  lower: number;
  upper: number;
  byDay30: number;
  /** Customers who have not reached value yet. */
  waiting: number;
}

/** The figures of each segment, by its key, and of all. A segment may be called All, so all stand apart. */
export interface SegmentsWaiting {
  each: ReadonlyMap<string, Waiting>;
  all: Waiting;
}

/** Nothing is known of when customers started. */
export const noWaiting: Waiting = { median: NaN, lower: NaN, upper: NaN, byDay30: NaN, waiting: NaN };

/** As TIMETOVALUE.BY has them. */
export const waitingBySegment = (
  ranges: { start: unknown; reached: unknown; segment: unknown },
  reading: Reading,
): SegmentsWaiting => waitingOf(waitsOf({ ...ranges, asOf: null, lost: null }, reading));

/** The same of waits already read. */
export function waitingOf(waits: Waits): SegmentsWaiting {
  const order = segmentOrder(waits);
  const sorted = sortedWaits(waits, calendarDays, order);
  const figures = segmentFigures(order.length, sorted, calendarDays).map((own) => ({
    median: own.median ?? NaN,
    lower: own.lower ?? NaN,
    upper: own.upper ?? NaN,
    byDay30: own['day 30'] ?? NaN,
    waiting: own.waiting,
  }));
  return {
    each: new Map(order.map((place, i) => [segmentKey(waits.segments[place]), figures[i]])),
    all: figures[order.length],
  };
}
