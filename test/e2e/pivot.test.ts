import { TaskPane } from './support/taskPane';
import type { Cell } from './support/taskPane';

/** A detail table that is written with a PivotTable and a slicer over it, kept, refreshed and removed. */

const taskPane = TaskPane.use({ tab: 'Lifetime value', selection: 'Orders!A1:D1289' });

beforeEach(() => taskPane.panel.getByText('3 of 3 found').waitFor());

const sheets = () => taskPane.page.evaluate(() => window.workbench.sheets());

const told = (text: string) => taskPane.panel.locator('.notice', { hasText: text }).waitFor();

async function writeWithPivot(): Promise<void> {
  await taskPane.button('More ways to write').click();
  await taskPane.pane.getByRole('menuitem', { name: 'Write with a PivotTable' }).click();
  await taskPane.button('Remove output').waitFor();
}

/** The PivotTable on a sheet, down to its grand total. */
async function pivotOn(sheet: string): Promise<Cell[][]> {
  const cells: Cell[][] = await taskPane.values(`'${sheet}'!A3:F200`);
  const end = cells.findIndex(([label]) => label === 'Grand Total');
  return cells.slice(0, end + 1).map((row) => row.filter((cell) => cell !== '' && cell !== null));
}

test('customers by their orders: the table, and beside it a PivotTable whose figures add up, which a refresh brings up to date', async () => {
  await taskPane.showResult();
  await taskPane.button('Customers').click();
  await writeWithPivot();
  await told('Its PivotTable is on the sheet CLV customers PivotTable.');
  const { headings, rows } = await taskPane.written('CLV customers', 'Customer');
  expect(rows).toHaveLength(420);
  const pivot = await pivotOn('CLV customers PivotTable');
  expect(pivot[0]).toEqual([
    'Row Labels',
    'Count of Customer',
    'Sum of Repeat orders',
    'Sum of Expected orders',
    'Sum of CLV',
  ]);
  const value = headings.indexOf('CLV');
  const total = rows.reduce((sum, row) => sum + Number(row[value]), 0);
  const last = pivot.at(-1) ?? [];
  expect(last[1]).toBe(420);
  expect(Number(last[4])).toBeCloseTo(total, 6);
  const once = rows.filter((row) => row[headings.indexOf('Orders')] === 1);
  expect(pivot[1].slice(0, 2)).toEqual([1, once.length]);

  const slicer = taskPane.page.getByRole('region', { name: 'Orders' });
  await slicer.getByRole('button', { name: '1', exact: true }).click();
  expect((await pivotOn('CLV customers PivotTable')).map((row) => row[1])).toEqual([
    'Count of Customer',
    once.length,
    once.length,
  ]);
  await slicer.getByRole('button', { name: '1', exact: true }).click();

  await taskPane.inExcel(`workbook.worksheets.getItem('Orders').getRange('A2').values = [['Newcomer']];`);
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).first().click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await taskPane.pane
    .getByRole('button', { name: /^Refresh/ })
    .first()
    .click();
  await taskPane.pane.getByText(/is up to date\.$/).waitFor({ state: 'attached' });
  const again = await taskPane.written('CLV customers', 'Customer');
  expect((await pivotOn('CLV customers PivotTable')).at(-1)?.[1]).toBe(again.rows.length);
  expect(again.rows.map(([customer]) => customer)).toContain('Newcomer');
}, 180_000);

test('all customers behind a figure, by segment, and none of it is left once it is removed', async () => {
  const before = await sheets();
  await taskPane.showResult();
  await taskPane.button(/^All/).click();
  await taskPane.button('Back').waitFor();
  await writeWithPivot();
  const [table, pivotSheet] = (await sheets()).filter((name) => !before.includes(name));
  const { rows } = await taskPane.written(table, 'Customer');
  expect(rows).toHaveLength(420);
  const pivot = await pivotOn(pivotSheet);
  expect(pivot.at(-1)?.slice(0, 2)).toEqual(['Grand Total', 420]);
  await taskPane.removeOutput();
  await told('The output is removed.');
  expect(await sheets()).toEqual(before);
}, 180_000);

test('is not offered for what is no detail table, and takes no sheet where none can be added', async () => {
  await taskPane.showResult();
  await taskPane.button('More ways to write').click();
  await taskPane.pane.getByRole('menuitem', { name: 'Write to a chosen cell…' }).waitFor();
  expect(await taskPane.pane.getByRole('menuitem', { name: 'Write with a PivotTable' }).count()).toBe(0);
  await taskPane.page.keyboard.press('Escape');
  await taskPane.button('Customers').click();
  const before = await sheets();
  await taskPane.inExcel('workbook.protection.protect();');
  await taskPane.button('More ways to write').click();
  await taskPane.pane.getByRole('menuitem', { name: 'Write with a PivotTable' }).click();
  await told('The workbook’s structure is protected');
  expect(await sheets()).toEqual(before);
}, 180_000);
