import { CompensatedSums } from '../numerics/compensatedSums';
import type { OrderDays } from './orders';
import type { CalendarPeriod } from '../periods/calendar';
import type { LifetimeReason } from './reason';

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
  /** All cohorts that have the period together: what they did in it, and their customers. */
  pooled: { totals: Float64Array; customers: Float64Array };
}

/** `active`: customers with an order; `orders`: days with one; `amount`: value of the orders, less refunds. */
export type CohortFigure = 'active' | 'orders' | 'amount';

/** More cells than any sheet answers with; weeks over centuries would fill the memory. */
export const mostCells = 2_000_000;

/**
 * Follows each cohort through calendar periods: period k is the k-th after that of the first order. Only periods that
 * are over by the end of observation count: in one that is not, or has not come, an order may still follow, and 0 would
 * be a false report. Entry, period 0, is known all the same where the figure is `active`: everybody ordered.
 *
 * @param groups customers with an order, each of whom a triangle of its own follows.
 * @returns a reason where the triangles are too large.
 */
export function cohortTriangles(
  days: OrderDays,
  period: CalendarPeriod,
  figure: CohortFigure,
  groups: readonly (readonly number[])[],
): CohortTriangle[] | { reason: LifetimeReason } {
  let cells = 0;
  const triangles: CohortTriangle[] = [];
  for (const group of groups) {
    const { entries, width, known } = outlineOf(days, period, figure, group);
    cells += entries.size * width;
    if (cells > mostCells) return { reason: tooLarge(groups.length, entries.size, width) };
    triangles.push(follow(days, period, figure, group, { entries, width, known }));
  }
  return triangles;
}

export const tooLarge = (segments: number, cohorts: number, periods: number): LifetimeReason => ({
  code: 'trianglesTooLarge',
  values: { segments, cohorts, periods },
});

/** Periods that are over for the oldest cohort: so many columns of figures at least has a table of all of them. */
export function periodsLived({ offset, day, asOf }: OrderDays, period: CalendarPeriod): number {
  let oldest = asOf;
  for (let c = 0; c + 1 < offset.length; c++)
    if (offset[c + 1] > offset[c]) oldest = Math.min(oldest, day[offset[c]]);
  return period.indexOf(asOf + 1) - period.indexOf(oldest);
}

interface Outline {
  /** Customers by the period of their first order, in order of time. */
  entries: Map<number, number>;
  /** Periods of the oldest cohort. */
  width: number;
  /** Periods of a cohort that are over. */
  known(cohort: number): number;
}

function outlineOf(
  days: OrderDays,
  period: CalendarPeriod,
  figure: CohortFigure,
  group: readonly number[],
): Outline {
  const size = new Map<number, number>();
  for (const c of group) {
    const entry = entryOf(days, period, c);
    size.set(entry, (size.get(entry) ?? 0) + 1);
  }
  const entries = new Map([...size].sort(([a], [b]) => a - b));
  const firstOpen = period.indexOf(days.asOf + 1);
  const known = (cohort: number) => Math.max(firstOpen - cohort, figure === 'active' ? 1 : 0);
  const [oldest] = entries.keys();
  return { entries, width: known(oldest), known };
}

function follow(
  days: OrderDays,
  period: CalendarPeriod,
  figure: CohortFigure,
  group: readonly number[],
  { entries, width, known }: Outline,
): CohortTriangle {
  const sums = new Map(Array.from(entries.keys(), (cohort) => [cohort, new CompensatedSums(known(cohort))]));
  for (const c of group) {
    const entry = entryOf(days, period, c);
    eachFigure(days, period, figure, c, (index, value) => {
      const age = index - entry;
      if (age < known(entry)) sums.get(entry)?.add(age, value);
    });
  }
  const cohorts = Array.from(sums, ([cohort, totals]) => ({
    period: cohort,
    customers: entries.get(cohort) ?? 0,
    totals: totals.toArray(),
  }));
  return { cohorts, pooled: pooledOf(cohorts, width) };
}

/** Customers behind a figure of a triangle, and what they did; place i of each array is one of them. */
export interface CohortCustomers {
  customer: Int32Array;
  /** Days with an order. */
  orders: Float64Array;
  value: Float64Array;
}

/**
 * The customers of a cohort with an order in period `age` of it, or, where that is `null`, all of them with all they did.
 * `cohort`: number of its period; `null`: all cohorts that have the period. `null` is answered where none has it yet.
 */
export function cohortCustomers(
  days: OrderDays,
  period: CalendarPeriod,
  group: readonly number[],
  { cohort, age }: { cohort: number | null; age: number | null },
): CohortCustomers | null {
  const { entries, known } = outlineOf(days, period, 'active', group);
  const isMeant = (entry: number) => (cohort ?? entry) === entry && (age === null || age < known(entry));
  if (![...entries.keys()].some(isMeant)) return null;
  const found = { customer: [] as number[], orders: [] as number[], value: [] as number[] };
  const { offset, day, value } = days;
  for (const c of group) {
    const entry = entryOf(days, period, c);
    if (!isMeant(entry)) continue;
    const sum = new CompensatedSums(1);
    let orders = 0;
    for (let i = offset[c]; i < offset[c + 1]; i++) {
      if (age !== null && period.indexOf(day[i]) - entry !== age) continue;
      orders++;
      sum.add(0, value[i]);
    }
    if (orders === 0) continue;
    found.customer.push(c);
    found.orders.push(orders);
    found.value.push(sum.at(0));
  }
  return {
    customer: Int32Array.from(found.customer),
    orders: Float64Array.from(found.orders),
    value: Float64Array.from(found.value),
  };
}

/** Number of the period of a customer's first order. */
export const entryOf = ({ offset, day }: OrderDays, period: CalendarPeriod, customer: number): number =>
  period.indexOf(day[offset[customer]]);

/** A customer's figure in each period with an order: the value of each order, 1 for it, or 1 once a period. */
function eachFigure(
  { offset, day, value }: OrderDays,
  period: CalendarPeriod,
  figure: CohortFigure,
  customer: number,
  take: (period: number, figure: number) => void,
): void {
  for (let i = offset[customer], last = -Infinity; i < offset[customer + 1]; i++) {
    const index = period.indexOf(day[i]);
    if (figure === 'amount') take(index, value[i]);
    else if (figure === 'orders' || index !== last) take(index, 1);
    last = index;
  }
}

/** What all cohorts did that have a period. `width`: periods of the oldest one. */
export function pooledOf(cohorts: readonly Cohort[], width: number): CohortTriangle['pooled'] {
  const sums = new CompensatedSums(width);
  const customers = new Float64Array(width);
  for (const { customers: size, totals } of cohorts) {
    totals.forEach((total, age) => {
      sums.add(age, total);
      customers[age] += size;
    });
  }
  return { totals: sums.toArray(), customers };
}
