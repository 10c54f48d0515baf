import { TaskPane } from './support/taskPane';

/** From cells to data: single cells, names, several tables, and the way to cells that should be put right. */

const taskPane = TaskPane.use();
const field = (section?: string) =>
  (section ? taskPane.panel.getByRole('region', { name: section, exact: true }) : taskPane.panel)
    .getByLabel('Cells or table')
    .first();
const shown = async (address: string) => {
  await taskPane.pane.waitForFunction(
    (value) => [...document.querySelectorAll('input')].some((input) => input.value === value),
    address,
  );
};

/** Touches, orders and costs, each on a sheet of its own and in a way of its own: a block, a name, a table. */
beforeEach(async () => {
  await taskPane.inExcel(`
    const put = (name, corner, rows) => {
      const sheet = workbook.worksheets.add(name);
      const range = sheet.getRange(corner).getResizedRange(rows.length - 1, rows[0].length - 1);
      range.values = rows;
      return { sheet, range };
    };
    put('Touches', 'B3', [
      ['Customer', 'Date', 'Channel'],
      ['C1', 46023, 'Email'], ['C1', 46025, 'Search'], ['C2', 46024, 'Search'], ['C3', 46026, 'Social'],
    ]);
    const orders = put('Purchases', 'A1', [
      ['Buyer', 'Paid on', 'Amount'], ['C1', 46027, 100.25], ['C2', 46028, 50.5], ['C4', 46028, 10],
    ]);
    workbook.names.add('Purchases_2026', orders.range);
    orders.sheet.names.add('Here', orders.range);
    workbook.names.add('Rate', '=0.19');
    const costs = put('Spend', 'A1', [['Channel', 'Cost'], ['Email', 10], ['Search', 20], ['Social', 5]]);
    costs.sheet.tables.add(costs.range, true).name = 'SpendTable';`);
});

test('three tables lead to a written table that reconciles', async () => {
  await taskPane.select('Touches!C5');
  await shown('Touches!B3:D7');
  await taskPane.panel.getByText('4 rows × 3 columns').waitFor();

  await taskPane.panel.getByLabel('Orders are in another table').check();
  await field('Orders').fill('Purchases_2026');
  await field('Orders').press('Enter');
  await taskPane.panel.getByText('3 rows × 3 columns').waitFor();

  await taskPane.openOptionalColumns();
  await taskPane.panel.getByLabel('Costs are in another table').check();
  await taskPane.panel
    .getByRole('region', { name: 'Costs', exact: true })
    .getByRole('button', { name: /named range/ })
    .click();
  // The menu opens with the names of the last time, while the present ones are asked for.
  for (const name of [/^SpendTable/, /^Purchases_2026/, /^Purchases!Here/]) {
    await taskPane.pane.getByRole('menuitem', { name }).waitFor();
  }
  const entries = await taskPane.pane.getByRole('menuitem').allInnerTexts();
  expect(entries.map((entry) => entry.split('\n')[0])).not.toContain('Rate');
  await taskPane.pane.getByRole('menuitem', { name: /^SpendTable/ }).click();
  await shown('SpendTable');

  await taskPane.showResult();
  const { headings, rows } = await taskPane.write('Attribution', 'Touchpoint');
  const of = (name: string, heading: string) =>
    Number(rows.find(([cell]) => cell === name)?.[headings.indexOf(heading)]);
  expect(of('Total', 'Linear attributed value')).toBeCloseTo(160.75, 8);
  expect(of('Unattributed', 'Linear attributed value')).toBeCloseTo(10, 8);
  expect(of('Email', 'Linear attributed value')).toBeCloseTo(50.125, 8);
  expect(of('Search', 'Cost')).toBe(20);
}, 180_000);

test('counts follow the cells, and each complaint leads to its first cell', async () => {
  await taskPane.select('Touches!C5');
  await shown('Touches!B3:D7');
  await taskPane.panel.getByText('0 blanks and 0 errors in the columns needed').waitFor();
  await taskPane.button('Use selection').or(field()).first().waitFor();
  await taskPane.inExcel(`
    const sheet = workbook.worksheets.getItem('Touches');
    sheet.getRange('C6').values = [["'03/04/2026"]];
    sheet.getRange('B7').values = [['']]`);
  await taskPane.panel.getByText('1 blank and 0 errors in the columns needed').waitFor();
  await taskPane.button(/^Go to C6/).click();
  await taskPane.page.waitForFunction(() => window.workbench.activeSheet() === 'Touches');
  await taskPane.panel.getByText('Touches!B3:D7').or(field()).first().waitFor();
  const selected = await taskPane.inExcel<string>(`
    const range = workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range.address`);
  expect(selected).toBe('Touches!C6');

  await taskPane.inExcel(`
    const sheet = workbook.worksheets.getItem('Touches');
    sheet.getRange('C6').values = [[46024]];
    sheet.getRange('B7').values = [['C3']]`);
  await taskPane.panel.getByText('0 blanks and 0 errors in the columns needed').waitFor();
}, 120_000);

test('rows that a filter hides count, unless only visible ones are to', async () => {
  await taskPane.inExcel(`
    const table = workbook.tables.getItem('Journeys');
    table.columns.getItem('segment').filter.applyValuesFilter(['Enterprise'])`);
  await taskPane.select('Journeys!A1:H2001');
  await taskPane.panel.getByText('2,000 of 2,000 rows can be used.').last().waitFor();
  const hidden = taskPane.panel.getByRole('group', { name: 'Some rows are hidden:' });
  await hidden.getByRole('button', { name: 'Visible rows only' }).click();
  await taskPane.panel.getByText(/rows: hidden/).waitFor();
  await taskPane.showResult();
  const { note, headings, rows } = await taskPane.write('Attribution', 'Touchpoint');
  expect(note.join(' ')).toContain('Rows that are hidden do not count.');
  const total = rows.find(([name]) => name === 'Total')?.[headings.indexOf('Linear attributed value')];
  const cells = await taskPane.values('Journeys!A2:H2001');
  const visible = cells.filter((row) => row[5] === 'Enterprise');
  expect(visible.length).toBeGreaterThan(100);
  expect(total).toBeCloseTo(
    visible.reduce((sum, row) => sum + Number(row[7] ?? 0), 0),
    6,
  );
}, 120_000);
