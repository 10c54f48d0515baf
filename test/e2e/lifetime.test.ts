import { TaskPane } from './support/taskPane';
import type { Cell } from './support/taskPane';

/** Lifetime value as a marketer goes through it, from the orders of the sample to tables in the workbook. */

const taskPane = TaskPane.use({ tab: 'Lifetime value', selection: 'Orders!A1:D1289' });

beforeEach(() => taskPane.panel.getByText('3 of 3 found').waitFor());

const sum = (rows: Cell[][], column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);

test('from the orders to tables of segments and customers that add up to the answer', async () => {
  const answer = await taskPane.showResult();
  const total = Number(/worth ([\d,]+) over/.exec(answer)?.[1].replaceAll(',', ''));

  const segments = await taskPane.write('CLV segments', 'Segment');
  expect(segments.note[0]).toBe('Lifetime value by segment');
  expect(segments.note).toContain('Source: Orders!A1:D1289.');
  expect(segments.note).toContain('Rows used: 1,288 of 1,288.');
  expect(segments.headings.slice(0, 3)).toEqual(['Segment', 'Customers', 'CLV each']);
  const all = segments.rows.find(([name]) => name === 'All');
  const parts = segments.rows.filter(([name]) => name !== 'All');
  expect(sum(parts, 1)).toBe(420);
  expect(all?.[1]).toBe(420);
  expect(Math.round(sum(parts, segments.headings.indexOf('Total')))).toBe(total);

  await taskPane.button('Customers').click();
  const customers = await taskPane.write('CLV customers', 'Customer');
  const value = customers.headings.indexOf('CLV');
  expect(customers.rows).toHaveLength(420);
  expect(Math.round(sum(customers.rows, value))).toBe(total);
  const values = customers.rows.map((row) => Number(row[value]));
  expect(values).toEqual([...values].sort((a, b) => b - a));

  expect(await taskPane.charts('CLV customers')).toHaveLength(1);
}, 120_000);

test('cohorts are written as a triangle whose open periods are empty', async () => {
  await taskPane.showResult();
  await taskPane.button('Cohorts').click();
  const { headings, rows } = await taskPane.write('Cohorts', 'Cohort');
  expect(headings.slice(0, 4)).toEqual(['Cohort', 'Customers', '0', '1']);
  expect(rows[0].slice(2, 3)).toEqual([1]);
  const last = rows[rows.length - 2];
  expect([null, '']).toContain(last[headings.length - 1] as unknown);
}, 120_000);

test('value by age against the cost of a customer: lines that go on as expected, and when the cost comes back', async () => {
  await taskPane.panel.getByLabel('Cost to win a customer').fill('120');
  await taskPane.panel.getByLabel('Value by age in').selectOption('30 days each');
  await taskPane.panel.getByLabel('A line of it is').selectOption('Cohort');
  await taskPane.showResult();
  await taskPane.button('Value by age').click();
  await taskPane.panel.getByText(/All customers: the cost has come back after [\d.]+ days\./).waitFor();
  const chart = taskPane.panel.getByRole('img', { name: /Cost/ });
  expect(await chart.getAttribute('aria-label')).toContain('2026-05, expected');
  expect(await chart.locator('.plot-band').count()).toBe(3);

  const { headings, rows } = await taskPane.write('Value by age', 'Days');
  expect(headings.slice(0, 6)).toEqual([
    'Days',
    'Cost',
    'All',
    'All, expected',
    'All, lower 95 %',
    'All, upper 95 %',
  ]);
  expect(rows.slice(0, 3).map(([days]) => days)).toEqual([0, 30, 60]);
  expect(rows.map((row) => row[1])).toEqual(rows.map(() => 120));
  const seen = rows
    .map((row) => row[1])
    .filter((cell) => cell !== '' && cell !== null)
    .map(Number);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(await taskPane.charts('Value by age')).toEqual(['Line']);
}, 120_000);

test('new customers are a line of their own in the forecast', async () => {
  await taskPane.panel.getByLabel('New customers as in the last').fill('3');
  await taskPane.showResult();
  await taskPane.button('Forecast').click();
  await taskPane.panel
    .getByText(/New customers stand apart: [\d.]+ a period, as in the last 3 whole periods/)
    .waitFor();
  const chart = taskPane.panel.getByRole('img', { name: /New customers: revenue/ });
  expect(await chart.count()).toBe(1);
  const { headings, rows } = await taskPane.write('CLV forecast', 'Period');
  expect(headings.slice(-6)).toEqual([
    ...['New customers: orders', 'New customers: revenue'],
    ...['New customers: orders lower 95 %', 'New customers: orders upper 95 %'],
    ...['New customers: revenue lower 95 %', 'New customers: revenue upper 95 %'],
  ]);
  const ahead = rows
    .map((row) => row.slice(headings.length - 6).map(Number))
    .filter(([, revenue]) => revenue > 0);
  expect(ahead.length).toBeGreaterThan(5);
  for (const [, revenue, , , lower, upper] of ahead) {
    expect(lower).toBeLessThan(revenue);
    expect(upper).toBeGreaterThan(revenue);
  }
}, 120_000);

test('each tab keeps its own data, result and outcome', async () => {
  await taskPane.showResult();
  await taskPane.chooseTab('Attribution');
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.panel.getByText('4 of 4 found').waitFor();
  await taskPane.button('Show result').click();
  await taskPane.panel
    .getByText(/82,471\.80/)
    .first()
    .waitFor();
  await taskPane.chooseTab('Lifetime value');
  await taskPane.panel.getByRole('heading', { name: /are worth/ }).waitFor();
  await taskPane.button('Change').click();
  expect(await taskPane.panel.getByLabel('Cells or table').inputValue()).toMatch(/^Orders/);
}, 120_000);
