import type { CohortCells } from './countedCohorts';
import type { Patterns } from './patterns';
import type { CalendarPeriod } from '../periods/calendar';

/** Customers who are as old, by their age. */
type Ages = ReadonlyMap<number, number>;

/**
 * The last days for which counted patterns and cohorts tell the same of the same customers: ages run to that day, cohorts stand in the
 * calendar. As a rule it is one, for customers come on most days; none where they are not the same customers.
 */
export function lastDaysOf(
  { age, recency, weight }: Patterns,
  cells: CohortCells,
  period: CalendarPeriod,
): number[] {
  const ages = talliedBy(age, weight);
  const sizes = new Map(Array.from(cells.cohort, (cohort, i) => [cohort, cells.customers[i]]));
  const latest = cells.cohort.reduce(
    (most, cohort, i) => Math.max(most, cohort + cells.period[i]),
    -Infinity,
  );
  if (!Number.isFinite(latest)) return [];
  // The last order of all lies in the latest period with one, so long before the end.
  const since = age.reduce((least, days, i) => Math.min(least, days - recency[i]), Infinity);
  const [first, end] = [period.firstDay(latest) + since, period.firstDay(latest + 1) + since];
  return Array.from({ length: end - first }, (_, i) => first + i).filter((day) =>
    isSame(cohortSizes(ages, day, period), sizes),
  );
}

/** Customers by the period of their first order, if observation ends on that day. */
export function cohortSizes(ages: Ages, lastDay: number, period: CalendarPeriod): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const [days, customers] of ages) {
    const cohort = period.indexOf(lastDay - days);
    sizes.set(cohort, (sizes.get(cohort) ?? 0) + customers);
  }
  return sizes;
}

/** How many customers there are of each number. */
export function talliedBy(numbers: Float64Array, customers: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  numbers.forEach((number, i) => found.set(number, (found.get(number) ?? 0) + customers[i]));
  return found;
}

const isSame = (one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean =>
  one.size === other.size && [...one].every(([cohort, customers]) => other.get(cohort) === customers);
