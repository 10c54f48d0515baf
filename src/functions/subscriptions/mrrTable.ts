import type { MonthRange, MrrMovements } from '../../analytics/subscriptions/movements';
import { quickRatio, type RetentionRates } from '../../analytics/subscriptions/rates';
import { month } from '../../analytics/periods/calendar';
import { noteHeading } from '../lifetime/notes';
import type { TableColumn } from '../table';
import type { PlainWord } from '../words';

/**
 * One row a month.
 *
 * @param isMonthly rates are those of each month, and so NRR has a meaning with reactivation.
 * @param says what the heading of the column of notes holds.
 */
export function mrrTable(
  { first }: MonthRange,
  movements: MrrMovements,
  { nrr, grr, logoChurn }: RetentionRates,
  { isMonthly, says }: { isMonthly: boolean; says: readonly string[] },
): TableColumn[] {
  const { opening, closing, customers } = movements;
  const column = (code: PlainWord, format: TableColumn['format'], cells: Float64Array): TableColumn => ({
    heading: { code },
    format,
    cells,
  });
  const withReactivation = nrr.map((each, at) => each + movements.reactivation[at] / opening[at]);
  return [
    {
      heading: { code: 'month' },
      format: 'text',
      cells: Array.from(opening, (_, at) => month.label(first + at)),
    },
    column('opening', 'money', opening),
    column('newMrr', 'money', movements.new),
    column('expansion', 'money', movements.expansion),
    column('reactivation', 'money', movements.reactivation),
    column('contraction', 'money', movements.contraction),
    column('churn', 'money', movements.churn),
    column('closing', 'money', closing),
    column('openingCustomers', 'count', customers.opening),
    column('wonCustomers', 'count', customers.new),
    column('reactivatedCustomers', 'count', customers.reactivated),
    column('churnedCustomers', 'count', customers.churned),
    column('closingCustomers', 'count', customers.closing),
    column('nrr', 'share', nrr),
    ...(isMonthly ? [column('nrrWithReactivation', 'share', withReactivation)] : []),
    column('grr', 'share', grr),
    column('logoChurn', 'share', logoChurn),
    column('quickRatio', 'number', quickRatio(movements, true)),
    column('quickRatioWithoutReactivation', 'number', quickRatio(movements, false)),
    { heading: noteHeading(says), format: 'text', cells: Array.from(opening, () => '') },
  ];
}
