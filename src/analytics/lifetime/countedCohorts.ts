import { type Cohort, type CohortTriangle, mostCells, pooledOf, tooLarge } from './cohorts';
import type { LifetimeReason } from './reason';

/** What a cohort did in a period of it, counted elsewhere; entry i of each is one period of one cohort. */
export interface CohortCells {
  /** Number of the period of the first order. */
  cohort: Float64Array;
  /** How many periods after it. */
  period: Float64Array;
  /** Customers of the cohort. */
  customers: Float64Array;
  /** Those of them with an order in the period. */
  active: Float64Array;
}

/**
 * How many customers of each cohort ordered in its periods, as `cohortTriangles` follows them. Periods without a cell are 0.
 *
 * @param firstOpen number of the first period that is not over.
 * @param more cohorts of customers who are in no cell.
 */
export function triangleOfCells(
  { cohort, period, customers, active }: CohortCells,
  firstOpen: number,
  more: readonly Cohort[] = [],
): CohortTriangle | { reason: LifetimeReason } {
  const oldest = [...cohort, ...more.map((each) => each.period)].reduce(
    (least, each) => Math.min(least, each),
    Infinity,
  );
  const known = (entry: number) => Math.max(firstOpen - entry, 1);
  const size = new Set([...cohort, ...more.map((each) => each.period)]).size;
  if (size * known(oldest) > mostCells) return { reason: tooLarge(1, size, known(oldest)) };
  const found = new Map<number, Cohort>();
  const at = (entry: number): Cohort => {
    const cohorts = found.get(entry) ?? {
      period: entry,
      customers: 0,
      totals: new Float64Array(known(entry)),
    };
    found.set(entry, cohorts);
    return cohorts;
  };
  const counted = new Set<number>();
  cohort.forEach((entry, i) => {
    const own = at(entry);
    // The size of a cohort stands in each of its cells.
    if (!counted.has(entry)) own.customers += customers[i];
    counted.add(entry);
    if (period[i] < own.totals.length) own.totals[period[i]] += active[i];
  });
  for (const { period: entry, customers: others, totals } of more) {
    const own = at(entry);
    own.customers += others;
    totals.forEach((total, age) => (own.totals[age] += total));
  }
  const cohorts = [...found.values()].sort((a, b) => a.period - b.period);
  return { cohorts, pooled: pooledOf(cohorts, known(oldest)) };
}
