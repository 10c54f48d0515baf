import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import type { CustomerSegments } from '../../analytics/lifetime/segments';
import { isLong, lengthOf, longFigure, refuseLong } from '../answerSize';

/** Columns of the table of segments. */
const figures = 10;
/** Figures of a model at most that have all of their digits: orders, chance, CLV of each and of all, and its upper limit. */
const mostOfModel = 5;

/** Below this a mean and its limits say little. */
const fewCustomers = 30;

/** What stands behind the figures of so many customers. */
export const fewCustomersNote = (customers: number): string =>
  customers < fewCustomers ? `only ${customers} customer${customers === 1 ? '' : 's'}` : '';

/** Whether segments may make a table that no cell takes. */
export const mayBeLong = (names: readonly string[]): boolean =>
  isLong(
    names.length,
    figures,
    lengthOf(names) + names.length * (mostOfModel * longFigure + fewCustomersNote(fewCustomers - 1).length),
  );

/**
 * Refuses segments too many for a table before the fit: by what stands in it already, and by the digits of what a model says. That is of
 * each segment how many orders are to come; of customers who came again also how likely they are alive and, with amounts, what they are worth.
 */
export function refuseLongSegments(days: OrderDays, { names, of }: CustomerSegments): void {
  const met = new Map<number, { customers: number; isRepeated: boolean }>();
  for (const c of buyersIn(days)) {
    const segment = met.get(of[c]) ?? { customers: 0, isRepeated: false };
    met.set(of[c], segment);
    segment.customers++;
    if (days.offset[c + 1] - days.offset[c] > 1) segment.isRepeated = true;
  }
  let more = 0;
  for (const [segment, { customers, isRepeated }] of met) {
    const ofValue = days.withoutAmounts ? 0 : customers > 1 ? 3 : 2;
    const ofModel = 1 + (isRepeated ? 1 + ofValue : 0);
    more += (names[segment] ?? '').length + fewCustomersNote(customers).length + ofModel * longFigure;
  }
  refuseLong(met.size + 2, figures, more);
}
