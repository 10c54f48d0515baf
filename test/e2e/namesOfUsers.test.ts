import { TaskPane } from './support/taskPane';

/** What stands in the data of users and must not trip a table: a total row of costs, and segments whose names are alike. */

const taskPane = TaskPane.use({ workbook: 'blank' });
const refreshed = async (name: string) => {
  const { pane } = taskPane;
  await pane.getByRole('button', { name: /^Analyses \(1\)/ }).click();
  await pane.getByRole('button', { name: `Refresh ${name}` }).click();
  await pane.getByText(`${name} is up to date.`).waitFor({ state: 'attached' });
};

test('a total row is no cost: returns are right, and stay so with a refresh', async () => {
  await taskPane.inExcel(`
    const put = (name, rows) => {
      const range = workbook.worksheets.add(name).getRange('A1').getResizedRange(rows.length - 1, rows[0].length - 1);
      range.values = rows;
      const table = workbook.tables.add(range, true);
      table.name = name;
      return table;
    };
    put('Touches', [
      ['customer', 'time', 'touchpoint', 'revenue'],
      ['C1', 46023, 'Search', ''], ['C1', 46024, '', 2000], ['C2', 46023, 'Email', ''], ['C2', 46025, '', 2000],
    ]);
    put('Costs', [['Touchpoint', 'Cost'], ['Search', 700], ['Email', 500], ['Total', 1200]]);
    await context.sync();
    const costs = workbook.tables.getItem('Costs');
    costs.resize(workbook.worksheets.getItem('Costs').getRange('A1:B3'));
    costs.showTotals = true;
    workbook.worksheets.getItem('Costs').getRange('A4:B4').values = [['Total', 1200]];`);
  await taskPane.select('Touches!A1');
  await taskPane.panel.getByText('4 rows × 4 columns').waitFor();
  await taskPane.panel
    .getByText(/^Optional columns/)
    .first()
    .click();
  await taskPane.panel.getByLabel('Costs are in another table').check();
  const section = taskPane.panel.getByRole('region', { name: 'Costs', exact: true });
  const field = section.getByLabel('Cells or table').first();
  await field.fill('Costs');
  await field.press('Enter');
  await section.getByText('2 rows × 2 columns').waitFor();
  await taskPane.showResult();

  const returns = ({ headings, rows }: Awaited<ReturnType<typeof taskPane.written>>) =>
    rows.map((row) => [
      row[0],
      row[headings.indexOf('Cost')],
      Number(row[headings.indexOf('ROAS')]).toFixed(2),
    ]);
  const right = [['Email', 500, '4.00'], ['Search', 700, '2.86'], ['Unattributed', 0, '0.00'], ['Total', 1200, '3.33']]; // prettier-ignore
  expect(returns(await taskPane.write('Attribution', 'Touchpoint'))).toEqual(right);
  await refreshed('Attribution of Touches');
  expect(returns(await taskPane.written('Attribution', 'Touchpoint'))).toEqual(right);
}, 180_000);

test('segments that differ in case, are named like a column or too long are refreshed', async () => {
  const segments = ['Pro', 'pro', 'Days', '', 'x'.repeat(300)];
  await taskPane.inExcel(`
    const segments = ${JSON.stringify(segments)};
    const rows = Array.from({ length: 60 }, (_, i) => [46023 + (i % 9), 46030 + i, segments[i % 5]]);
    const sheet = workbook.worksheets.add('Plans');
    sheet.getRange('A1:C61').values = [['signed_up', 'first_value', 'plan'], ...rows];
    sheet.getRange('A2:B61').numberFormat = 'yyyy-mm-dd';`);
  await taskPane.chooseTab('Time to value');
  await taskPane.follow('Plans!A1:C61');
  await taskPane.panel.getByText('2 of 2 found').waitFor();
  await taskPane.showResult();
  await taskPane.button('Curves').click();
  const written = await taskPane.write('Time to value curves', 'Days');
  expect(new Set(written.headings.map((heading) => heading.toLowerCase())).size).toBe(
    written.headings.length,
  );
  await refreshed('Time to value of Plans: Curves');
  const again = await taskPane.written('Time to value curves', 'Days');
  expect(again.headings).toEqual(written.headings);
  expect(again.rows).toEqual(written.rows);
}, 180_000);
