import { TaskPane } from './support/taskPane';

/** Orders in two currencies and costs in a third: from the refusal to the written sheet and its refresh, in a pane of 320 px. */

const taskPane = TaskPane.use();
const spill = () => taskPane.pane.evaluate(() => document.documentElement.scrollWidth - innerWidth);

beforeEach(async () => {
  await taskPane.putSheets({
    Shop: [
      ['Customer', 'Date', 'Channel', 'Revenue', 'Currency'],
      ['C1', 46023, 'Email', '', ''],
      ['C1', 46024, 'Search', '', ''],
      ['C1', 46025, '', 100, 'USD'],
      ['C2', 46023, 'Email', '', ''],
      ['C2', 46024, '', 50.5, 'EUR'],
      ['C3', 46023, 'Search', '', ''],
      ['C3', 46024, '', 80, 'EUR'],
    ],
    Spent: [
      ['Channel', 'Cost', 'Currency'],
      ['Email', 40, 'GBP'],
      ['Search', 20, 'EUR'],
    ],
    Rates: [
      ['Currency', 'Rate'],
      ['EUR', 1],
      ['USD', 0.92],
      ['GBP', 1.17],
    ],
  });
});

test('exchange rates lead from two currencies to one result, which tells them and is refreshed', async () => {
  await taskPane.select('Shop!A1');
  await taskPane.panel.getByText('7 rows × 5 columns').waitFor();
  await taskPane.panel
    .getByText(/or a table of exchange rates under Optional columns/)
    .first()
    .waitFor();

  await taskPane.openOptionalColumns();
  await taskPane.panel.getByLabel('Exchange rates are in another table').check();
  await taskPane.chooseTable('Exchange rates', 'Rates!A1:B4');
  await taskPane.panel.getByText('7 of 7 rows can be used').last().waitFor();
  await taskPane.panel.getByLabel('Costs are in another table').check();
  await taskPane.chooseTable('Costs', 'Spent!A1:C3');
  await taskPane.panel.getByLabel('Reporting currency').waitFor();
  expect(await spill()).toBe(0);

  await taskPane.showResult();
  // 92.00 of C1 are half Email's and half Search's: 46.00 + 50.50, and 46.00 + 80.00.
  await taskPane.panel.getByText('222.50 EUR').first().waitFor();
  await taskPane.panel.getByText('Exchange rates: Rates!A1:B4.').waitFor();
  expect(await spill()).toBe(0);
  const { headings, rows, note } = await taskPane.write('Attribution', 'Touchpoint');
  const of = (name: string, heading: string) =>
    Number(rows.find(([cell]) => cell === name)?.[headings.indexOf(heading)]);
  expect(of('Email', 'Linear attributed value')).toBeCloseTo(96.5, 6);
  expect(of('Search', 'Linear attributed value')).toBeCloseTo(126, 6);
  expect(of('Email', 'ROAS')).toBeCloseTo(96.5 / 46.8, 6);
  expect(of('Search', 'ROAS')).toBeCloseTo(126 / 20, 6);
  const told = note.join('\n');
  expect(told).toContain('Exchange rates: Rates!A1:B4.');
  expect(told).toContain('Amounts are in EUR, converted by the exchange rates GBP 1.17, USD 0.92.');

  // The rates are kept with the analysis, and read anew.
  await taskPane.inExcel(`workbook.worksheets.getItem('Rates').getRange('B3').values = [[0.9]];`);
  const anyButton = (name: string) => taskPane.pane.getByRole('button', { name }).first();
  await anyButton('Analyses (1)').click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await anyButton('Refresh Attribution of Shop').click();
  await taskPane.pane.getByText('Attribution of Shop is up to date.').waitFor({ state: 'attached' });
  const again = await taskPane.written('Attribution', 'Touchpoint');
  const now = Object.fromEntries(again.rows.map(([name, credit]) => [String(name), Number(credit)]));
  expect(now.Email).toBeCloseTo(95.5, 6);
  expect(again.note.join('\n')).toContain('USD 0.9.');
}, 180_000);
