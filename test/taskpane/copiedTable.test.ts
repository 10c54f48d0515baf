import { createFormat } from '../../src/language/format';
import { copiedTable } from '../../src/taskpane/output/copiedTable';
import type { SpokenView } from '../../src/blueprint/views';

const format = createFormat('en-US');

const view: SpokenView = {
  id: 'view',
  columns: [
    { heading: 'Customer', format: 'text', cells: ['10234567890123456789', '=1+1', 'A\t<b>&', 'Total'] },
    { heading: 'Since', format: 'date', cells: Float64Array.of(46203, 46204, NaN, NaN) },
    {
      heading: 'Value',
      format: 'money',
      cells: Float64Array.of(1234.56789, 7, 0.1 + 0.2, 1241.86789),
      addsUp: true,
    },
    { heading: 'Share', format: 'share', cells: Float64Array.of(0.123456, 0, NaN, 1) },
  ],
  footRows: 1,
  chart: null,
  notes: [],
};

test('as text numbers are whole, with a point in every language, dates cannot be misread, and no cell is a formula', () => {
  const { text } = copiedTable(view, { column: 2, ascending: true }, null, createFormat('de-DE'));
  expect(text.split('\r\n').map((line) => line.split('\t'))).toEqual([
    ['Customer', 'Since', 'Value', 'Share'],
    ['A <b>&', '', '0.30000000000000004', ''],
    ["'=1+1", '2026-07-01', '7', '0'],
    ['10234567890123456789', '2026-06-30', '1234.56789', '0.123456'],
    ['Total', '', '1241.86789', '1'],
  ]);
});

test('marked up it reads as in the pane, and gives Excel the numbers, their formats, and texts as texts', () => {
  const { html } = copiedTable(view, null, '#,##0.00 "€"', format);
  expect(html).toContain(`<td style='mso-number-format:"\\@"'>10234567890123456789</td>`);
  expect(html).toContain(`<td style='mso-number-format:"\\@"'>=1+1</td>`);
  expect(html).toContain('A\t&lt;b&gt;&amp;');
  expect(html).toContain(
    `<td align="right" x:num="1234.56789" style='mso-number-format:"\\#\\,\\#\\#0\\.00 \\0022€\\0022"'>1,234.57</td>`,
  );
  expect(html).toContain(`x:num="46203" style='mso-number-format:"yyyy\\-mm\\-dd"'>2026-06-30</td>`);
  expect(html.match(/<tr>/g)).toHaveLength(5);
});

test('of a million rows the first are copied, and the others as one', () => {
  const cells = Float64Array.from({ length: 20_001 }, () => 1);
  const many: SpokenView = {
    ...view,
    columns: [
      { heading: 'Customer', format: 'text', cells: Array.from(cells, (_, row) => `C${row}`) },
      { heading: 'Value', format: 'money', cells, addsUp: true },
    ],
    footRows: 0,
  };
  const lines = copiedTable(many, null, null, format).text.split('\r\n');
  expect(lines).toHaveLength(10_002);
  expect(lines.at(-1)).toBe('Other (10,001)\t10001');
});
