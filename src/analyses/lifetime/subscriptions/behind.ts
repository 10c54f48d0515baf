import { monthEnds } from '../../../analytics/subscriptions/movementClock';
import { type Movement, movementOf } from '../../../analytics/subscriptions/movements';
import { sweep } from '../../../analytics/subscriptions/sweep';
import { month } from '../../../analytics/periods/calendar';
import { largestFirst, listing, noSuchRow } from '../../../blueprint/listing';
import type { Figure } from '../../../blueprint/session';
import type { ResultView } from '../../../blueprint/views';
import { movementNames } from './movementNames';
import type { Settled } from './stayRows';

/** The customers behind a movement of a month, the largest change first: what they paid at its opening and at its closing. */
export function staysBehind({ days }: Settled, figure: Figure): ResultView {
  const movement = movementNames.map(([name]): Movement => name).find((name) => name === figure.column);
  if (figure.view !== 'mrr' || !days || !movement) throw noSuchRow(figure);
  const { book } = days.book;
  const clock = monthEnds(book);
  const found: { customer: number; before: number; after: number }[] = [];
  sweep(book, clock, -Infinity, (customer, moment, before, after, hasPaid) => {
    if (month.label(clock.monthOf(moment)) !== figure.row) return;
    if (movementOf(before, after, hasPaid) === movement) found.push({ customer, before, after });
  });
  const changes = Float64Array.from(found, ({ before, after }) => Math.abs(after - before));
  return listing(figure, largestFirst(changes), [
    { heading: { code: 'customer' }, format: 'text', cell: (i) => book.customers[found[i].customer] },
    { heading: { code: 'opening' }, format: 'money', cell: (i) => found[i].before, addsUp: true },
    { heading: { code: 'closing' }, format: 'money', cell: (i) => found[i].after, addsUp: true },
  ]);
}
