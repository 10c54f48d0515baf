import { anyCase, keyOf } from '../../cells';
import type { Reading } from '../settings/reading';
import { segmentTable } from '../timeToValue/bySegment';
import { calendarDays, unitOf } from '../timeToValue/calendar';
import { segmentOrder, sortedWaits, waitsOf } from '../timeToValue/waits';
import { inEnglish, type Word } from '../words';

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
  const cells = (sought: Word) =>
    columns.find(({ heading }) => inEnglish(heading) === inEnglish(sought))?.cells ?? [];
  const segment = cells({ code: 'segment' });
  const median = cells({ code: 'medianInDays', values: unitOf(calendarDays) });
  const byDay30 = cells({ code: 'shareByDay', values: { day: 30, isWorkingTime: false } });
  const figures = Array.from(segment, (_, i) => ({ median: Number(median[i]), byDay30: Number(byDay30[i]) }));
  return {
    each: new Map(names.map((name, i) => [segmentKey(name), figures[i]])),
    all: figures[names.length],
  };
}
