import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';
import { flaws, setPaneWidth } from './support/flaws';

/** Journeys as a marketer goes through them, from the touches of the sample to tables in the workbook. */

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
  await page.evaluate(() => window.workbench.select('Journeys!A1:H2001'));
  await pane.getByRole('tab', { name: 'Journeys' }).click();
  await pane.locator('.panel:visible').getByText('3 of 3 found').waitFor();
});

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
  await page.close();
});

const inSight = () => pane.locator('.panel:visible');
const button = (name: string | RegExp) => inSight().getByRole('button', { name }).first();

async function showResult(): Promise<string> {
  await button('Show result').click();
  await button('Write to new sheet').waitFor();
  return inSight().locator('.answer h2').innerText();
}

interface WrittenTable {
  note: string[];
  headings: string[];
  rows: (string | number | null)[][];
  charts: number;
}

/** Writes the view in sight to a new sheet and reads it back. */
async function write(sheet: string, firstHeading: string): Promise<WrittenTable> {
  await button('Write to new sheet').click();
  await button('Remove output').waitFor();
  const cells = (await page.evaluate(
    (address) => window.workbench.getValues(address),
    `'${sheet}'!A1:T140`,
  )) as (string | number | null)[][];
  const charts = await pane.evaluate(
    `Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem('${sheet}');
      charts.load('items/name');
      await context.sync();
      return charts.items.length;
    })`,
  );
  const isEmpty = (cell: unknown) => cell === null || cell === '';
  const head = cells.findIndex((row) => row[0] === firstHeading);
  const below = cells.slice(head + 1);
  return {
    note: cells.slice(0, head).map(([text]) => String(text ?? '')),
    headings: cells[head].filter((cell) => !isEmpty(cell)).map(String),
    rows: below.slice(
      0,
      below.findIndex((row) => isEmpty(row[0])),
    ),
    charts: Number(charts),
  };
}

test('from the touches to a funnel, transitions and paths in the workbook', async () => {
  const answer = await showResult();
  const [, first] = /^Of ([\d,]+) customers at/.exec(answer) ?? [];
  await inSight().getByText('419: event is empty').waitFor();

  const funnel = await write('Funnel', 'Step');
  expect(funnel.note[0]).toBe('Customers at each step');
  expect(funnel.note).toContain('Source: Journeys!A1:H2001.');
  expect(funnel.note).toContain('Rows used: 1,581 of 2,000.');
  expect(funnel.headings.slice(0, 3)).toEqual(['Step', 'Customers', 'Of first']);
  const customers = funnel.rows.map((row) => Number(row[1]));
  expect(customers[0]).toBe(Number(first));
  expect(customers).toEqual([...customers].sort((a, b) => b - a));
  expect(funnel.rows.flatMap((row) => row[6] ?? []).join()).toMatch(/biggest loss.*slowest step/);
  expect(funnel.charts).toBe(1);

  await button('Transitions').click();
  await inSight()
    .getByRole('img', { name: /^Flow chart\. Paid Social to Organic Search: 23 customers/ })
    .waitFor();
  const transitions = await write('Transitions', 'From');
  expect(transitions.rows).toHaveLength(11);
  expect(transitions.rows[10][0]).toBe('other');
  expect(transitions.rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1);
  expect(transitions.charts).toBe(0);

  await button('Paths').click();
  const paths = await write('Paths', 'Path');
  expect(paths.rows).toHaveLength(100);
  expect(paths.charts).toBe(1);
}, 120_000);

test('the funnel is built from the names in the data, and a name that is none tells which there are', async () => {
  const steps = inSight().getByLabel('Steps of the funnel');
  await steps.fill('Paid Social > Sitemap');
  await button('Show result').click();
  await inSight()
    .getByText(/the log has no event "Sitemap"\. It has: .*Paid Social/)
    .first()
    .waitFor();

  await steps.fill('');
  await showResult();
  await button('Change').click();
  for (const name of ['Display', 'Email', 'Direct']) await button(name).click();
  expect(await steps.inputValue()).toBe('Display > Email > Direct');
  await button('Display').click();
  expect(await steps.inputValue()).toBe('Email > Direct');
  await button('30 days').click();
  expect(await showResult()).toMatch(
    /^Of \d+ customers at Email, [\d.]+% get to Direct; \d+ are lost on the way\.$/,
  );
  await inSight()
    .getByText(/in order · within 30 days/)
    .waitFor();
}, 120_000);

test.each([320, 450])(
  'at %i px nothing runs out of the pane, and axe finds no fault in any state, light or dark',
  async (width) => {
    await setPaneWidth(page, width);
    const check = async () => expect(await flaws(pane)).toEqual([]);
    await check();
    await showResult();
    for (const theme of ['Light', 'Dark']) {
      await pane.getByRole('button', { name: 'More options' }).click();
      await pane.getByRole('menuitemradio', { name: theme }).click();
      await pane.getByRole('menu').waitFor({ state: 'detached' });
      for (const view of ['Funnel', 'Transitions', 'Paths']) {
        await button(view).click();
        await check();
      }
    }
    await button('Change').click();
    await check();
  },
  180_000,
);
