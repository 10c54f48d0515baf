import type { Work } from '../numerics/work';
import { gather } from '../numerics/gather';
import { ordersByPattern } from './customerValues';
import { correlation, fitLifetime, type LifetimeFit } from './lifetimeFit';
import { dayOf, orderDays, type OrderLog } from './orders';
import type { TransactionModel } from './transactionModel';
import type { LifetimeReason, ValidationReason } from './reason';

/** Customers with as many repeat orders before the cut-off. */
export interface FrequencyGroup {
  /** Repeat orders before the cut-off; in the last group this many or more. */
  repeatOrders: number;
  customers: number;
  /** Orders after the cut-off, of all of them. */
  actual: number;
  expected: number;
}

/** A fit up to a cut-off held against what happened after it. */
export interface Validation {
  fit: LifetimeFit;
  /** Length of the time after the cut-off, in days. */
  days: number;
  groups: FrequencyGroup[];
  total: FrequencyGroup;
  /** Mean over the customers of |expected − actual|. */
  meanAbsoluteError: number;
  /** Correlation of expected and actual orders; NaN where either does not vary. */
  correlation: number;
  /** Repeat orders from each customer's first order to the end: those made, and those expected of new customers. */
  cumulative: { actual: number; expected: number };
}

/** Fader, Hardie & Lee 2005 (figure 6) group 7 and more together. */
const lastGroup = 7;

/**
 * Fits a model to the orders up to a cut-off and compares, for the customers known by then, the orders it expects afterwards
 * with those that were made.
 *
 * @param cutoff last moment, in milliseconds, that the fit may know of; its whole day counts.
 * @param work what the fit may take; absent: as much as it needs.
 */
export function validate(
  log: OrderLog,
  cutoff: number,
  model: TransactionModel,
  work?: Work,
): Validation | { reason: LifetimeReason | ValidationReason } {
  const known = orderDays(log, cutoff);
  const full = orderDays(log, null);
  const days = full.asOf - dayOf(cutoff);
  if (known.day.length === 0) return { reason: { code: 'noneBeforeCutoff' } };
  if (days <= 0) return { reason: { code: 'noneAfterCutoff' } };
  const fit = fitLifetime(known, model, work);
  if ('reason' in fit) return fit;
  const { customer, repeatOrders, age } = fit.histories;
  const expectedByPattern = ordersByPattern(fit, fit.orders.values, { length: days, discount: 0 });
  const expected = gather(expectedByPattern, fit.patterns.of);
  // Counted one by one: an order before the cut-off may have been refunded after it.
  const actual = Float64Array.from(customer, (c) => {
    let orders = 0;
    for (let i = full.offset[c]; i < full.offset[c + 1]; i++) if (full.day[i] > known.asOf) orders++;
    return orders;
  });
  const groups = Array.from({ length: lastGroup + 1 }, (_, x) => emptyGroup(x));
  const total = emptyGroup(0);
  actual.forEach((made, i) => {
    for (const group of [groups[Math.min(repeatOrders[i], lastGroup)], total]) {
      group.customers++;
      group.actual += made;
      group.expected += expected[i];
    }
  });
  return {
    fit,
    days,
    groups: groups.filter(({ customers }) => customers > 0),
    total,
    meanAbsoluteError: actual.reduce((all, made, i) => all + Math.abs(made - expected[i]), 0) / actual.length,
    correlation: correlation(actual, expected),
    cumulative: {
      actual: total.actual + repeatOrders.reduce((all, x) => all + x, 0),
      expected: expectedOfNew(fit, age, days),
    },
  };
}

const emptyGroup = (repeatOrders: number): FrequencyGroup => ({
  repeatOrders,
  customers: 0,
  actual: 0,
  expected: 0,
});

/** Σ E[X(T + days)] over the customers: many share their age. */
function expectedOfNew({ model, orders }: LifetimeFit, age: Float64Array, days: number): number {
  const sameAge = new Map<number, number>();
  for (const t of age) sameAge.set(t, (sameAge.get(t) ?? 0) + 1);
  let sum = 0;
  for (const [t, customers] of sameAge) sum += customers * model.expectedRepeats(orders.values, t + days);
  return sum;
}
