import fc from 'fast-check';
import { buildJourneys, type JourneyPolicy } from '../../src/analytics/attribution/buildJourneys';
import type { Journeys } from '../../src/analytics/attribution/journeys';
import { readTouchLog } from '../../src/functions/touchLog';
import { log, worksheetRows } from './arbitraryLog';
import { logColumns, type LogRow } from './worksheet';

/** Journeys as the analytics take them, from rows of a worksheet. */

export function touchLogOf(rows: readonly LogRow[]) {
  const [customer, time, touchpoint, value] = logColumns(rows);
  return readTouchLog({ customer, time, touchpoint, value, orderId: null, milestone: null, kind: null });
}

export const journeysFrom = (
  rows: readonly LogRow[],
  policy: JourneyPolicy = { lookback: null, startsAnew: false },
): Journeys => buildJourneys(touchLogOf(rows), policy);

export const arbitraryJourneys: fc.Arbitrary<Journeys> = fc
  .tuple(log, fc.record({ lookback: fc.constantFrom(null, 0, 3600, 43_200), startsAnew: fc.boolean() }))
  .map(([rows, policy]) => journeysFrom(worksheetRows(rows), policy));

/** The touchpoints of each journey, by name. */
export const stepsOf = (
  { touchpoint, touchpoints }: Journeys,
  { start, end }: { start: ArrayLike<number>; end: ArrayLike<number> },
): string[][] =>
  Array.from({ length: start.length }, (_, j) =>
    Array.from(touchpoint.subarray(start[j], end[j]), (id) => touchpoints[id]),
  );
