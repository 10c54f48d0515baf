import { TaskPane } from './support/taskPane';
import { until } from './support/until';

/** From mapped columns to a formula that computes in the grid, by way of the page of functions. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });

const toggle = () => taskPane.pane.getByRole('button', { name: 'Worksheet functions' }).click();
const pressEnter = () => taskPane.page.keyboard.press('Enter');

/** Opens a function with the keyboard, and waits until the formula would go into a cell. */
async function openFunction(name: string, cell: string): Promise<void> {
  const { pane } = taskPane;
  await toggle();
  await pane.getByLabel('Search functions').fill(name);
  await pressEnter();
  await pane.getByRole('heading', { name: `TOUCH.${name}`, exact: true }).waitFor();
  await taskPane.select(cell);
  await pane.locator('.target').getByText(cell).waitFor();
}

async function insert(cell: string): Promise<void> {
  await taskPane.button('Insert into cell').click();
  await taskPane.pane.getByText(`The formula is in ${cell}.`).waitFor();
}

const addSheet = () => taskPane.page.evaluate(() => window.workbench.addSheet('Test'));

test('formulas come from the columns of the tabs and compute in the grid', async () => {
  await addSheet();
  await taskPane.choose('Journeys!A1:H2001');
  await openFunction('TTV', 'Test!B2');
  await insert('Test!B2');
  const typed = ['A', 'B', 'C', 'H'].map((column) => `Journeys!${column}2:${column}2001`);
  await taskPane.enter('Test!B3', `=TOUCH.TTV(${typed.join(', ')})`);
  const [[inserted], [expected]] = await taskPane.values('Test!B2:B3');
  // All value but the 2,054.00 that no touch came before.
  expect(expected).toBeCloseTo(82_471.8 - 2054, 6);
  expect(inserted).toBe(expected);

  await toggle();
  await taskPane.chooseTab('Lifetime value');
  await taskPane.choose('Orders!A1:D1289');
  await openFunction('CLV.CUSTOMERS', 'Test!D2');
  await insert('Test!D2');
  const [headings, first] = await taskPane.values('Test!D2:M3');
  expect(headings.slice(0, 2)).toEqual(['Customer', 'Orders']);
  expect(headings.at(-1)).toBe('CLV');
  expect(Number(first.at(-1))).toBeGreaterThan(0);
});

test('figures of an inserted formula are shown as money, shares and dates, in cells without a format of their own', async () => {
  await addSheet();
  await taskPane.chooseTab('Lifetime value');
  await taskPane.choose('Orders!A1:D1289');
  await taskPane.inExcel(
    `workbook.worksheets.getItem('Test').getRange('H3:H4').numberFormat = [['0.0000'], ['0.0000']]`,
  );
  await openFunction('CLV.CUSTOMERS', 'Test!B2');
  await insert('Test!B2');
  const formats = () =>
    taskPane.inExcel<string[][]>(`
      const cells = workbook.worksheets.getItem('Test').getRange('B2:K5');
      cells.load('values,numberFormat');
      await context.sync();
      return [cells.values[0], ...cells.numberFormat]`);
  await until('formats of the figures', async () => (await formats())[4].includes('0.0%'));
  const [headings, head, ...rows] = await formats();
  const under = (heading: string, row: number) => rows[row][headings.indexOf(heading)];
  expect(new Set(head)).toEqual(new Set(['General']));
  expect(under('Probability alive', 2)).toBe('0.0%');
  expect(under('CLV', 2)).toMatch(/^[^a-z]*#,##0\.00/);
  expect(under('Customer', 2)).toBe('General');
  expect([0, 1].map((row) => rows[row][6])).toEqual(['0.0000', '0.0000']);
}, 60_000);

test('a filled cell is covered only after a yes', async () => {
  const { pane } = taskPane;
  await addSheet();
  await taskPane.enter('Test!B2', 'mine');
  await openFunction('CLV', 'Test!B2');
  await pane.getByLabel('averageValue').fill('60');
  await pane.getByLabel('frequency').fill('4');
  await pane.getByLabel('lifespan').fill('3');
  await pressEnter();
  await pane.getByText('Test!B2 is not empty.').waitFor();
  expect(await taskPane.values('Test!B2')).toEqual([['mine']]);
  await pressEnter();
  await pane.getByText('The formula is in Test!B2.').waitFor();
  expect(await taskPane.values('Test!B2')).toEqual([[720]]);
});

test('the list of functions is complete', async () => {
  await toggle();
  await taskPane.pane.getByText('46 functions').waitFor();
});
