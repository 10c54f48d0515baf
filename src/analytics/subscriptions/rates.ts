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
  const cohorts = new Cohorts(last - first + 1, window);
  let present = -1;
  sweep(book, monthEnds(book), month.firstDay(first), (customer, moment, _previous, current) => {
    if (customer !== present) cohorts.take();
    present = customer;
    cohorts.change(moment - (first - window), current);
  });
  cohorts.take();
  return cohorts.rates();
}

/**
 * The two ends by month. A customer's amounts change a few times and stay for many months, so what begins and ends to count in a
 * month is noted instead of what counts in each.
 */
class Cohorts {
  private readonly then: CompensatedSums;
  private readonly now: CompensatedSums;
  private readonly least: CompensatedSums;
  /** Customers who begin and end to count, and those of them who have left. */
  private readonly customers: Float64Array;
  private readonly left: Float64Array;
  /** Amounts of one customer at the month-ends from so many before the first one on: from which on, and how much. */
  private readonly from: number[] = [];
  private readonly amount: number[] = [];

  constructor(
    private readonly months: number,
    private readonly window: number,
  ) {
    const sums = () => new CompensatedSums(months + 1);
    [this.then, this.now, this.least] = [sums(), sums(), sums()];
    [this.customers, this.left] = [new Float64Array(months + 1), new Float64Array(months + 1)];
  }

  change(at: number, amount: number): void {
    this.from.push(at);
    this.amount.push(amount);
  }

  /** Compares the two ends of the customer whose amounts have been told. */
  take(): void {
    const { from, amount, months, window } = this;
    let [then, now] = [0, 0];
    let [before, after] = [0, 0];
    for (let at = 0; at < months;) {
      for (; then < from.length && from[then] <= at; then++) before = amount[then];
      for (; now < from.length && from[now] <= at + window; now++) after = amount[now];
      const until = Math.min(from[then] ?? months, (from[now] ?? Infinity) - window, months);
      if (before > 0) this.note(at, until, before, after);
      at = until;
    }
    from.length = amount.length = 0;
  }

  private note(at: number, until: number, then: number, now: number): void {
    this.begin(at, then, now, 1);
    this.begin(until, then, now, -1);
  }

  private begin(at: number, then: number, now: number, sign: number): void {
    this.customers[at] += sign;
    this.then.add(at, sign * then);
    if (now === 0) {
      this.left[at] += sign;
      return;
    }
    this.now.add(at, sign * now);
    this.least.add(at, sign * Math.min(then, now));
  }

  rates(): RetentionRates {
    const [customers, left] = [runningCount(this.customers), runningCount(this.left)];
    const then = this.then.running();
    // Where all have left, what remains of a sum is rounding.
    const over = (part: Float64Array, base: Float64Array) =>
      Float64Array.from({ length: this.months }, (_, at) =>
        customers[at] === 0 ? NaN : part !== left && left[at] === customers[at] ? 0 : part[at] / base[at],
      );
    return {
      nrr: over(this.now.running(), then),
      grr: over(this.least.running(), then),
      logoChurn: over(left, customers),
    };
  }
}

const runningCount = (changes: Float64Array): Float64Array => {
  let count = 0;
  return changes.map((change) => (count += change));
};

/** What came in for each unit that was lost, by month; NaN where nothing was lost. */
export const quickRatio = (movements: MrrMovements, withReactivation: boolean): Float64Array =>
  movements.new.map((won, at) => {
    const { expansion, reactivation, contraction, churn } = movements;
    const lost = contraction[at] + churn[at];
    return lost === 0 ? NaN : (won + expansion[at] + (withReactivation ? reactivation[at] : 0)) / lost;
  });
