import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import { buyersIn, type OrderDays, type OrderLog } from '../../analytics/lifetime/orders';
import type { CustomerSegments } from '../../analytics/lifetime/segments';
import type { TableOfSegments } from '../orderLog';
import { isLong, lengthOf, longFigure, refuseLong } from '../answerSize';

/** Columns of the table of segments. */
const figures = 10;
/** Figures at most that have all of their digits: the orders to come and the chance of them … */
const longOfOrders = 2;
/** … and of amounts CLV of each and of all, its upper limit, and the average value. */
const longOfAmounts = 4;

/** Of each segment the orders to come have all of their digits; one row is that of all. */
export const tableOfSegments: TableOfSegments = {
  columns: figures,
  rows: (segments) => segments + 1,
  characters: longFigure,
};

/** Below this a mean and its limits say little. */
const fewCustomers = 30;

/** What stands behind the figures of so many customers. */
export const fewCustomersNote = (customers: number): string =>
  customers < fewCustomers ? `only ${customers} customer${customers === 1 ? '' : 's'}` : '';

/** Whether the segments of a log may make a table that no cell takes. */
export function mayBeLong({ segments, withoutAmounts }: OrderLog): boolean {
  const long = longOfOrders + (withoutAmounts ? 0 : longOfAmounts);
  const each = long * longFigure + fewCustomersNote(fewCustomers - 1).length;
  return isLong(segments.length, figures, lengthOf(segments) + segments.length * each);
}

/**
 * Refuses segments too many for a table before the fit: by what stands in it already, and by the digits of what a model says. That is of
 * each segment how many orders are to come; of customers who came again also how likely they are alive and, with amounts, what they are worth.
 */
export function refuseLongSegments(days: OrderDays, { names, of }: CustomerSegments): void {
  const { offset, value, withoutAmounts } = days;
  // In the first place those without a segment.
  const places = names.length + 1;
  const [customers, orders, isRepeated] = [
    new Int32Array(places),
    new Int32Array(places),
    new Uint8Array(places),
  ];
  const total = new CompensatedSums(places);
  for (const c of buyersIn(days)) {
    const place = of[c] + 1;
    customers[place]++;
    orders[place] += offset[c + 1] - offset[c];
    if (offset[c + 1] - offset[c] > 1) isRepeated[place] = 1;
    for (let i = offset[c]; i < offset[c + 1]; i++) total.add(place, value[i]);
  }
  let [met, more] = [0, 0];
  customers.forEach((count, place) => {
    if (count === 0) return;
    met++;
    const ofValue = withoutAmounts ? 0 : count > 1 ? 3 : 2;
    const ofModel = 1 + (isRepeated[place] ? 1 + ofValue : 0);
    const average = withoutAmounts ? 1 : String(total.at(place) / orders[place]).length;
    more +=
      (names[place - 1] ?? '').length + fewCustomersNote(count).length + ofModel * longFigure + average - 1;
  });
  refuseLong(met + 2, figures, more);
}
