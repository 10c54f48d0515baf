import { millisecondsPerDay } from '../numerics/day';
import type { CalendarPeriod } from '../periods/calendar';
import type { Period } from '../periods/period';
import type { Days } from '../periods/ranges';
import { shortHistory } from '../periods/shortHistory';
import { clockOf, type TouchLog } from './touchLog';

/** Calendar periods without gaps in which the transactions of a log count, by the clock on the wall. */
export interface CountedPeriods {
  kind: CalendarPeriod;
  /** Number of the first one. */
  first: number;
  /** First moment of each period that counts and, behind them, the first moment that does not. */
  begins: Float64Array;
  /** The data do not reach the end of the last one. */
  isLastOpen: boolean;
  /** First and last day of the data. */
  observed: Days;
}

/** The periods from the first row of a log to the last one, as far as they lie in the range, if there is one; none: `null`. */
export function countedPeriods(
  log: TouchLog,
  kind: CalendarPeriod,
  range: Period | null,
): CountedPeriods | null {
  let earliest = Infinity;
  let latest = -Infinity;
  for (const moment of clockOf(log)) {
    earliest = Math.min(earliest, moment);
    latest = Math.max(latest, moment);
  }
  return periodsBetween({ from: earliest, to: latest }, kind, range);
}

/** The same from the first moment of a log to its last. */
export function periodsBetween(
  { from: earliest, to: latest }: Period,
  kind: CalendarPeriod,
  range: Period | null,
): CountedPeriods | null {
  const from = Math.max(earliest, range?.from ?? -Infinity);
  const to = Math.min(latest, range?.to ?? Infinity);
  if (from > to) return null;
  const [first, last] = [from, to].map((moment) => kind.indexOf(dayOf(moment)));
  const begins = Float64Array.from(
    { length: last - first + 2 },
    (_, i) => kind.firstDay(first + i) * millisecondsPerDay,
  );
  const end = begins[begins.length - 1];
  // What a range cuts off is as little in the figures as what the data do not hold yet.
  const isLastOpen = dayOf(Math.min(latest, range?.to ?? Infinity)) < dayOf(end) - 1;
  begins[0] = Math.max(begins[0], range?.from ?? -Infinity);
  begins[begins.length - 1] = Math.min(end, (range?.to ?? Infinity) + 1);
  return { kind, first, begins, isLastOpen, observed: { first: dayOf(earliest), last: dayOf(latest) } };
}

/** So many of them, from the first on, begin before the data hold all of the days that may lead to a transaction. */
export function shortHistories({ begins, observed }: CountedPeriods, lookback: number | null): number {
  const { until } = shortHistory(observed.first, lookback);
  return begins.slice(0, -1).filter((begin) => Math.max(dayOf(begin), observed.first) < until).length;
}

const dayOf = (moment: number): number => Math.floor(moment / millisecondsPerDay);

/** The place of the period that holds a moment; −1: none does. */
export function placeOf({ begins }: CountedPeriods, moment: number): number {
  if (moment < begins[0]) return -1;
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begins[middle] <= moment) low = middle + 1;
    else high = middle;
  }
  return low === begins.length ? -1 : low - 1;
}

/** First and last moment of one of them. */
export const momentsOf = ({ begins }: CountedPeriods, place: number): Period => ({
  from: begins[place],
  to: begins[place + 1] - 1,
});

export const labelsOf = ({ kind, first, begins }: CountedPeriods): string[] =>
  Array.from({ length: begins.length - 1 }, (_, place) => kind.label(first + place));
