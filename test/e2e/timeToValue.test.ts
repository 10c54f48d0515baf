import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';
import { flaws, setPaneWidth } from './support/flaws';

/** Time to value from the sign-ups of the sample to tables and charts in the workbook. */

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
  await page.evaluate(() => window.workbench.select('Signups!A1:F501'));
  await pane.getByRole('tab', { name: 'Time to value' }).click();
  await pane.getByText('2 of 2 found').waitFor();
});

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
  await page.close();
});

const panel = () => pane.locator('.panel:visible');
const button = (name: string | RegExp) => panel().getByRole('button', { name }).first();

async function showResult(): Promise<string> {
  await button('Show result').click();
  const answer = pane.getByRole('heading', { name: /Half of your customers/ });
  await answer.waitFor();
  return answer.innerText();
}

type Cell = string | number | null;

/** Writes the view in sight to a new sheet and reads it back. */
async function write(sheet: string, firstHeading: string) {
  await button('Write to new sheet').click();
  await button('Remove output').waitFor();
  const cells = (await page.evaluate(
    (address) => window.workbench.getValues(address),
    `'${sheet}'!A1:P560`,
  )) as Cell[][];
  const head = cells.findIndex((row) => row[0] === firstHeading);
  const below = cells.slice(head + 1);
  const end = below.findIndex((row) => row[0] === null || row[0] === '');
  const chartType = await pane.evaluate(
    `Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(${JSON.stringify(sheet)});
      charts.load('items/chartType');
      await context.sync();
      return charts.items.map((chart) => chart.chartType).join();
    })`,
  );
  return {
    note: cells.slice(0, head).map(([text]) => String(text ?? '')),
    headings: cells[head].filter((cell) => cell !== null && cell !== '').map(String),
    rows: below.slice(0, end),
    chartType,
  };
}

test('the columns are found by headings and cells', async () => {
  const chosen = (label: string) => panel().getByLabel(label).locator('option:checked').innerText();
  expect(await chosen('Start date')).toBe('signed_up');
  expect(await chosen('Date of value')).toBe('first_value');
  expect(await chosen('Date left')).toBe('left');
  expect(await chosen('Segment')).toBe('plan');
}, 120_000);

test('from the sign-ups to a written curve that says what the answer says', async () => {
  const answer = await showResult();
  const median = Number(/within ([\d.]+) days/.exec(answer)?.[1]);

  const curve = await write('Time to value', 'Days');
  expect(curve.headings).toEqual(['Days', 'At risk', 'Reached', 'Share reached', 'Lower 95 %', 'Upper 95 %']);
  expect(curve.note).toContain('Source: Signups!A1:F501.');
  expect(curve.note).toContain('Rows used: 500 of 500.');
  expect(curve.chartType).toBe('XYScatterLinesNoMarkers');
  const half = curve.rows.find(([, , , share]) => Number(share) >= 0.5);
  expect(Math.abs(Number(half?.[0]) - median)).toBeLessThan(0.06);
  const shares = curve.rows.map((row) => Number(row[3]));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));

  await button('Segments').click();
  const segments = await write('TTV segments', 'Segment');
  expect(segments.rows.map(([name]) => name)).toEqual(['Free', 'Pro', 'Enterprise', 'All']);
  expect(segments.rows[3][1]).toBe(500);
  expect(Math.round(Number(segments.rows[3][4]) * 10) / 10).toBe(median);
  expect(segments.chartType).toBe('ColumnClustered');

  await button('Curves').click();
  const curves = await write('TTV curves', 'Days');
  expect(curves.headings).toEqual(['Days', 'Free', 'Pro', 'Enterprise']);
  expect(curves.chartType).toBe('XYScatterLinesNoMarkers');
}, 120_000);

test('weekends off make working days of the days', async () => {
  await panel().getByLabel('Days that count').selectOption('Working days');
  expect(await showResult()).toMatch(/within [\d.]+ working days\./);
  const { headings, note } = await write('Time to value', 'Working days');
  expect(headings[0]).toBe('Working days');
  expect(note).toContain('Saturdays and Sundays do not count.');
}, 120_000);

test.each([320, 450])(
  'at %i px nothing runs out of the pane, and axe finds no fault in any state',
  async (width) => {
    await setPaneWidth(page, width);
    const check = async () => expect(await flaws(pane)).toEqual([]);
    await check();
    await showResult();
    for (const view of ['Curve', 'Segments', 'Curves']) {
      await button(view).click();
      await check();
    }
  },
  180_000,
);
