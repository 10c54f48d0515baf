// Takes the pictures of docs/images from the built workbench: npm run build && npm run screenshots
const { mkdirSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { launchBrowser } = require('./browser');
const { serve } = require('./serve');

const images = path.resolve(__dirname, '../docs/images');

/** The workbench with the sample journeys, a result in the pane and the same result written into a sheet. */
async function writtenResult(page, address) {
  await page.goto(`${address}/workbench/`);
  await page.evaluate(async () => {
    await window.workbench.ready;
    await window.workbench.functionsReady;
    await window.workbench.settled(60_000);
  });
  const pane = await (await page.waitForSelector('#pane-frame')).contentFrame();
  const press = (name) => pane.getByRole('button', { name }).first().click();
  await page.evaluate(() => window.workbench.select('Journeys!A1:H2001'));
  await pane.getByText('4 of 4 found').waitFor();
  await press('First touch');
  await press('Show result');
  await pane.getByText(/rows used/).waitFor();
  await press('Write to new sheet');
  await pane.getByRole('button', { name: 'Remove output' }).waitFor();
  await page.evaluate(() => window.workbench.select('Attribution!A1'));
  await page.waitForTimeout(1500);
}

async function main() {
  mkdirSync(images, { recursive: true });
  const { server, address } = await serve(0);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1720, height: 940 } });
  await writtenResult(page, address);
  await page.screenshot({ path: path.join(images, 'workbench.png') });
  await browser.close();
  server.closeAllConnections();
  server.close();
}

void main();
