import type { PlanGroup } from '../../analytics/subscriptions/planGroups';
import type { Estimate, PlanValue, ValueReason } from '../../analytics/subscriptions/planValue';
import { blankSegment } from '../../cells';
import { noteHeading } from '../lifetime/notes';
import type { TableColumn } from '../table';
import type { PlainWord } from '../words';

const reasonTexts: Record<ValueReason['code'], string> = {
  nobodyLost: 'nobody has left yet: nothing to project from',
  tooFewPeriods: 'fewer than two renewals seen: nothing to project from',
  endless: 'without end: alpha is not above 1; give a discountRate or a horizon',
};

/** One row a plan, then All. */
export function planTable(
  groups: readonly PlanGroup[],
  rows: readonly PlanValue[],
  says: readonly string[],
): TableColumn[] {
  const names = groups.map(({ name }) => name ?? blankSegment);
  const column = (
    code: PlainWord,
    format: TableColumn['format'],
    figure: (row: PlanValue) => number,
  ): TableColumn => ({ heading: { code }, format, cells: Float64Array.from(rows, figure) });
  return [
    {
      heading: { code: 'plan' },
      format: 'text',
      cells: [...names, { code: 'all', besides: names }],
    },
    column('customers', 'count', ({ customers }) => customers),
    column('presentCustomers', 'count', ({ present }) => present),
    column('clvEach', 'money', (row) => earnedEach(row) + expectedEach(row, 'value')),
    column('earnedEach', 'money', earnedEach),
    column('expectedEachCustomer', 'money', (row) => expectedEach(row, 'value')),
    column('lower95', 'money', (row) => expectedEach(row, 'lower')),
    column('upper95', 'money', (row) => expectedEach(row, 'upper')),
    column('earnedSoFar', 'money', ({ earned }) => earned),
    column('expected', 'money', ({ expected }) => expected.value),
    column('newCustomerValue', 'money', ({ newCustomer }) => newCustomer.value),
    column('newCustomerLower', 'money', ({ newCustomer }) => newCustomer.lower),
    column('newCustomerUpper', 'money', ({ newCustomer }) => newCustomer.upper),
    column('meanPayment', 'money', ({ payment }) => payment),
    column('periodsSeen', 'count', ({ seen }) => seen),
    column('alpha', 'number', ({ fit }) => fit?.alpha ?? NaN),
    column('beta', 'number', ({ fit }) => fit?.beta ?? NaN),
    {
      heading: noteHeading(says),
      format: 'text',
      cells: rows.map(({ reason, fit }) =>
        reason ? reasonTexts[reason.code] : fit?.bound ? 'parameters at their bound: no limits' : '',
      ),
    },
  ];
}

const earnedEach = ({ earned, customers }: PlanValue): number => earned / customers;

const expectedEach = ({ expected, customers }: PlanValue, figure: keyof Estimate): number =>
  expected[figure] / customers;
