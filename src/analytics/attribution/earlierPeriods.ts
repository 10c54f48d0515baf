import { millisecondsPerDay } from '../numerics/day';
import { month } from '../lifetime/period';
import type { EarlierPeriod, Journeys } from './journeys';
import type { Period } from './sales';

/**
 * The period of the same kind in which an earlier moment lies: as many calendar months back where the period is made of
 * whole months, else as many days. Before a period without an end all is one.
 */
export function periodBefore({ from, to }: Period, moment: number): Period {
  if (to === Infinity) return { from: -Infinity, to: from - 1 };
  const end = to + 1;
  if (!beginsMonth(from) || !beginsMonth(end)) {
    const begins = from - Math.ceil((from - moment) / (end - from)) * (end - from);
    return { from: begins, to: begins + (end - from) - 1 };
  }
  const months = monthOf(end) - monthOf(from);
  const begins = monthOf(from) - Math.ceil((monthOf(from) - monthOf(moment)) / months) * months;
  return { from: beginOf(begins), to: beginOf(begins + months) - 1 };
}

const monthOf = (moment: number): number => month.indexOf(Math.floor(moment / millisecondsPerDay));
const beginOf = (index: number): number => month.firstDay(index) * millisecondsPerDay;
const beginsMonth = (moment: number): boolean => moment === beginOf(monthOf(moment));

export const nothingEarlier = (): readonly EarlierPeriod[] => [];

/** Groups the entries of `afterwards` by the period of their orders. */
export function earlierPeriods(
  period: Period,
  orderedAt: readonly number[],
  journeysIn: (period: Period) => Journeys,
): EarlierPeriod[] {
  const entries = new Map<number, { period: Period; places: number[] }>();
  orderedAt.forEach((moment, entry) => {
    const before = periodBefore(period, moment);
    const known = entries.get(before.from);
    if (known) known.places.push(entry);
    else entries.set(before.from, { period: before, places: [entry] });
  });
  return [...entries.values()].map(({ period: before, places }) => ({
    journeys: journeysIn(before),
    entries: places,
  }));
}
