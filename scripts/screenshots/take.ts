import type { Browser, Page } from 'playwright-core';
import type { Look } from './looks';

/** When all pictures are taken: what shows the day or the hour looks the same next time. */
const time = new Date('2026-01-15T12:00:00Z');

/** The pane in a state, in a workbench opened anew, so that no picture depends on the one before. */
export async function takePane(
  browser: Browser,
  address: string,
  state: string,
  look: Look,
): Promise<Buffer> {
  const page = await open(browser, address, state, look, { width: 1280, height: 1000 });
  const picture = await page.locator('#pane-frame').screenshot({ animations: 'disabled' });
  await page.close();
  return picture;
}

/** The whole workbench, with a result in the pane and the same result on a sheet. */
export async function takeWorkbench(browser: Browser, address: string, look: Look): Promise<Buffer> {
  const page = await open(browser, address, 'written', look, { width: 1720, height: 940 });
  await page.evaluate(() => window.workbench.select('Attribution!A1'));
  // The grid draws its cells and charts a moment later.
  await page.waitForTimeout(1500);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.close();
  return picture;
}

async function open(
  browser: Browser,
  address: string,
  state: string,
  { theme, language, width }: Look,
  viewport: { width: number; height: number },
): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', timezoneId: 'UTC' });
  await page.clock.setFixedTime(time);
  const parameters = new URLSearchParams({ state, theme, language, width: String(width) });
  await page.goto(`${address}/workbench/?${parameters}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench.stateReached);
  return page;
}
