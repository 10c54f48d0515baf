import { cutTexts, flaws, setPaneWidth } from './support/flaws';
import { TaskPane } from './support/taskPane';

/** Subscriptions in the Lifetime tab, from the table of the sample to kept outputs and a live formula. */

const address = 'Subscriptions!A1:F473';
const taskPane = TaskPane.use({ tab: 'Lifetime value', selection: address });
const headline =
  'The 165 customers who pay now will bring 82,155 more (74,190 to 90,976) over the next 12 months.';

const looksWrong = async () => [...(await flaws(taskPane.pane)), ...(await cutTexts(taskPane.pane))];

test('the table is known, its views fit in panes of two widths, and a month opens its customers', async () => {
  await setPaneWidth(taskPane.page, 320);
  await taskPane.panel.getByText('4 of 4 found').waitFor();
  expect(await taskPane.panel.getByLabel('Each row is').inputValue()).toBe('');
  expect(await looksWrong()).toEqual([]);
  expect(await taskPane.showResult()).toBe(headline);
  for (const [width, theme] of [
    [320, 'light'],
    [450, 'dark'],
  ] as const) {
    await setPaneWidth(taskPane.page, width);
    await taskPane.theme(theme);
    for (const view of ['MRR', 'Retention', 'Value']) {
      await taskPane.button(view).click();
      expect(await looksWrong()).toEqual([]);
    }
  }
  const curves = taskPane.panel.getByRole('img', { name: /^Line chart\. / });
  await taskPane.button('Retention').click();
  expect(await curves.getAttribute('aria-label')).toMatch(/Lite: 100% at 0 age, /);
  expect(await curves.locator('.plot-band').count()).toBe(3);

  await taskPane.button('MRR').click();
  await taskPane.panel
    .locator('tbody')
    .getByRole('button', { name: /^2024-09/ })
    .click();
  await taskPane.panel.getByText(/^\d+ customers?: [\d.]+ a month before, 0\.00 after\.$/).waitFor();
  await taskPane.panel.getByLabel('Movement').selectOption('Expansion');
  await taskPane.panel.getByText(/a month before, |No customer moved so/).waitFor();
  expect(await looksWrong()).toEqual([]);
}, 180_000);

test('MRR is written with its chart, kept and refreshed when a subscription ends, and given by a formula', async () => {
  await taskPane.showResult();
  await taskPane.button('MRR').click();
  const { headings, rows, note } = await taskPane.write('MRR', 'Month');
  expect(headings.slice(0, 8)).toEqual([
    'Month',
    'Opening',
    'New',
    'Expansion',
    'Reactivation',
    'Contraction',
    'Churn',
    'Closing',
  ]);
  for (const [, opening, won, more, back, less, lost, closing] of rows.map((row) => row.map(Number)))
    expect(opening + won + more + back - less - lost).toBeCloseTo(closing, 2);
  expect(rows.slice(1).map((row) => row[1])).toEqual(rows.slice(0, -1).map((row) => row[7]));
  expect(note).toContain(`Source: ${address}.`);
  expect(await taskPane.charts('MRR')).toEqual(['Line']);

  const last = rows[rows.length - 1];
  await taskPane.inExcel(
    `const table = workbook.worksheets.getItem('Subscriptions').getRange('${address.split('!')[1]}').load('values');
     await context.sync();
     const row = table.values.findIndex(([, plan, , end, , interval]) => plan === 'Team' && end === '' && interval === 'month');
     workbook.worksheets.getItem('Subscriptions').getRange('D' + (row + 1)).values = [[46140]];`,
  );
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).first().click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await taskPane.pane
    .getByRole('button', { name: /^Refresh Lifetime value of Subscriptions/ })
    .first()
    .click();
  await taskPane.pane
    .getByText(/is up to date\./)
    .first()
    .waitFor({ state: 'attached' });
  const again = (await taskPane.written('MRR', 'Month')).rows;
  expect(Number(again[again.length - 1][7])).toBeCloseTo(Number(last[7]) - 149, 6);
}, 180_000);

test('value by plan as a formula gives the table of the pane', async () => {
  await taskPane.showResult();
  const { rows } = await taskPane.write('Subscription value', 'Plan');
  expect(rows.map(([plan]) => plan)).toEqual(['Lite', 'Pro', 'Team', 'All']);
  await taskPane.writeFormula();
  const live = await taskPane.written('Subscription value (2)', 'Plan');
  expect(live.rows.map((row) => row.slice(0, 14))).toEqual(rows.map((row) => row.slice(0, 14)));
}, 180_000);
