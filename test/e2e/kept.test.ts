import AxeBuilder from 'axe-core';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';

/** Analyses that stay in the workbook: written, found stale, refreshed in place, edited, removed, and opened again. */

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

const button = (name: string | RegExp) => pane.getByRole('button', { name }).first();
const inPanel = (name: string | RegExp) =>
  pane.locator('.panel:visible').getByRole('button', { name }).first();
const entry = (name: string) => pane.getByRole('region', { name, exact: true });
const enter = (address: string, input: string | number) =>
  page.evaluate(([cell, what]) => window.workbench.setCell(cell, what), [address, input] as const);
const values = (address: string) =>
  page.evaluate(async (cells) => {
    await window.workbench.settled();
    return window.workbench.getValues(cells);
  }, address);
const select = (address: string) => page.evaluate((where) => window.workbench.select(where), address);

async function writeAttribution(): Promise<void> {
  await select('Journeys!A1:H2001');
  await pane.getByText('4 of 4 found').waitFor();
  await inPanel('Show result').click();
  await inPanel('Write to new sheet').click();
  await inPanel('Remove output').waitFor();
}

async function writeLifetime(): Promise<void> {
  await pane.getByRole('tab', { name: 'Lifetime value' }).click();
  await select('Orders!A1:D1289');
  await pane.getByText('3 of 3 found').waitFor();
  await inPanel('Show result').click();
  await inPanel('Customers').click();
  await inPanel('Write to new sheet').click();
  await inPanel('Remove output').waitFor();
}

async function openMenu(name: string, entryName: string): Promise<void> {
  await button(`More for ${name}`).click();
  await pane.getByRole('menuitem', { name: entryName }).click();
}

const attribution = 'Attribution of Journeys';
const lifetime = 'Lifetime value of Orders: Customers';

/** Waits for the result of a formula: it is computed some time after what it refers to has changed. */
const result = (address: string, expected: number) =>
  page.waitForFunction(
    ([cell, figure]) =>
      Math.abs(Number(window.workbench.getValues(String(cell))[0][0]) - Number(figure)) < 1e-4,
    [address, expected],
  );

test('are refreshed in place when their data have changed, so that formulas keep working', async () => {
  await writeAttribution();
  await writeLifetime();
  await button('Analyses (2)').click();
  expect(await entry(attribution).innerText()).toContain('on the sheet Attribution');
  expect(await entry(lifetime).innerText()).toContain('on the sheet CLV customers');
  expect(await pane.locator('.mark').count()).toBe(0);

  const column = (await values('Attribution!A1:B40')).findIndex(([name]) => name === 'Total');
  await enter('Journeys!Z1', `=Attribution!B${column + 1}*2`);
  const before = 2 * Number((await values(`Attribution!B${column + 1}`))[0][0]);
  await result('Journeys!Z1', before);
  const cells = await values('Journeys!A1:H2001');
  const value = cells[0].indexOf('revenue') >= 0 ? cells[0].indexOf('revenue') : cells[0].length - 1;
  const row = cells.findIndex((each, i) => i > 0 && Number(each[value]) > 0);
  const cell = `Journeys!${String.fromCharCode(65 + value)}${row + 1}`;
  await enter(cell, Number(cells[row][value]) + 1000);
  await entry(attribution).getByText('Source has changed').waitFor();
  expect(await entry(lifetime).locator('.mark').count()).toBe(0);

  await button(`Refresh ${attribution}`).click();
  await pane.getByText(`${attribution} is up to date.`).waitFor({ state: 'attached' });
  await entry(attribution).locator('.mark').waitFor({ state: 'detached' });
  await result('Journeys!Z1', before + 2000);
  expect(await page.evaluate(() => window.workbench.sheets().filter((name) => /^Attrib/.test(name)))).toEqual(
    ['Attribution'],
  );
}, 180_000);

