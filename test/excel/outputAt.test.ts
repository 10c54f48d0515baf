import { outputAt } from '../../src/excel/outputAt';
import type { Output } from '../../src/excel/types';
import { writeOutput } from '../../src/excel/writeOutput';
import { FakeWorkbook } from './fakeWorkbook';

/** Which output a cell belongs to, in whatever form that was written. */

const chart = { kind: 'bar' as const, title: 'CLV', category: 'Segment', series: ['CLV'], rows: 2 };
const plain: Output = {
  title: 'Scorecard',
  sheetName: 'Scorecard',
  answer: 'Customers of Referral are worth most.',
  note: ['Source: Customers'],
  table: {
    headings: ['Segment', 'CLV'],
    rows: [
      ['Referral', 104.6],
      ['Paid', 50.3],
    ],
    formats: ['General', '0.0'],
  },
  chart: null,
};
const forms: Record<string, Output> = {
  values: plain,
  report: { ...plain, chart, report: { made: 'Computed on Monday.', details: [], second: chart } },
  pivot: {
    ...plain,
    pivot: {
      title: 'By segment',
      sheetName: 'By segment',
      by: 'Segment',
      values: [{ column: 'CLV', summary: 'Sum', name: 'Sum of CLV', format: '0.0' }],
    },
  },
};

test.each(Object.keys(forms))('a figure of %s is found with what stands at its head', async (form) => {
  const book = new FakeWorkbook();
  book.install();
  const written = await writeOutput(forms[form], { kind: 'new sheet' });
  expect(written.form).toBe(form);
  const [last] = /\d+$/.exec(written.address) ?? [];
  book.activeCell = { sheet: written.sheet, row: Number(last) - 1, column: 1 };
  expect(await outputAt([written])).toEqual({ index: 0, figure: { row: 'Paid', column: 'CLV' } });
  // Beside the table it is the only output there.
  book.activeCell = { sheet: written.sheet, row: 0, column: 0 };
  expect(await outputAt([written])).toEqual({ index: 0, figure: null });
});
