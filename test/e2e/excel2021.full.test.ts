import { TaskPane } from './support/taskPane';

/** The oldest Excel the add-in is offered in, LTSC 2021: the whole way with all it has and no more. */

const taskPane = TaskPane.use();

const formulas = async (sheet: string): Promise<string[]> =>
  (await taskPane.page.evaluate((cells) => window.workbench.getFormulas(cells), `${sheet}!A1:H40`))
    .flat()
    .map(String)
    .filter((cell) => cell.startsWith('='));

beforeEach(async () => {
  await taskPane.page.evaluate(() => {
    window.workbench.switches.excel2021 = true;
  });
  await Promise.all([taskPane.pane.waitForNavigation(), taskPane.pane.evaluate(() => location.reload())]);
  await taskPane.choose('Journeys!A1:H2001');
});

test('the pane learns that it is so', async () => {
  const supports = (set: string, version: string) =>
    taskPane.pane.evaluate(`Office.context.requirements.isSetSupported('${set}', '${version}')`);
  expect(await supports('ExcelApi', '1.14')).toBe(true);
  expect(await supports('ExcelApi', '1.15')).toBe(false);
  expect(await supports('CustomFunctionsRuntime', '1.4')).toBe(false);
});

test('a result is written with its chart, refreshed in place and removed', async () => {
  await taskPane.showResult();
  const before = await taskPane.write('Attribution', 'Touchpoint');
  expect(before.rows.length).toBeGreaterThan(4);
  expect(await taskPane.charts('Attribution')).toHaveLength(1);
  const cells = await taskPane.values('Journeys!A1:H2001');
  const column = cells[0].indexOf('revenue');
  const row = cells.findIndex((each, i) => i > 0 && Number(each[column]) > 0);
  const cell = `Journeys!${'ABCDEFGH'[column]}${row + 1}`;
  await taskPane.enter(cell, Number(cells[row][column]) + 1000);
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).click();
  const stale = taskPane.pane.locator('.mark.stale');
  await stale.waitFor();
  await taskPane.pane.getByRole('button', { name: /^Refresh all/ }).click();
  await stale.waitFor({ state: 'detached' });
  const after = await taskPane.written('Attribution', 'Touchpoint');
  const total = ({ rows }: typeof after) => Number(rows.find(([name]) => name === 'Total')?.[1]);
  expect(total(after) - total(before)).toBeCloseTo(1000, 6);
});

test('a live formula spills, and freezes to values', async () => {
  await taskPane.showResult();
  await taskPane.writeFormula();
  expect((await formulas('Attribution')).length).toBe(1);
  await taskPane.button('Freeze to values').click();
  await taskPane.button('Freeze to values').waitFor({ state: 'detached' });
  expect(await formulas('Attribution')).toEqual([]);
});
