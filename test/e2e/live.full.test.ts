import { type Cell, TaskPane } from './support/taskPane';

/** A result written as the formula that gives it, frozen to values, refreshed, removed, and opened again from a file. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });
const sheet = 'Attribution!A1:M60';

const formulas = (): Promise<Cell[][]> =>
  taskPane.page.evaluate((cells) => window.workbench.getFormulas(cells), sheet);

/** Sum of the first column of figures below its heading. */
async function total(): Promise<number> {
  const cells: Cell[][] = await taskPane.values(sheet);
  const head = cells.findIndex(([cell]) => cell === 'Touchpoint');
  return cells
    .slice(head + 1)
    .filter(([name]) => name !== 'Total')
    .reduce((sum, [, figure]) => sum + Number(figure ?? 0), 0);
}

async function firstValueCell(): Promise<{ address: string; value: number }> {
  const cells: Cell[][] = await taskPane.values('Journeys!A1:H2001');
  const column = cells[0].indexOf('value') >= 0 ? cells[0].indexOf('value') : 7;
  const row = cells.findIndex((each, i) => i > 0 && Number(each[column]) > 0);
  return { address: `Journeys!${'ABCDEFGH'[column]}${row + 1}`, value: Number(cells[row][column]) };
}

test('a live formula follows the data; frozen, it stays what it is until a refresh', async () => {
  const { pane } = taskPane;
  await taskPane.writeLive();
  const found = (await formulas()).flat().filter((cell) => String(cell).startsWith('='));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^=TOUCH\.ATTRIBUTION\(/);
  const before = await total();

  const { address, value } = await firstValueCell();
  await taskPane.enter(address, value + 1000);
  expect(await total()).toBeCloseTo(before + 1000, 6);

  await taskPane.button('Freeze to values').click();
  await pane.getByRole('button', { name: 'Freeze to values' }).waitFor({ state: 'detached' });
  expect((await formulas()).flat().filter((cell) => String(cell).startsWith('='))).toEqual([]);
  expect(await total()).toBeCloseTo(before + 1000, 6);
  const [[said]]: Cell[][] = await taskPane.values('Attribution!A2');
  expect(said).toMatch(/^Values of \d{4}-\d\d-\d\d \d\d:\d\d, with the settings to their right\.$/);
  await taskPane.enter(address, value);
  expect(await total()).toBeCloseTo(before + 1000, 6);

  await pane.getByRole('button', { name: 'Analyses (1)' }).click();
  await pane.getByRole('button', { name: 'Refresh Attribution of Journeys' }).click();
  await pane.getByText('is up to date').first().waitFor();
  expect(await total()).toBeCloseTo(before, 6);
}, 180_000);

test('a live formula is removed with all that was written', async () => {
  await taskPane.writeLive();
  await taskPane.removeOutput();
  await taskPane.panel.locator('.notice').getByText('The output is removed.').waitFor();
  expect(await taskPane.sheets()).not.toContain('Attribution');
}, 120_000);

test('a saved workbook opens with its live formula and its list', async () => {
  await taskPane.writeLive();
  const before = await total();
  await taskPane.openFile(await taskPane.saveFile());
  const found = (await formulas()).flat().filter((cell) => String(cell).startsWith('='));
  expect(found).toHaveLength(1);
  expect(await total()).toBeCloseTo(before, 6);
}, 180_000);

test('Recalculate in the menu has Excel ask the functions anew, by keyboard alone', async () => {
  const { pane, page } = taskPane;
  await taskPane.writeLive();
  const before = await total();
  const calls = () => page.evaluate(() => window.workbench.calls);
  const asked = await calls();
  await pane.getByRole('button', { name: 'More options' }).press('Enter');
  const entry = pane.getByRole('menuitem', { name: 'Recalculate' });
  await entry.press('Enter');
  await pane.locator('.notice').getByText('Recalculated.').waitFor();
  await page.evaluate(() => window.workbench.settled());
  expect(await calls()).toBeGreaterThan(asked);
  expect(await total()).toBeCloseTo(before, 6);
  await pane.getByRole('button', { name: 'Dismiss' }).press('Enter');
  await pane.locator('.notice').getByText('Recalculated.').waitFor({ state: 'detached' });
});

test('a column of the source that was renamed is named as it is called now, by a first write and by a refresh', async () => {
  const { pane } = taskPane;
  await taskPane.showResult();
  await taskPane.enter('Journeys!A1', 'Customer #');
  await taskPane.writeFormula();
  const formula = async () => (await formulas()).flat().find((cell) => String(cell).startsWith('='));
  expect(await formula()).toContain("(Journeys[[Customer '#]],Journeys[timestamp],");
  const before = await total();
  await taskPane.enter('Journeys!A1', 'buyer');
  await taskPane.page.evaluate(() => window.workbench.settled());
  await pane.getByRole('button', { name: 'Analyses (1)' }).click();
  await pane.getByRole('button', { name: 'More for Attribution of Journeys' }).click();
  await pane.getByRole('menuitem', { name: 'Refresh' }).click();
  await pane.getByText('is up to date').first().waitFor();
  await taskPane.page.evaluate(() => window.workbench.settled());
  expect(await formula()).toContain('(Journeys[buyer],');
  expect(await total()).toBeCloseTo(before, 6);
}, 120_000);
