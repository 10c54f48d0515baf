import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';
import { flaws } from './support/flaws';

/** The attribution flow as a marketer goes through it, in the production bundle. */

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
});

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
  await page.close();
});

const select = (address: string) => page.evaluate((where) => window.workbench.select(where), address);
const button = (name: string | RegExp) => pane.getByRole('button', { name }).first();

async function showResult(source: string): Promise<void> {
  await select(source);
  await pane.getByText('4 of 4 found').waitFor();
  await button('Show result').click();
  await pane.getByText(/rows used/).waitFor();
}

interface WrittenTable {
  headings: string[];
  rows: (string | number)[][];
}

/** The table on the sheet the pane wrote: from the row that starts with Touchpoint down to the first empty row. */
async function writtenTable(sheet: string): Promise<WrittenTable> {
  const cells = (await page.evaluate(
    (name) => window.workbench.getValues(`${name}!A1:L60`),
    `'${sheet}'`,
  )) as (string | number | null)[][];
  const head = cells.findIndex((row) => row[0] === 'Touchpoint');
  const below = cells.slice(head + 1);
  const end = below.findIndex((row) => row[0] === null || row[0] === '');
  return {
    headings: cells[head].filter((cell): cell is string => typeof cell === 'string' && cell !== ''),
    rows: below.slice(0, end) as (string | number)[][],
  };
}

async function newSheet(before: string[]): Promise<string> {
  await page.waitForFunction((count) => window.workbench.sheets().length > count, before.length);
  const after = await page.evaluate(() => window.workbench.sheets());
  return after.filter((name) => !before.includes(name))[0];
}

test('from a selection to a table in the workbook that reconciles to the cent, and back', async () => {
  await showResult('Journeys!A1:H2001');
  await expect(pane.locator('body').innerText()).resolves.toMatch(/82,471\.80/);
  const before = await page.evaluate(() => window.workbench.sheets());
  await button('Write to new sheet').click();
  const sheet = await newSheet(before);
  await button('Remove output').waitFor();

  const { headings, rows } = await writtenTable(sheet);
  expect(headings.slice(0, 2)).toEqual(['Touchpoint', expect.stringContaining('Linear')]);
  const total = rows.find(([name]) => name === 'Total');
  const parts = rows.filter(([name]) => name !== 'Total');
  const cents = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) * 100);
  expect(cents(parts.map((row) => row[1] as number))).toBe(8_247_180);
  expect(cents([total?.[1] as number])).toBe(8_247_180);

  const [[tables, charts]] = (await pane.evaluate(
    `Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(${JSON.stringify(sheet)});
      sheet.tables.load('items/name');
      sheet.charts.load('items/name');
      await context.sync();
      return [[sheet.tables.items.length, sheet.charts.items.length]];
    })`,
  )) as number[][];
  expect([tables, charts]).toEqual([1, 1]);

  await button('Remove output').click();
  await page.waitForFunction((count) => window.workbench.sheets().length === count, before.length);
}, 120_000);

test('a chosen cell that is taken is not written over without a yes', async () => {
  await showResult('Journeys!A1:H2001');
  await select('Orders!A1');
  const before = await page.evaluate(() => window.workbench.getValues('Orders!A1:D4'));
  await button('More ways to write').click();
  await pane.getByRole('menuitem', { name: /chosen cell/i }).click();
  await pane.getByRole('dialog').getByRole('button', { name: /write/i }).click();
  await pane.getByText('Overwrite these cells?').waitFor();
  await button('Cancel').click();
  expect(await page.evaluate(() => window.workbench.getValues('Orders!A1:D4'))).toEqual(before);
}, 120_000);

test('a protected workbook is left alone, and the pane says why', async () => {
  await showResult('Journeys!A1:H2001');
  await page.evaluate(() => {
    window.workbench.switches.protectSheet = true;
    window.workbench.select('Orders!J1');
  });
  await button('More ways to write').click();
  await pane.getByRole('menuitem', { name: /chosen cell/i }).click();
  await pane.getByRole('dialog').getByRole('button', { name: /write/i }).click();
  await pane
    .getByText(/protected/i)
    .first()
    .waitFor();
}, 120_000);

test('in a new workbook, sample data lead to a result in one click', async () => {
  await openWorkbench(page, server.address, 'blank');
  pane = await paneFrame(page);
  await button('Insert sample data').click();
  await pane.getByText(/rows used/).waitFor({ timeout: 60_000 });
  await expect(pane.locator('body').innerText()).resolves.toMatch(/82,471\.80/);
}, 120_000);

test.each(['setup', 'result'])(
  'the %s has no accessibility fault that axe finds',
  async (state) => {
    if (state === 'result') await showResult('Journeys!A1:H2001');
    expect(await flaws(pane)).toEqual([]);
  },
  120_000,
);

test.each([320, 450])(
  'nothing runs out of the pane at %i px',
  async (width) => {
    await page.evaluate(
      (px) => ((document.querySelector('#pane-frame') as HTMLElement).style.width = `${px}px`),
      width,
    );
    await showResult('Journeys!A1:H2001');
    const [scroll, client] = (await pane.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    )) as number[];
    expect(scroll).toBeLessThanOrEqual(client);
  },
  120_000,
);
