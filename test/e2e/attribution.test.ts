import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';

/** Beyond the table of touchpoints: returns, crossed breakdowns, intervals and the transactions behind a figure. */

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
  await pane.getByText('4 of 4 found').waitFor();
});

afterEach(async () => {
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
  await page.close();
});

const button = (name: string | RegExp) => pane.getByRole('button', { name }).first();

async function showResult(): Promise<void> {
  await button('Show result').click();
  await pane.getByText(/rows used/).waitFor();
}

test('a touchpoint opens the transactions behind its figure, and they add up to it', async () => {
  await showResult();
  await button('Email').click();
  await pane.getByText('8,611.93').first().waitFor();
  await pane.getByRole('combobox').selectOption({ label: 'First touch' });
  await pane.getByText('1,364.00').first().waitFor();
  await button(/back/i).click();
  await pane.getByText(/rows used/).waitFor();
}, 120_000);

test('the written table has intervals and, where costs are known, returns', async () => {
  await showResult();
  expect(await pane.locator('body').innerText()).toContain('ROAS');
  await button('Write to new sheet').click();
  await button('Remove output').waitFor();
  const cells = await page.evaluate(() => window.workbench.getValues('Attribution!A1:T40'));
  const head = cells.findIndex((row) => row[0] === 'Touchpoint');
  const headings = cells[head].map(String);
  for (const heading of [
    'Linear lower 95%',
    'Linear upper 95%',
    'Cost',
    'Cost per acquisition',
    'ROAS',
    'ROI',
  ]) {
    expect(headings).toContain(heading);
  }
  const of = (name: string, heading: string) =>
    Number(cells.find((row) => row[0] === name)?.[headings.indexOf(heading)]);
  expect(of('Email', 'Linear lower 95%')).toBeLessThan(8611.93);
  expect(of('Email', 'Linear upper 95%')).toBeGreaterThan(8611.93);
  expect(of('Display', 'ROAS')).toBeCloseTo(of('Display', 'Linear TTV') / of('Display', 'Cost'), 8);
}, 120_000);

test('a breakdown crossed with another dimension still reconciles', async () => {
  await pane.getByLabel('Crossed with').selectOption({ label: 'Product' });
  await showResult();
  const text = await pane.locator('body').innerText();
  expect(text).toMatch(/Email × /);
  expect(text).toContain('82,471.80');
}, 120_000);
