import { CompensatedSums } from '../numerics/compensatedSums';
import type { OrderDays } from './orders';
import type { CalendarPeriod } from './period';

/** The customers whose first order lies in one calendar period. */
export interface Cohort {
  /** Number of that period. */
  period: number;
  customers: number;
  /** What they did, added up, in periods 0, 1, 2, … of the cohort; as many as are over. */
  totals: Float64Array;
}

export interface CohortTriangle {
  /** In order of time; periods without a new customer have none. */
  cohorts: Cohort[];
  /** Mean a customer over the cohorts that have the period, so each weighs as much as it has customers. */
  mean: Float64Array;
}

/** `active`: customers with an order; `amount`: value of the orders, less refunds. */
export type CohortMeasure = 'active' | 'amount';

/** More cells than any sheet answers with; weeks over centuries would fill the memory. */
const mostCells = 2_000_000;

/**
 * Follows each cohort through calendar periods: period k is the k-th after that of the first order. Only periods that
 * are over by the end of observation count: in one that is not, or has not come, an order may still follow, and 0 would
 * be a false report. Entry, period 0, is known all the same where the measure is `active`: everybody ordered.
 *
 * @returns a reason where the triangle is too large.
 */
export function cohortTriangle(
  days: OrderDays,
  period: CalendarPeriod,
  measure: CohortMeasure,
): CohortTriangle | { reason: string } {
  const entry = entriesOf(days, period);
  const customers = customersByEntry(entry);
  const firstOpen = period.indexOf(days.asOf + 1);
  const known = (cohort: number) => Math.max(firstOpen - cohort, measure === 'active' ? 1 : 0);
  const entries = [...customers.keys()].sort((a, b) => a - b);
  const width = known(entries[0]);
  if (entries.length * width > mostCells) {
    return {
      reason: `The triangle of ${entries.length} cohorts by ${width} periods is too large. Choose a longer period`,
    };
  }
  const sums = new Map(entries.map((cohort) => [cohort, new CompensatedSums(known(cohort))]));
  eachFigure(days, period, measure, (customer, index, figure) => {
    const age = index - entry[customer];
    if (age < known(entry[customer])) sums.get(entry[customer])?.add(age, figure);
  });
  const cohorts = Array.from(sums, ([cohort, totals]) => ({
    period: cohort,
    customers: customers.get(cohort) ?? 0,
    totals: totals.toArray(),
  }));
  return { cohorts, mean: meanOf(cohorts, width) };
}

const never = -Infinity;

/** The period of each customer's first order. */
const entriesOf = ({ offset, day, customers }: OrderDays, period: CalendarPeriod): Float64Array =>
  Float64Array.from(customers.keys()).map((c) =>
    offset[c + 1] > offset[c] ? period.indexOf(day[offset[c]]) : never,
  );

function customersByEntry(entry: Float64Array): Map<number, number> {
  const customers = new Map<number, number>();
  for (const period of entry) if (period !== never) customers.set(period, (customers.get(period) ?? 0) + 1);
  return customers;
}

/** Each customer's figure in each period with an order: the value of each order, or 1 once a period. */
function eachFigure(
  { offset, day, value, customers }: OrderDays,
  period: CalendarPeriod,
  measure: CohortMeasure,
  take: (customer: number, period: number, figure: number) => void,
): void {
  for (let c = 0; c < customers.length; c++) {
    for (let i = offset[c], last = never; i < offset[c + 1]; i++) {
      const index = period.indexOf(day[i]);
      if (measure === 'amount') take(c, index, value[i]);
      else if (index !== last) take(c, index, 1);
      last = index;
    }
  }
}

function meanOf(cohorts: readonly Cohort[], width: number): Float64Array {
  const sums = new CompensatedSums(width);
  const customers = new Float64Array(width);
  for (const { customers: size, totals } of cohorts) {
    totals.forEach((total, age) => {
      sums.add(age, total);
      customers[age] += size;
    });
  }
  return sums.toArray().map((sum, age) => sum / customers[age]);
}
