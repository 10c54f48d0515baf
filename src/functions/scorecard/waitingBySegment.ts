import { anyCase, keyOf, type Waits } from '../../cells';
import type { Reading } from '../settings/reading';
import { segmentTable } from '../timeToValue/bySegment';
import { calendarDays, unitOf } from '../timeToValue/calendar';
import { segmentOrder, sortedWaits, waitsOf } from '../timeToValue/waits';
import { inEnglish, type Word } from '../words';

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
  const names = order.map((place) => waits.segments[place]);
  const columns = segmentTable(
    names,
    order.map((place) => waits.leftOut[place]),
    sortedWaits(waits, calendarDays, order),
    calendarDays,
  );
  const cells = (sought: Word) =>
    columns.find(({ heading }) => inEnglish(heading) === inEnglish(sought))?.cells ?? [];
  const segment = cells({ code: 'segment' });
  const median = cells({ code: 'medianInDays', values: unitOf(calendarDays) });
  const lower = cells({ code: 'lower95' });
  const upper = cells({ code: 'upper95' });
  const byDay30 = cells({ code: 'shareByDay', values: { day: 30, isWorkingTime: false } });
  const waiting = cells({ code: 'waiting' });
  const figures = Array.from(segment, (_, i) => ({
    median: Number(median[i]),
    lower: Number(lower[i]),
    upper: Number(upper[i]),
    byDay30: Number(byDay30[i]),
    waiting: Number(waiting[i]),
  }));
  return {
    each: new Map(names.map((name, i) => [segmentKey(name), figures[i]])),
    all: figures[names.length],
  };
}
