import type { ResultView } from '../../src/blueprint/views';
import type { Output } from '../../src/excel/types';
import { withPivot } from '../../src/taskpane/output/pivot';

const view: ResultView = {
  id: 'customers',
  columns: [
    { heading: { code: 'customer' }, format: 'text', cells: ['Ada', 'Bea', { code: 'total' }] },
    { heading: { code: 'clv' }, format: 'money', cells: Float64Array.of(20, 90, 110), addsUp: true },
    { heading: { code: 'segment' }, format: 'text', cells: ['Pro', 'Free', ''], groups: true },
  ],
  footRows: 1,
  chart: null,
  notes: [],
};

const output = (headings = ['Customer', 'CLV', 'Segment']): Output => ({
  title: 'Customers of all segments',
  answer: '2 customers.',
  sheetName: 'Customers',
  note: [],
  table: {
    headings,
    rows: [
      ['Ada', 20, 'Pro'],
      ['Bea', 90, 'Free'],
      ['Total', 110, null],
    ],
    formats: ['General', '#,##0.00 "€"', 'General'],
  },
  chart: null,
});

describe('a detail table written with a PivotTable', () => {
  it('says by what its rows are grouped, how many are counted, and what adds up, in the format of the figures', () => {
    expect(withPivot(output(), view).pivot).toEqual({
      title: 'Customers of all segments: PivotTable',
      sheetName: 'Customers PivotTable',
      by: 'Segment',
      values: [
        { column: 'Customer', summary: 'Count', name: 'Count of Customer', format: '#,##0' },
        { column: 'CLV', summary: 'Sum', name: 'Sum of CLV', format: '#,##0.00 "€"' },
      ],
    });
  });

  it('has no sums at its foot, which would count twice', () => {
    const { rows } = withPivot(output(), view).table;
    expect(rows).toHaveLength(2);
    expect(rows.slice(0, 10).map(([name]) => name)).toEqual(['Ada', 'Bea']);
    expect(rows.slice(2, 3)).toEqual([]);
  });

  it('heads no figure as a column of the table is headed', () => {
    const { pivot } = withPivot(output(['Customer', 'CLV', 'sum of clv']), view);
    expect(pivot?.values.map(({ name }) => name)).toEqual(['Count of Customer', 'Sum of CLV 2']);
  });

  it('is written as it is where nothing groups its rows', () => {
    const plain = { ...view, columns: view.columns.slice(0, 2) };
    for (const each of [plain, null]) expect(withPivot(output(), each)).toEqual(output());
  });
});
