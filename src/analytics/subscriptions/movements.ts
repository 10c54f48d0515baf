import { CompensatedSums } from '../numerics/compensatedSums';
import { month } from '../periods/calendar';
import type { SubscriptionBook } from './book';
import { everyDay, monthEnds } from './movementClock';
import { sweep } from './sweep';

/** Months of a table, numbered as `month` of periods numbers them, both inclusive. */
export interface MonthRange {
  first: number;
  last: number;
}

/** The months from that of a day on that are over by another one; none, where the last lies before the first. */
export const monthsOver = (from: number, to: number): MonthRange => ({
  first: month.indexOf(from),
  last: month.indexOf(to + 1) - 1,
});

export type Movement = 'new' | 'expansion' | 'reactivation' | 'contraction' | 'churn';

/** Amounts a month by month of the table. */
export interface MrrMovements extends Record<Movement, Float64Array> {
  opening: Float64Array;
  closing: Float64Array;
  customers: Record<'opening' | 'new' | 'reactivated' | 'churned' | 'closing', Float64Array>;
  /** Movements of those alone who were customers at the opening, up to their leaving: what NRR and GRR charge it with. */
  ofOpening: Record<'expansion' | 'contraction' | 'churn' | 'churned', Float64Array>;
  /** Subscriptions that begin and end between two looks, and so make no movement. */
  unseen: number;
}

/** What became of a customer whose amount changed. */
export function movementOf(previous: number, current: number, hasPaid: boolean): Movement {
  if (previous === 0) return hasPaid ? 'reactivation' : 'new';
  if (current === 0) return 'churn';
  return current > previous ? 'expansion' : 'contraction';
}

/**
 * Monthly recurring revenue and its movements. A month counts what is paid for on its last day (a rate, not revenue: nothing
 * is in proportion to days); `isDaily`: each day counts, so that a customer who goes up and down within a month is both.
 *
 * A customer is new who never paid before, seen or not; coming back after any gap is a reactivation. Opening + new +
 * expansion + reactivation − contraction − churn is closing in every month, of amounts and of customers.
 */
export function mrrMovements(
  book: SubscriptionBook,
  { first, last }: MonthRange,
  isDaily: boolean,
): MrrMovements {
  const clock = isDaily ? everyDay(book) : monthEnds(book);
  const totals = new Totals(last - first + 1);
  const unseen = sweep(book, clock, month.firstDay(first), (customer, moment, previous, current, hasPaid) => {
    const at = clock.monthOf(moment) - first;
    if (at < 0) totals.addBefore(previous, current);
    else if (at <= last - first) totals.add(customer, at, previous, current, hasPaid);
  });
  return { ...totals.finish(), unseen };
}

class Totals {
  private readonly opening = new CompensatedSums(1);
  private openingCustomers = 0;
  private readonly amounts: Record<Movement, CompensatedSums>;
  private readonly ofOpening: Record<'expansion' | 'contraction' | 'churn', CompensatedSums>;
  private readonly counts: Record<'new' | 'reactivation' | 'churn' | 'churnOfOpening', Float64Array>;
  private customer = -1;
  private month = -1;
  /** Whether that customer was one at the opening of that month, and has not left in it. */
  private isOfOpening = false;

  constructor(private readonly months: number) {
    const sums = () => new CompensatedSums(months);
    const counts = () => new Float64Array(months);
    this.amounts = {
      new: sums(),
      expansion: sums(),
      reactivation: sums(),
      contraction: sums(),
      churn: sums(),
    };
    this.ofOpening = { expansion: sums(), contraction: sums(), churn: sums() };
    this.counts = { new: counts(), reactivation: counts(), churn: counts(), churnOfOpening: counts() };
  }

  /** A change before the first month. */
  addBefore(previous: number, current: number): void {
    this.opening.add(0, current);
    this.opening.add(0, -previous);
    this.openingCustomers += Number(current > 0) - Number(previous > 0);
  }

  add(customer: number, at: number, previous: number, current: number, hasPaid: boolean): void {
    if (customer !== this.customer || at !== this.month) {
      this.customer = customer;
      this.month = at;
      this.isOfOpening = previous > 0;
    }
    const amount = Math.abs(current - previous);
    const { amounts, counts, ofOpening } = this;
    // One by one: names looked up for each of millions of changes cost more than the sums.
    switch (movementOf(previous, current, hasPaid)) {
      case 'new':
        counts.new[at]++;
        return amounts.new.add(at, amount);
      case 'reactivation':
        counts.reactivation[at]++;
        return amounts.reactivation.add(at, amount);
      case 'expansion':
        if (this.isOfOpening) ofOpening.expansion.add(at, amount);
        return amounts.expansion.add(at, amount);
      case 'contraction':
        if (this.isOfOpening) ofOpening.contraction.add(at, amount);
        return amounts.contraction.add(at, amount);
      case 'churn':
        counts.churn[at]++;
        if (this.isOfOpening) {
          ofOpening.churn.add(at, amount);
          counts.churnOfOpening[at]++;
        }
        this.isOfOpening = false;
        return amounts.churn.add(at, amount);
    }
  }

  finish(): Omit<MrrMovements, 'unseen'> {
    const { amounts, counts, ofOpening, months } = this;
    const money = {
      new: amounts.new.toArray(),
      expansion: amounts.expansion.toArray(),
      reactivation: amounts.reactivation.toArray(),
      contraction: amounts.contraction.toArray(),
      churn: amounts.churn.toArray(),
    };
    const opening = new Float64Array(months);
    const closing = new Float64Array(months);
    const customers = {
      opening: new Float64Array(months),
      new: counts.new,
      reactivated: counts.reactivation,
      churned: counts.churn,
      closing: new Float64Array(months),
    };
    const running = this.opening;
    let present = this.openingCustomers;
    for (let at = 0; at < months; at++) {
      opening[at] = at === 0 ? running.at(0) : closing[at - 1];
      customers.opening[at] = present;
      for (const kind of ['new', 'expansion', 'reactivation'] as const) running.add(0, money[kind][at]);
      for (const kind of ['contraction', 'churn'] as const) running.add(0, -money[kind][at]);
      present += counts.new[at] + counts.reactivation[at] - counts.churn[at];
      // Nobody is left: what is left of the sum is rounding.
      closing[at] = present === 0 ? 0 : running.at(0);
      customers.closing[at] = present;
    }
    return {
      ...money,
      opening,
      closing,
      customers,
      ofOpening: {
        expansion: ofOpening.expansion.toArray(),
        contraction: ofOpening.contraction.toArray(),
        churn: ofOpening.churn.toArray(),
        churned: counts.churnOfOpening,
      },
    };
  }
}
