import { setPaneWidth } from './support/flaws';
import { TaskPane } from './support/taskPane';

/** A period of the data, what it is compared with, and figures over time. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });

beforeEach(() => taskPane.panel.getByText('4 of 4 found').waitFor());

jest.setTimeout(120_000);

const choose = (label: string, entry: string) =>
  taskPane.panel.getByLabel(label, { exact: true }).selectOption({ label: entry });

test('the last whole month against the month before, in words, as a chart and on a sheet', async () => {
  await choose('Period', 'Last whole month');
  await choose('Compare with', 'The period before');
  await taskPane.showResult();
  const { panel } = taskPane;
  await panel
    .getByRole('heading', { name: 'No change from 2026-04 to 2026-05 is more than chance.' })
    .waitFor();
  await taskPane.button('Comparison').click();
  await panel.getByText('Both periods by touchpoint').waitFor();
  const { headings, rows, note } = await taskPane.write('Comparison', 'Touchpoint');
  expect(headings).toEqual([
    ...['Touchpoint', '2026-05', '2026-04', '2026-04, in as many days', 'Change', 'Change, %'],
    ...['Change lower 95%', 'Change upper 95%', 'More than chance?', 'p (Holm)'],
  ]);
  const total = rows.find(([name]) => name === 'Total');
  expect(total?.slice(1, 3)).toEqual([17_884.8, 17_183.4]);
  expect(note.join('\n')).toContain('Period: 2026-05.');
});

test('a range without a day, and one that is turned round, say what to do', async () => {
  const { panel } = taskPane;
  await choose('Period', 'From – to');
  await taskPane.button('Show result').click();
  await panel.getByText('Enter the first day, the last day, or both.').waitFor();
  await panel.getByLabel('First day', { exact: true }).fill('2026-05-10');
  await panel.getByLabel('Last day', { exact: true }).fill('2026-05-01');
  await panel.getByText('The last day lies before the first.').waitFor();
  await panel.getByLabel('First day', { exact: true }).fill('2030-01-01');
  await panel.getByLabel('Last day', { exact: true }).fill('2030-01-31');
  await taskPane.button('Show result').click();
  await panel
    .getByRole('alert')
    .filter({ hasText: /The data run from 2026-01-01 to 2026-06-\d\d; nothing in them is of 2030-01\./ })
    .waitFor();
});

test('by month, with the last one open, and as a formula that gives the same', async () => {
  await choose('Over time', 'By month');
  await taskPane.showResult();
  await taskPane.button('Over time').click();
  await taskPane.panel.getByText('The last period is not over yet.').waitFor();
  await taskPane.panel.getByText('Dashed at the beginning: short history.').waitFor();
  await taskPane.panel.getByText(/^Transactions before 2026-01-31 have a short history:/).waitFor();
  const { headings, rows } = await taskPane.write('Over time', 'Period');
  expect(rows.map(([period]) => period)).toEqual([
    ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06 (open)'],
  ]);
  const at = (heading: string) => headings.indexOf(heading);
  const sum = rows.reduce((all, row) => all + Number(row[at('Total')]), 0);
  expect(sum).toBeCloseTo(82_471.8, 6);
  expect(headings.slice(at('Total'))).toEqual([
    ...['Total', 'Conversions', 'Cost', 'Cost per acquisition', 'ROAS', 'History'],
  ]);
  expect(rows.map((row) => row[at('History')])).toEqual(['short', ...Array<string>(5).fill('full')]);
  await taskPane.button('Costs over time').click();
  await taskPane.panel.getByText('Costs count on their own dates').waitFor();
  const costs = await taskPane.write('Costs over time', 'Period');
  const search = costs.headings.indexOf('Paid Search Brand cost per acquisition');
  const spent = costs.headings.indexOf('Paid Search Brand cost');
  for (const row of costs.rows)
    expect(row[search]).toBeCloseTo(Number(row[spent]) / Number(row[spent + 1]), 6);
});

test('by month as stacked columns, in the pane and on the sheet, as values and as a formula', async () => {
  await choose('Over time', 'By month');
  await choose('Drawn as', 'Stacked columns');
  await taskPane.showResult();
  await taskPane.button('Over time').click();
  const drawing = taskPane.panel.getByRole('img', {
    name: /^Stacked columns\. .* at 2026-01, .* at 2026-06/,
  });
  await drawing.waitFor();
  expect(await drawing.locator('.open path').count()).toBeGreaterThan(3);
  const chartsOn = async (sheet: string | undefined) =>
    taskPane.inExcel<{ type: string; series: string[] }[]>(`
      const { charts } = workbook.worksheets.getItem('${sheet}');
      charts.load('items/chartType');
      await context.sync();
      for (const chart of charts.items) chart.series.load('items/name');
      await context.sync();
      return charts.items.map((chart) => ({
        type: chart.chartType,
        series: chart.series.items.map(({ name }) => name),
      }))`);
  const { headings } = await taskPane.write('Over time', 'Period');
  const drawn = headings.slice(1, headings.indexOf('Total'));
  expect(drawn.at(-1)).toBe('Unattributed');
  expect(await chartsOn('Over time')).toEqual([{ type: 'ColumnStacked', series: drawn }]);
  await taskPane.writeFormula();
  expect(await chartsOn((await taskPane.sheets()).at(-1))).toEqual([
    { type: 'ColumnStacked', series: drawn },
  ]);
});

test('what part each touchpoint had in journeys', async () => {
  await taskPane.showResult();
  await taskPane.button('Part in journeys').click();
  const { headings, rows } = await taskPane.write('Part in journeys', 'Touchpoint');
  expect(headings.slice(0, 3)).toEqual(['Touchpoint', 'Opened', 'Opened value']);
  const opened = rows.reduce((all, row) => all + Number(row[2]), 0);
  expect(opened).toBeCloseTo(82_471.8, 6);
});

test('how many days and touches it took to convert, in words, on a sheet and as a formula', async () => {
  const { panel, page } = taskPane;
  await taskPane.showResult();
  await panel.getByText('More', { exact: true }).click();
  await panel.getByText(/^Half of the conversions come within [\d.]+ days of their first touch/).waitFor();
  await taskPane.button('Days to convert').click();
  await panel.getByText('Conversions by days to convert').waitFor();
  const { headings, rows } = await taskPane.write('Days to convert', 'Days to convert');
  expect(headings.slice(0, 3)).toEqual(['Days to convert', 'Conversions', 'Consumer']);
  const at = (name: string) => rows.findIndex(([bucket]) => bucket === name);
  const total = (from: number, to: number) =>
    rows.slice(from, to).reduce((all, row) => all + Number(row[1]), 0);
  const converted = total(0, at('Median'));
  expect(rows.slice(0, 3).map(([bucket]) => String(bucket))).toEqual(['0', '1', '2']);
  await taskPane.button('Touches to convert').click();
  await panel.getByText('Conversions by touches', { exact: true }).waitFor();
  await taskPane.button('Days to convert').click();
  await taskPane.writeFormula();
  const spilt = await page.evaluate(() => window.workbench.getValues("'Days to convert (2)'!A1:K60"));
  const head = spilt.findIndex(([name]) => name === 'Measure');
  const ofTouches = spilt.slice(head).filter(([measure]) => measure === 'Touches');
  const own = spilt[head].indexOf('Conversions');
  const counts = ofTouches.slice(0, 12).map((row) => Number(row[own]));
  expect(counts.reduce((all, count) => all + count, 0)).toBe(converted);
});

test('leads beside purchases, and orders by country and by customer, in 320 px and as formulas', async () => {
  const { panel, page, pane } = taskPane;
  await setPaneWidth(page, 320);
  await taskPane.putSheets({
    Leads: [
      ['Customer', 'Date', 'Channel', 'Revenue', 'Stage', 'Country'],
      ['Ann', 46023, 'Email', '', '', ''],
      ['Ann', 46024, '', '', 'Lead', ''],
      ['Ann', 46025, 'Search', '', '', ''],
      ['Ann', 46026, '', 90, 'Purchase', 'DE'],
      ['Ann', 46027, '', 30, 'Purchase', 'DE'],
      ['Ben', 46023, 'Email', '', 'Lead', ''],
      ['Ben', 46028, '', 40, 'Purchase', 'FR'],
    ],
  });
  await taskPane.select('Leads!A1');
  await panel.getByText('7 rows × 6 columns').waitFor();
  await taskPane.openOptionalColumns();
  await choose('Kind of conversion', 'Stage');
  await choose('Property of the order', 'Country');
  await choose('Break orders down by', 'Property of the order');
  await taskPane.showResult();
  const isTooWide = () =>
    pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await taskPane.button('By property of the order').click();
  await panel.getByText('Attributed value by touchpoint and property of the order').first().waitFor();
  expect(await isTooWide()).toBe(false);
  await taskPane.button('Kinds of conversion').click();
  await panel.getByRole('heading', { name: 'Kinds of conversion by touchpoint under linear' }).waitFor();
  expect(await isTooWide()).toBe(false);
  const { headings, rows } = await taskPane.write('Kinds of conversion', 'Touchpoint');
  expect([headings, ...rows].map((row) => row.slice(0, 4))).toEqual([
    ['Touchpoint', 'Purchase', 'Purchase value', 'Lead'],
    ['Email', 2, 100, 2],
    ['Search', 1, 60, 0],
  ]);

  await taskPane.button('Change').click();
  await panel.getByText(/^More options/).click();
  await choose('Conversions', 'First of a customer');
  await choose('Break orders down by', 'New or returning customer');
  await taskPane.showResult();
  await taskPane.button('By new or returning customer').click();
  await taskPane.writeFormula();
  const spilt = await page.evaluate(() =>
    window.workbench.getValues("'By new or returning customer'!A1:F30"),
  );
  const at = spilt.findIndex(([name]) => name === 'Touchpoint');
  expect(spilt.slice(at, at + 3).map((row) => row.slice(0, 4))).toEqual([
    ['Touchpoint', 'New', 'Returning', 'Total'],
    ['Email', 85, 0, 85],
    ['Search', 45, 0, 45],
  ]);
});

test('clicks before views, each within days of its own, in the pane, in the note and as a formula', async () => {
  const { panel, page, pane } = taskPane;
  await setPaneWidth(page, 320);
  await taskPane.putSheets({
    Touches: [
      ['Customer', 'Date', 'Channel', 'Revenue', 'Interaction'],
      ['Ann', 46023, 'Search', '', 'click'],
      ['Ann', 46027, 'Social', '', 'view'],
      ['Ann', 46028, '', 90, ''],
      ['Ben', 46010, 'Search', '', 'click'],
      ['Ben', 46027, 'Social', '', 'view'],
      ['Ben', 46028, '', 40, ''],
    ],
  });
  await taskPane.select('Touches!A1');
  await panel.getByText('6 rows × 5 columns').waitFor();
  await taskPane.openOptionalColumns();
  await choose('Kind of touch', 'Interaction');
  await panel.getByText(/^More options/).click();
  const offered = panel.getByRole('group', { name: 'Kinds of touch in the data' });
  await offered.getByRole('button', { name: 'click' }).click();
  await offered.getByRole('button', { name: 'view' }).click();
  const priority = panel.getByLabel('Priority of touches', { exact: true });
  expect(await priority.inputValue()).toBe('click > view');
  const days = panel.getByLabel('Lookback by kind', { exact: true });
  await days.fill('click');
  await panel.getByText('Enter each kind once, with its days: View=1, Click=7.').waitFor();
  await days.fill('click=7, view=1');
  expect(
    await pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  ).toBe(false);
  await taskPane.showResult();
  const { headings, rows, note } = await taskPane.write('Attribution', 'Touchpoint');
  const earned = (all: unknown[][]) => Object.fromEntries(all.map(([name, value]) => [name, value]));
  expect(headings[0]).toBe('Touchpoint');
  expect(earned(rows)).toMatchObject({ Search: 90, Social: 40 });
  expect(note.join('\n')).toContain('Priority of touches: click > view.');
  expect(note.join('\n')).toContain('Lookback of view: 1 day.');

  // Kept with them: Ben's click comes within its days.
  await pane.locator('.kept-button').click();
  await page.evaluate(() => window.workbench.setCell('Touches!B5', 46_025));
  await pane.getByRole('button', { name: 'Refresh Attribution of Touches' }).click();
  await pane.getByText('Attribution of Touches is up to date.').waitFor({ state: 'attached' });
  expect(earned((await taskPane.written('Attribution', 'Touchpoint')).rows)).toMatchObject({ Search: 130 });
  await pane.locator('.kept-button').click();
  await taskPane.writeFormula();
  const sheet = (await taskPane.sheets()).at(-1) ?? '';
  const spilt = await page.evaluate((name) => window.workbench.getValues(`'${name}'!A1:M40`), sheet);
  const at = spilt.findIndex(([name]) => name === 'Touchpoint');
  expect(earned(spilt.slice(at + 1, at + 2))).toEqual({ Search: 130 });
  const cells = spilt.flat();
  expect(cells).toEqual(expect.arrayContaining(['Priority', 'Lookback of click', 'Lookback of view']));
});

test('a kept month moves on with the data, and its snapshots stand beside each other', async () => {
  await choose('Period', 'Last whole month');
  await taskPane.showResult();
  await taskPane.write('Attribution', 'Touchpoint');
  const { pane, page } = taskPane;
  const menu = async (entry: string) => {
    await pane.getByRole('button', { name: 'More for Attribution of Journeys' }).click();
    await pane.getByRole('menuitem', { name: entry }).click();
  };
  await pane.locator('.kept-button').click();
  await menu('Keep snapshots');
  await pane.getByText('1 snapshot, on the sheet Snapshots').waitFor();
  // July begins, and June is over.
  await page.evaluate(() => window.workbench.setCell('Journeys!B2', 46_204));
  await pane.getByRole('button', { name: 'Refresh Attribution of Journeys' }).click();
  await pane.getByText('2 snapshots, on the sheet Snapshots').waitFor();
  const cells = await page.evaluate(() => window.workbench.getValues('Snapshots!A1:E60'));
  const periods = new Set(cells.map(([period]) => period).filter((cell) => /^2026-\d\d$/.test(String(cell))));
  expect([...periods]).toEqual(['2026-05', '2026-06']);
});

describe('lifetime value', () => {
  test('what customers brought in the last whole month against the month before', async () => {
    const { panel } = taskPane;
    await taskPane.chooseTab('Lifetime value');
    await taskPane.follow('Orders!A1:D1289');
    await panel.getByText('3 of 3 found').waitFor();
    await choose('Period', 'Last whole month');
    await choose('Compare with', 'The period before');
    await taskPane.showResult();
    await panel
      .getByRole('heading', { name: 'No change from 2026-04 to 2026-05 is more than chance.' })
      .waitFor();
    await panel.getByText('Change of each figure, %').waitFor();
    const { headings, rows, note } = await taskPane.write('Comparison', 'Figure');
    expect(headings.slice(0, 5)).toEqual([
      ...['Figure', '2026-05', '2026-04', '2026-04, in as many days', 'Change'],
    ]);
    expect(rows.map(([name]) => name)).toEqual([
      ...['Revenue', 'Orders', 'Buyers', 'New customers', 'Returning buyers', 'Average order'],
    ]);
    const [revenue, orders, buyers, first, returning, average] = rows.map((row) => Number(row[1]));
    expect(first + returning).toBe(buyers);
    expect(average).toBeCloseTo(revenue / orders, 6);
    expect(note.join('\n')).toContain('Models take all orders up to the last day of the period.');
  });
});
