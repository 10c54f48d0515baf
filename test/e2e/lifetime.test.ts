import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';
import { flaws, setPaneWidth } from './support/flaws';

/** Lifetime value as a marketer goes through it, from the orders of the sample to tables in the workbook. */

let server: TestServer;
let browser: Browser;
let page: Page;
let pane: Frame;
let seen: Watch;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  seen = await openWorkbench(page, server.address);
  pane = await paneFrame(page);
  await page.evaluate(() => window.workbench.select('Orders!A1:D1289'));
  await pane.getByRole('tab', { name: 'Lifetime value' }).click();
  await pane.getByText('3 of 3 found').waitFor();
});

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
  await page.close();
});

const button = (name: string | RegExp) =>
  pane.locator('.panel:visible').getByRole('button', { name }).first();

async function showResult(): Promise<void> {
  await button('Show result').click();
  await pane.getByRole('heading', { name: /are worth/ }).waitFor();
}

interface WrittenTable {
  note: string[];
  headings: string[];
  rows: (string | number)[][];
}

/** Writes the view in sight to a new sheet and reads it back. */
async function write(sheet: string, firstHeading: string): Promise<WrittenTable> {
  await button('Write to new sheet').click();
  await button('Remove output').waitFor();
  const cells = (await page.evaluate(
    (address) => window.workbench.getValues(address),
    `'${sheet}'!A1:T460`,
  )) as (string | number | null)[][];
  const head = cells.findIndex((row) => row[0] === firstHeading);
  const below = cells.slice(head + 1);
  const end = below.findIndex((row) => row[0] === null || row[0] === '');
  return {
    note: cells.slice(0, head).map(([text]) => String(text ?? '')),
    headings: cells[head].filter((cell) => cell !== null && cell !== '').map(String),
    rows: below.slice(0, end) as (string | number)[][],
  };
}

const sum = (rows: (string | number)[][], column: number) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

test('from the orders to tables of segments and customers that add up to the answer', async () => {
  await showResult();
  const answer = await pane.getByRole('heading', { name: /are worth/ }).innerText();
  const total = Number(/worth ([\d,]+) over/.exec(answer)?.[1].replaceAll(',', ''));

  const segments = await write('CLV segments', 'Segment');
  expect(segments.note[0]).toBe('Lifetime value by segment');
  expect(segments.note).toContain('Source: Orders!A1:D1289.');
  expect(segments.note).toContain('Rows used: 1,288 of 1,288.');
  expect(segments.headings.slice(0, 3)).toEqual(['Segment', 'Customers', 'CLV each']);
  const all = segments.rows.find(([name]) => name === 'All');
  const parts = segments.rows.filter(([name]) => name !== 'All');
  expect(sum(parts, 1)).toBe(420);
  expect(all?.[1]).toBe(420);
  expect(Math.round(sum(parts, segments.headings.indexOf('Total')))).toBe(total);

  await button('Customers').click();
  const customers = await write('CLV customers', 'Customer');
  const value = customers.headings.indexOf('CLV');
  expect(customers.rows).toHaveLength(420);
  expect(Math.round(sum(customers.rows, value))).toBe(total);
  const values = customers.rows.map((row) => Number(row[value]));
  expect(values).toEqual([...values].sort((a, b) => b - a));

  const charts = await pane.evaluate(
    `Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('CLV customers');
      charts.load('items/name');
      await context.sync();
      return charts.items.length;
    })`,
  );
  expect(charts).toBe(1);
}, 120_000);

test('cohorts are written as a triangle whose open periods are empty', async () => {
  await showResult();
  await button('Cohorts').click();
  const { headings, rows } = await write('Cohorts', 'Cohort');
  expect(headings.slice(0, 4)).toEqual(['Cohort', 'Customers', '0', '1']);
  expect(rows[0].slice(2, 3)).toEqual([1]);
  const last = rows[rows.length - 2];
  expect([null, '']).toContain(last[headings.length - 1] as unknown);
}, 120_000);

test('each tab keeps its own data, result and outcome', async () => {
  await showResult();
  await pane.getByRole('tab', { name: 'Attribution' }).click();
  await page.evaluate(() => window.workbench.select('Journeys!A1:H2001'));
  await pane.getByText('4 of 4 found').waitFor();
  await button('Show result').click();
  await pane
    .getByText(/82,471\.80/)
    .first()
    .waitFor();
  await pane.getByRole('tab', { name: 'Lifetime value' }).click();
  await pane.getByRole('heading', { name: /are worth/ }).waitFor();
  await button('Change').click();
  expect(await pane.locator('.panel:visible').getByLabel('Cells or table').inputValue()).toMatch(/^Orders/);
}, 120_000);

test.each([320, 450])(
  'at %i px nothing runs out of the pane, and axe finds no fault in any state',
  async (width) => {
    await setPaneWidth(page, width);
    const check = async () => expect(await flaws(pane)).toEqual([]);
    await check();
    await showResult();
    for (const view of ['Segments', 'Customers', 'Forecast', 'Cohorts', 'Fit']) {
      await button(view).click();
      await check();
    }
  },
  180_000,
);
