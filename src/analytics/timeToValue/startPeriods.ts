import type { CalendarPeriod } from '../periods/calendar';
import { type SortedWaits, sortWaits, waitsByGroup } from './sortedWaits';

/** Waits as columns of equal length, in whatever order. */
export interface DatedWaits {
  /** From the start to the end of observation, whole numbers. */
  duration: Float64Array;
  outcome: Uint8Array;
  /** Day of each start, whole days since 1899-12-30. */
  startDay: Float64Array;
  /** How long ago each start was when all observation ended, in the unit of the durations. */
  age: Float64Array;
}

/** The customers who started in one calendar period, or in all. */
export interface StartPeriod {
  waits: SortedWaits;
  /**
   * The age of its youngest customer; 0 where the period is not over, as customers of that age are still to come. Up to that age
   * everybody of the period was observed; beyond it only the older ones were, so a share by then is not that of the whole period.
   */
  youngest: number;
}

/** All periods from the first start to the last, those without one among them. */
export interface StartPeriods {
  /** Number of the first. */
  first: number;
  periods: StartPeriod[];
  all: StartPeriod;
}

/** How many periods there are from the first start to the last. */
export function countPeriods({ startDay }: Pick<DatedWaits, 'startDay'>, period: CalendarPeriod): number {
  const { first, last } = reachOf(startDay, period);
  return last - first + 1;
}

/**
 * Splits waits by the calendar period of the start. There is one at least.
 *
 * @param lastDay the last day of observation: a period is over where it ends by then.
 */
export function startPeriods(waits: DatedWaits, period: CalendarPeriod, lastDay: number): StartPeriods {
  const { duration, outcome, startDay, age } = waits;
  const { first, last } = reachOf(startDay, period);
  const groups = last - first + 1;
  const group = Int32Array.from(startDay, (day) => period.indexOf(day) - first);
  const youngest = new Float64Array(groups).fill(Infinity);
  group.forEach((own, i) => (youngest[own] = Math.min(youngest[own], age[i])));
  const firstOpen = period.indexOf(lastDay + 1);
  const sorted = sortWaits(duration, outcome, { group: groups === 1 ? null : group, groups });
  return {
    first,
    periods: waitsByGroup(sorted).map((own, i) => ({
      waits: own,
      youngest: first + i < firstOpen ? youngest[i] : 0,
    })),
    all: { waits: sorted, youngest: youngest.reduce((least, each) => Math.min(least, each), Infinity) },
  };
}

function reachOf(startDay: Float64Array, period: CalendarPeriod): { first: number; last: number } {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const day of startDay) {
    earliest = Math.min(earliest, day);
    latest = Math.max(latest, day);
  }
  return { first: period.indexOf(earliest), last: period.indexOf(latest) };
}
