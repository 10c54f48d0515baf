import { type Cell, TaskPane } from './support/taskPane';

/** Live formulas follow their table as it grows, and the settings in the cells beside them. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });
const settled = () => taskPane.page.evaluate(() => window.workbench.settled());

async function formula(sheet = 'Attribution'): Promise<string> {
  const [[cell]] = await taskPane.page.evaluate((at) => window.workbench.getFormulas(at), `${sheet}!A4`);
  return String(cell);
}

/** What stands beside a label, wherever the settings stand. */
async function settingAt(label: string, sheet = 'Attribution'): Promise<{ address: string; value: Cell }> {
  const cells: Cell[][] = await taskPane.values(`'${sheet}'!A4:Z30`);
  const row = cells.findIndex((each) => each.slice(1).includes(label));
  expect(row).toBeGreaterThanOrEqual(0);
  const column = cells[row].indexOf(label, 1) + 1;
  return { address: `'${sheet}'!${String.fromCharCode(65 + column)}${4 + row}`, value: cells[row][column] };
}

const enter = async (label: string, value: string | number, sheet?: string) => {
  const { address } = await settingAt(label, sheet);
  await taskPane.enter(address, value);
  await settled();
};

/** Headings and figures of the written table. */
async function table(): Promise<{ headings: Cell[]; figures: Record<string, number> }> {
  const [headings, ...rows]: Cell[][] = await taskPane.values('Attribution!A4:G30');
  const filled = rows.filter(([name]) => name !== null && name !== '');
  return {
    headings: headings.filter((cell) => cell !== null && cell !== ''),
    figures: Object.fromEntries(filled.map(([name, figure]) => [String(name), Number(figure)])),
  };
}

const total = ({ figures }: { figures: Record<string, number> }) =>
  Object.values(figures).reduce((sum, figure) => sum + figure, 0);