test('travel with the file; removing one takes away only what it wrote', async () => {
  await writeAttribution();
  await enter('Attribution!Z99', 'mine');
  const bytes = await page.evaluate(() => window.workbench.saveFile('xlsx'));
  await page.evaluate((file) => window.workbench.openFile(file, 'again.xlsx'), bytes);
  await pane.evaluate(() => location.reload());
  pane = await paneFrame(page);
  await button('Analyses (1)').click();
  await openMenu(attribution, 'Duplicate');
  await button(`Write ${attribution} (2) to a new sheet`).click();
  await pane.getByText(`${attribution} (2) is up to date.`).waitFor({ state: 'attached' });
  const sheets = await page.evaluate(() => window.workbench.sheets());
  expect(sheets.filter((name) => /^Attribution/.test(name))).toHaveLength(2);

  await openMenu(attribution, 'Remove…');
  await pane.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await entry(attribution).waitFor({ state: 'detached' });
  // Something of the user's stands on the first sheet: the sheet stays, the table goes.
  expect((await values('Attribution!Z99'))[0][0]).toBe('mine');
  expect((await values('Attribution!A1:H40')).flat().filter((cell) => cell !== null && cell !== '')).toEqual(
    [],
  );
  expect(await page.evaluate(() => window.workbench.sheets())).toEqual(sheets);
}, 180_000);

test('are edited in their tab and updated where they stand', async () => {
  await writeAttribution();
  await inPanel('Change').click();
  await inPanel('First touch').click();
  await button('Analyses (1)').click();
  await openMenu(attribution, 'Edit');
  await pane.getByText(`Editing ${attribution}.`).waitFor();
  // What was set when it was written is there again, not what was set since.
  expect(await inPanel('First touch').getAttribute('aria-pressed')).toBe('true');
  await inPanel('Last touch').click();
  await inPanel('Show result').click();
  await inPanel('Update the output').click();
  await inPanel('Remove output').waitFor();
  const headings = (await values('Attribution!A1:T40')).find(([name]) => name === 'Touchpoint') ?? [];
  expect(headings.join()).not.toContain('Last touch');
  expect(headings.join()).toContain('First touch');
  await button('Analyses (1)').click();
  expect(await pane.locator('section.kept').count()).toBe(1);
}, 180_000);

test('that lost their output or their data say so and lead on', async () => {
  await writeAttribution();
  await pane.evaluate(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem('Attribution').delete(); await context.sync(); })`,
  );
  await button('Analyses (1)').click();
  await button(`Refresh ${attribution}`).click();
  await pane.getByText('The output is gone.').first().waitFor();
  await entry(attribution).getByRole('button', { name: 'Write to new sheet' }).click();
  await pane.getByText(`${attribution} is up to date.`).waitFor({ state: 'attached' });
  await enter('Journeys!A1', 'somebody');
  await button('Refresh all').click();
  await pane.getByText('A column is missing.').first().waitFor();
  await entry(attribution).getByRole('button', { name: 'Edit' }).click();
  await pane.getByText(`Editing ${attribution}.`).waitFor();
}, 180_000);

test.each([
  [320, 'light'],
  [450, 'dark'],
])(
  'at %i px and %s nothing runs out of the list, and axe finds no fault',
  async (width, theme) => {
    await page.evaluate(
      (px) => ((document.querySelector('#pane-frame') as HTMLElement).style.width = `${px}px`),
      width,
    );
    if (theme === 'dark') {
      await button('More options').click();
      await pane.getByRole('menuitemradio', { name: 'Dark' }).click();
    }
    await writeAttribution();
    await enter('Journeys!A2', 'somebody');
    await button(/^Analyses \(1\)/).click();
    await pane.getByText('Source has changed').waitFor();
    await pane.evaluate(AxeBuilder.source);
    const check = async (shot: string) => {
      await page.waitForTimeout(400);
      if (process.env.SHOTS) {
        await page
          .locator('#pane-frame')
          .screenshot({ path: `${process.env.SHOTS}/${shot}-${width}-${theme}.png` });
      }
      const [violations, scroll, client] = (await pane.evaluate(
        `axe.run().then(({ violations }) => [
        violations.map(({ id, nodes }) => id + nodes[0].html.slice(0, 150)),
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])`,
      )) as [string[], number, number];
      expect(violations).toEqual([]);
      expect(scroll).toBeLessThanOrEqual(client);
    };
    await check('list');
  },
  180_000,
);
