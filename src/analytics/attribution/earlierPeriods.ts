import { type Period, periodBefore } from '../periods/period';
import type { EarlierPeriod, Journeys } from './journeys';

export const nothingEarlier = (): readonly EarlierPeriod[] => [];

/** What finding the journeys of one more period takes a row of the log. */
const stepsOfRow = 150;

/**
 * Groups the entries of `afterwards` by the period of their orders.
 *
 * @param rows of the log.
 */
export function earlierPeriods(
  period: Period,
  orderedAt: readonly number[],
  journeysIn: (period: Period) => Journeys,
  rows: number,
): EarlierPeriod[] {
  const entries = new Map<number, { period: Period; places: number[] }>();
  orderedAt.forEach((moment, entry) => {
    const before = periodBefore(period, moment);
    const known = entries.get(before.from);
    if (known) known.places.push(entry);
    else entries.set(before.from, { period: before, places: [entry] });
  });
  return [...entries.values()].map(({ period: before, places }) => ({
    journeys: () => journeysIn(before),
    steps: rows * stepsOfRow,
    entries: places,
  }));
}