test('a table that grew is followed by live formulas, written ones and those of the sample', async () => {
  await taskPane.writeLive();
  expect(await formula()).toMatch(/^=TOUCH\.ATTRIBUTION\(Journeys\[customer_id\],Journeys\[timestamp\],/);
  const before = total(await table());
  const allOrders = async () => {
    const cells: Cell[][] = await taskPane.values('Examples!A1:B80');
    return Number(cells.find(([name]) => name === 'All orders')?.[1]);
  };
  const orders = await allOrders();
  // Typed right below it, they are rows of the table.
  await taskPane.enter('Journeys!A2002', 'C-new');
  await taskPane.enter('Journeys!B2002', 46_300);
  await taskPane.enter('Journeys!C2002', 'Email');
  await taskPane.enter('Journeys!H2002', 5000);
  await settled();
  expect(total(await table())).toBeCloseTo(before + 5000, 6);
  expect(await allOrders()).toBeCloseTo(orders + 5000, 6);
}, 180_000);

test('who changes a setting in its cell has the table computed anew, and a refresh takes it over', async () => {
  const { pane } = taskPane;
  await taskPane.writeLive();
  expect(await settingAt('Model 1')).toMatchObject({ value: 'Linear' });
  const before = await table();
  expect(before.headings).toEqual(['Touchpoint', 'Linear', 'Last touch', 'First touch', 'Conversions']);

  await enter('Lookback', 7);
  const shorter = await table();
  expect(shorter.figures).not.toEqual(before.figures);
  expect(total(shorter)).toBeCloseTo(total(before), 6);

  await enter('Model 1', 'Time decay');
  await enter('Model 4', 'Markov');
  const headings = ['Touchpoint', 'Time decay', 'Last touch', 'First touch', 'Markov', 'Conversions'];
  expect((await table()).headings).toEqual(headings);

  // The column that came last is formatted without a refresh.
  expect(await taskPane.page.evaluate(() => window.workbench.getFormats('Attribution!F5:F6'))).toEqual([
    ['#,##0.0'],
    ['#,##0.0'],
  ]);

  const live = await table();
  await pane.getByRole('button', { name: 'Analyses (1)' }).click();
  await pane.getByRole('button', { name: 'More for Attribution of Journeys' }).click();
  await pane.getByRole('menuitem', { name: 'Refresh' }).click();
  await pane.getByText('is up to date').first().waitFor();
  await settled();
  expect(await table()).toEqual(live);
  expect(await settingAt('Lookback')).toMatchObject({ value: 7 });
  expect(await settingAt('Model 4')).toMatchObject({ value: 'Markov' });
  // The settings of the analysis are now those of the cells.
  await pane.getByRole('button', { name: 'Freeze Attribution of Journeys to values' }).click();
  await pane.getByText('now stands as values').waitFor();
  await pane.getByRole('button', { name: 'Refresh Attribution of Journeys' }).click();
  await pane.getByText('is up to date').first().waitFor();
  await settled();
  const [written]: Cell[][] = await taskPane.values('Attribution!A4:P4');
  expect(written).toEqual(
    expect.arrayContaining(['Touchpoint', 'Time decay attributed value', 'Markov attributed value']),
  );
}, 240_000);

test('where Excel calculates by hand the pane says so, and has formulas follow their data', async () => {
  const { pane } = taskPane;
  await taskPane.inExcel(
    `workbook.application.calculationMode = 'Manual'; await context.sync(); return null`,
  );
  await taskPane.writeLive();
  await pane.getByText('Live formulas follow their data only when you press F9').last().waitFor();
  const before = await table();
  await enter('Lookback', 7);
  expect(await table()).toEqual(before);
  await pane.getByRole('button', { name: 'Recalculate' }).click();
  await pane
    .getByText(/^Recalculated\./)
    .last()
    .waitFor();
  await settled();
  const after = await table();
  expect(after.figures).not.toEqual(before.figures);
  expect(total(after)).toBeCloseTo(total(before), 6);
}, 120_000);

test('the settings go with the output', async () => {
  await taskPane.writeLive();
  await settingAt('Half-life');
  await taskPane.removeOutput();
  await taskPane.panel.locator('.notice').getByText('The output is removed.').waitFor();
  expect(await taskPane.sheets()).not.toContain('Attribution');
}, 120_000);

test.each(['null', '0'] as const)(
  'a funnel takes steps, window and order from its cells, also where empty cells reach functions as %s',
  (blanks) =>
    taskPane.with({ blanks }, async () => {
      await taskPane.chooseTab('Journeys');
      await taskPane.choose('Journeys!A1:H2001');
      await taskPane.showResult();
      await taskPane.button('Funnel').click();
      await taskPane.writeFormula();
      const sheet = (await taskPane.sheets()).at(-1) ?? '';
      const rows = async () => {
        const cells: Cell[][] = await taskPane.values(`'${sheet}'!A4:I20`);
        return cells.filter(([name]) => name !== null && name !== '');
      };
      const before = await rows();
      expect(await formula(`'${sheet}'`)).toMatch(/^=TOUCH\.FUNNEL\(/);
      expect(await settingAt('Step 1', sheet)).toMatchObject({ value: before[1][0] });
      expect(await settingAt('Window', sheet)).toMatchObject({ value: 'no limit' });
      await enter('Window', 0, sheet);
      const sameDay = await rows();
      expect(sameDay[0]).toContain('Still in time');
      expect(Number(sameDay[2][1])).toBeLessThan(Number(before[2][1]));
      await enter('Window', '', sheet);
      expect(await rows()).toEqual(before);
      await enter(`Step ${before.length}`, String(before[1][0]), sheet);
      expect(await rows()).toHaveLength(before.length + 1);
    }),
  120_000,
);

test('time to value takes its end of observation and its days off from cells', async () => {
  await taskPane.chooseTab('Time to value');
  await taskPane.choose('Signups!A1:F501');
  await taskPane.showResult();
  await taskPane.writeFormula();
  const sheet = (await taskPane.sheets()).at(-1) ?? '';
  const headings = async () => (await taskPane.values(`'${sheet}'!A4:F6`))[0];
  const before = await taskPane.values(`'${sheet}'!A5:E12`);
  await enter('Weekend', 1, sheet);
  expect(await taskPane.values(`'${sheet}'!A5:E12`)).not.toEqual(before);
  expect((await headings())[0]).toMatch(/working days/i);
  await enter('Weekend', '', sheet);
  expect(await taskPane.values(`'${sheet}'!A5:E12`)).toEqual(before);
}, 120_000);
