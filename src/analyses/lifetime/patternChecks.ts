import type { CohortCells } from '../../analytics/lifetime/countedCohorts';
import type { Averages, AverageSums } from '../../analytics/lifetime/averages';
import type { Spend } from '../../analytics/lifetime/gammaGamma';
import type { Patterns } from '../../analytics/lifetime/patterns';
import { cohortSizes, lastDaysOf, talliedBy } from '../../analytics/lifetime/lastDay';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { PatternCount } from '../../functions/lifetime/countedPatterns';
import { noResult } from '../../blueprint/noResult';
import type { LifetimeSaying } from './sayings';

/** Counts of one query belong together; what does not is refused, or figures would be wrong without a word. */

const refused = (saying: LifetimeSaying) => noResult<LifetimeSaying>(saying);

/**
 * Whoever the statement left out is in the table of rows apart, and nobody else.
 *
 * @param apart how many the statement says; `null`: it does not.
 * @param rest how many are in the table; `null`: there is none.
 */
export function requireApart(apart: number | null, rest: number | null): void {
  if (apart === null || apart === (rest ?? 0)) return;
  throw refused(
    rest === null
      ? { code: 'customersApart', values: { customers: apart } }
      : { code: 'otherCustomersApart', values: { apart, rest } },
  );
}

/** As many customers with each number of repeat orders are in the table of spend as have patterns. */
export function requireSpendOf({ repeatOrders, weight }: Patterns, spend: Spend): void {
  const counted = talliedBy(spend.repeatOrders, spend.count ?? spend.repeatOrders.map(() => 1));
  const due = talliedBy(repeatOrders, weight);
  for (const x of new Set([...counted.keys(), ...due.keys()])) {
    const [found = 0, customers = 0] = [counted.get(x), due.get(x)];
    if (x > 0 && found !== customers)
      throw refused({ code: 'spendOfOthers', values: { repeatOrders: x, counted: found, customers } });
  }
}

/** Whoever has ordered again adds to the sum of averages or is without value, and nobody else. */
export function requireAverages(
  { repeatOrders, customers, averageValues, withoutValue }: PatternCount & AverageSums,
  row: number,
): void {
  const most = repeatOrders > 0 ? customers : 0;
  const isPossible = averageValues > 0 ? withoutValue < most : averageValues === 0 && withoutValue === most;
  if (!isPossible)
    throw refused({ code: 'impossibleAverages', values: { row, averageValues, withoutValue } });
}

/** Averages may have been rounded, to cents say, and no currency is so close to another. */
const mostRounded = 0.01;

/** The averages of the customers with each number of repeat orders add up to what they do in the table of spend. */
export function requireAveragesOf(
  { repeatOrders }: Patterns,
  { averageValues, withoutValue }: Averages,
  { repeatOrders: x, averageValue, count }: Spend,
): void {
  const customers = (i: number) => count?.[i] ?? 1;
  const sums = talliedBy(
    x,
    averageValue.map((value, i) => (value > 0 ? value * customers(i) : 0)),
  );
  const without = talliedBy(
    x,
    averageValue.map((value, i) => (value > 0 ? 0 : customers(i))),
  );
  const [ownSums, ownWithout] = [
    talliedBy(repeatOrders, averageValues),
    talliedBy(repeatOrders, withoutValue),
  ];
  for (const [orders, sum] of sums) {
    const isSame =
      Math.abs((ownSums.get(orders) ?? 0) - sum) <= mostRounded * sum &&
      ownWithout.get(orders) === without.get(orders);
    if (!isSame) throw refused({ code: 'averagesOfOthers', values: { repeatOrders: orders } });
  }
}

/**
 * The last day that was counted: as it is given, or as ages and cohorts tell it, which have to be those of the same customers.
 *
 * @param asOf serial number; `null`: not given.
 * @returns `null`: several days may be the last one.
 */
export function lastDayOf(
  patterns: Patterns,
  cells: CohortCells,
  period: CalendarPeriod,
  asOf: number | null,
): number | null {
  if (asOf !== null) {
    requireSizes(cohortSizes(talliedBy(patterns.age, patterns.weight), asOf, period), cells, period);
    return asOf;
  }
  const [day, ...others] = lastDaysOf(patterns, cells, period);
  if (day === undefined) throw refused({ code: 'cohortsOfOthers' });
  return others.length === 0 ? day : null;
}

function requireSizes(due: ReadonlyMap<number, number>, cells: CohortCells, period: CalendarPeriod): void {
  const counted = new Map(Array.from(cells.cohort, (entry, i) => [entry, cells.customers[i]]));
  for (const entry of new Set([...counted.keys(), ...due.keys()])) {
    const [found = 0, own = 0] = [counted.get(entry), due.get(entry)];
    if (found !== own)
      throw refused({
        code: 'cohortOfOthers',
        values: { cohort: period.label(entry), counted: found, customers: own },
      });
  }
}

/** Which periods of cohorts are over hangs on the last day alone. */
export function requireSameEnd(
  { cohort, period }: CohortCells,
  isOver: Float64Array,
  firstOpen: number,
): void {
  if (isOver.some((over, i) => (over === 1) !== cohort[i] + period[i] < firstOpen))
    throw refused({ code: 'otherEnd' });
}
