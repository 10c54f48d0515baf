import { type Period, periodBefore } from '../periods/period';
import type { EarlierPeriod, Journeys } from './journeys';

export const nothingEarlier = (): readonly EarlierPeriod[] => [];

/**
 * Groups the entries of `afterwards` by the period of their orders.
 *
 * @param steps that finding the journeys of one of them takes.
 */
export function earlierPeriods(
  period: Period,
  orderedAt: readonly number[],
  journeysIn: (period: Period) => Journeys,
  steps: number,
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
    steps,
    entries: places,
  }));
}
