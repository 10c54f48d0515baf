import { segmentTable } from '../timeToValue/bySegment';
import { timeScale } from '../timeToValue/calendar';
import { segmentOrder, sortedWaits, waitsOf } from '../timeToValue/waits';

/** Median days to value and share by day 30 of each segment and of all, as TIMETOVALUE.BY has them; NaN: not reached. */
export function waitingBySegment(ranges: {
  start: unknown;
  reached: unknown;
  segment: unknown;
}): Map<string, { median: number; byDay30: number }> {
  const scale = timeScale(null, null, null);
  const waits = waitsOf({ ...ranges, asOf: null, lost: null });
  const order = segmentOrder(waits);
  const names = order.map((place) => waits.segments[place]);
  const columns = segmentTable(
    names,
    order.map((place) => waits.leftOut[place]),
    sortedWaits(waits, scale, order),
    scale,
  );
  const cells = (heading: string) => columns.find((column) => column.heading === heading)?.cells ?? [];
  const [segment, median, byDay30] = ['Segment', 'Median days', 'Share by day 30'].map(cells);
  return new Map(
    Array.from(segment, (name, i) => [
      String(name),
      { median: Number(median[i]), byDay30: Number(byDay30[i]) },
    ]),
  );
}
