import { namedDays, type SubscriptionBook } from '../../../analytics/subscriptions/book';
import { monthsOver, mrrMovements } from '../../../analytics/subscriptions/movements';
import { retentionRates } from '../../../analytics/subscriptions/rates';
import { month } from '../../../analytics/periods/calendar';
import type { ResultView } from '../../../blueprint/views';
import { mrrTable } from '../../../functions/subscriptions/mrrTable';
import type { MonthFigures } from './messages';
import { movementNames } from './movementNames';
import type { SubscriptionSaying } from './sayings';

/** Recurring revenue month by month, with closing, what was won and what was lost as lines; no view where no month is over. */
export function mrrOf(
  book: SubscriptionBook,
  asOf: number,
  window: number,
): { view: ResultView | null; latest: MonthFigures | null } {
  const months = monthsOver(namedDays(book).earliest, asOf);
  if (months.last < months.first) return { view: null, latest: null };
  const movements = mrrMovements(book, months, false);
  const rates = retentionRates(book, months, movements, window);
  const { unseen, opening, closing, customers } = movements;
  const at = months.last - months.first;
  const known = (figure: number) => (Number.isNaN(figure) ? null : figure);
  const notes: SubscriptionSaying[] = unseen > 0 ? [{ code: 'unseen', values: { rows: unseen } }] : [];
  return {
    view: {
      id: 'mrr',
      // The last column of the function's table holds notes, which the pane shows in their own place.
      columns: mrrTable(months, movements, rates, { isMonthly: window === 1, says: [] }).slice(0, -1),
      footRows: 0,
      opens: movementNames.map(([id, code]) => ({ id, name: { code } })),
      chart: {
        kind: 'lines',
        x: 0,
        series: [
          { column: 7, dashed: false },
          { column: 2, dashed: false },
          { column: 6, dashed: false },
        ],
        steps: false,
      },
      notes,
    },
    latest: {
      month: month.label(months.last),
      opening: opening[at],
      closing: closing[at],
      customers: customers.closing[at],
      nrr: known(rates.nrr[at]),
      grr: known(rates.grr[at]),
      logoChurn: known(rates.logoChurn[at]),
      window,
    },
  };
}
