import { CompensatedSums } from '../numerics/compensatedSums';
import { month } from '../periods/calendar';
import type { SubscriptionBook } from './book';
import { monthEnds } from './movementClock';
import type { MonthRange, MrrMovements } from './movements';
import { sweep } from './sweep';

/** What became of those who were customers before, by month; NaN where there were none. */
export interface RetentionRates {
  /** Net revenue retention: what they pay now over what they paid then. */
  nrr: Float64Array;
  /** Gross revenue retention: the same without what they pay more. */
  grr: Float64Array;
  /** Share of these customers who are none any more. */
  logoChurn: Float64Array;
}

/** Over so many months. */
export const retentionRates = (
  book: SubscriptionBook,
  months: MonthRange,
  movements: MrrMovements,
  window: number,
): RetentionRates => (window === 1 ? monthlyRates(movements) : cohortRates(book, months, window));

/** From one month to the next. */
export function monthlyRates({ opening, customers, ofOpening }: MrrMovements): RetentionRates {
  const over = (base: Float64Array, part: (at: number) => number) =>
    base.map((all, at) => (customers.opening[at] === 0 ? NaN : part(at) / all));
  const kept = (at: number) => opening[at] - ofOpening.contraction[at] - ofOpening.churn[at];
  return {
    nrr: over(opening, (at) => kept(at) + ofOpening.expansion[at]),
    grr: over(opening, kept),
    logoChurn: over(customers.opening, (at) => ofOpening.churned[at]),
  };
}

/**
 * Over so many months: those who were customers at the month-end so long before are taken, and the two ends compared. Who came
 * later counts in neither, and who left and came back counts with what they pay now. Movements of several months summed over the
 * first opening would charge it with losses of customers won since.
 */
export function cohortRates(
  book: SubscriptionBook,
  { first, last }: MonthRange,
  window: number,
): RetentionRates {
  const months = last - first + 1;
  const sums = {
    then: new CompensatedSums(months),
    now: new CompensatedSums(months),
    least: new CompensatedSums(months),
  };
  const customers = new Float64Array(months);
  const left = new Float64Array(months);
  // Amounts of one customer at the month-ends from `first − window` on, the months before in the first place.
  const level = new Float64Array(months + window);
  const add = () => {
    for (let at = 0; at < months; at++) {
      const then = level[at];
      if (then === 0) continue;
      const now = level[at + window];
      sums.then.add(at, then);
      sums.now.add(at, now);
      sums.least.add(at, Math.min(then, now));
      customers[at]++;
      if (now === 0) left[at]++;
    }
  };
  let present = -1;
  sweep(book, monthEnds(book), month.firstDay(first), (customer, moment, _previous, current) => {
    if (customer !== present) {
      add();
      level.fill(0);
      present = customer;
    }
    if (moment <= last) level.fill(current, Math.max(0, moment - (first - window)));
  });
  add();
  const over = (part: Float64Array, base: Float64Array) =>
    part.map((each, at) => (customers[at] === 0 ? NaN : each / base[at]));
  const then = sums.then.toArray();
  return {
    nrr: over(sums.now.toArray(), then),
    grr: over(sums.least.toArray(), then),
    logoChurn: over(left, customers),
  };
}

/** What came in for each unit that was lost, by month; NaN where nothing was lost. */
export const quickRatio = (movements: MrrMovements, withReactivation: boolean): Float64Array =>
  movements.new.map((won, at) => {
    const { expansion, reactivation, contraction, churn } = movements;
    const lost = contraction[at] + churn[at];
    return lost === 0 ? NaN : (won + expansion[at] + (withReactivation ? reactivation[at] : 0)) / lost;
  });
