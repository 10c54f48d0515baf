import { TaskPane } from './support/taskPane';

/** The attribution flow as a marketer goes through it, in the production bundle. */

const taskPane = TaskPane.use();

async function showResult(): Promise<void> {
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.panel.getByText('4 of 4 found').waitFor();
  await taskPane.showResult();
}

test('from a selection to a table in the workbook that reconciles to the cent, and back', async () => {
  await showResult();
  await expect(taskPane.pane.locator('body').innerText()).resolves.toMatch(/82,471\.80/);
  const before = await taskPane.sheets();
  const { headings, rows } = await taskPane.write('Attribution', 'Touchpoint');
  expect(headings.slice(0, 2)).toEqual(['Touchpoint', expect.stringContaining('Linear')]);
  const total = rows.find(([name]) => name === 'Total');
  const parts = rows.filter(([name]) => name !== 'Total');
  const cents = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) * 100);
  expect(cents(parts.map((row) => row[1] as number))).toBe(8_247_180);
  expect(cents([total?.[1] as number])).toBe(8_247_180);

  expect(await taskPane.charts('Attribution')).toHaveLength(1);
  const tables = await taskPane.inExcel<number>(`
    const { tables } = workbook.worksheets.getItem('Attribution');
    tables.load('items/name');
    await context.sync();
    return tables.items.length`);
  expect(tables).toBe(1);

  await taskPane.removeOutput();
  await taskPane.page.waitForFunction((count) => window.workbench.sheets().length === count, before.length);
  expect(await taskPane.sheets()).toEqual(before);
}, 120_000);

test('a chosen cell that is taken is not written over without a yes', async () => {
  await showResult();
  await taskPane.select('Examples!A1');
  const before = await taskPane.values('Examples!A1:D4');
  await taskPane.button('More ways to write').click();
  await taskPane.pane.getByRole('menuitem', { name: /chosen cell/i }).click();
  await taskPane.pane.getByRole('dialog').getByRole('button', { name: /write/i }).click();
  await taskPane.pane.getByText('Overwrite these cells?').waitFor();
  await taskPane.pane.getByRole('button', { name: 'Cancel' }).click();
  expect(await taskPane.values('Examples!A1:D4')).toEqual(before);
}, 120_000);

test('a protected workbook is left alone, and the pane says why', async () => {
  await showResult();
  await taskPane.select('Orders!J1');
  await taskPane.with({ protectSheet: true }, async () => {
    await taskPane.button('More ways to write').click();
    await taskPane.pane.getByRole('menuitem', { name: /chosen cell/i }).click();
    await taskPane.pane.getByRole('dialog').getByRole('button', { name: /write/i }).click();
    await taskPane.pane
      .getByText(/protected/i)
      .first()
      .waitFor();
  });
}, 120_000);

test('in a new workbook, sample data lead to a result in one click', async () => {
  await taskPane.reset({ workbook: 'blank' });
  await taskPane.button('Insert sample data').click();
  await taskPane.pane.getByText(/rows used/).waitFor({ timeout: 60_000 });
  await expect(taskPane.pane.locator('body').innerText()).resolves.toMatch(/82,471\.80/);
}, 120_000);
