import { anyCase, keyOf } from '../../cells';
import type { Reading } from '../settings/reading';
import { segmentTable } from '../timeToValue/bySegment';
import { calendarDays } from '../timeToValue/calendar';
import { segmentOrder, sortedWaits, waitsOf } from '../timeToValue/waits';

/** What tells segments of different tables apart. */
export const segmentKey = (segment: string): string => keyOf(segment, anyCase);

/** Median days to value and share by day 30; NaN: not reached. */
interface Waiting {
  median: number;
  byDay30: number;
}

/** The figures of each segment, by its key, and of all, as TIMETOVALUE.BY has them. A segment may be called All, so all stand apart. */
export function waitingBySegment(
  ranges: { start: unknown; reached: unknown; segment: unknown },
  reading: Reading,
): {
  each: ReadonlyMap<string, Waiting>;
  all: Waiting;
} {
  const waits = waitsOf({ ...ranges, asOf: null, lost: null }, reading);
  const order = segmentOrder(waits);
  const names = order.map((place) => waits.segments[place]);
  const columns = segmentTable(
    names,
    order.map((place) => waits.leftOut[place]),
    sortedWaits(waits, calendarDays, order),
    calendarDays,
  );
  const cells = (heading: string) => columns.find((column) => column.heading === heading)?.cells ?? [];
  const [segment, median, byDay30] = ['Segment', 'Median days', 'Share by day 30'].map(cells);
  const figures = Array.from(segment, (_, i) => ({ median: Number(median[i]), byDay30: Number(byDay30[i]) }));
  return {
    each: new Map(names.map((name, i) => [segmentKey(name), figures[i]])),
    all: figures[names.length],
  };
}
