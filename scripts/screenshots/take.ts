import type { Browser, Page } from 'playwright-core';
import type { Look } from './looks';

/** When all pictures are taken: what shows the day or the hour looks the same next time. */
const time = new Date('2026-01-15T12:00:00Z');
const context = { reducedMotion: 'reduce', timezoneId: 'UTC' } as const;

/** The pane in a state, in a workbench opened anew, so that no picture depends on the one before. */
export async function takePane(
  browser: Browser,
  address: string,
  state: string,
  look: Look,
): Promise<Buffer> {
  const page = await browser.newPage({ ...context, viewport: { width: 1280, height: 1000 } });
  await open(page, address, { state, ...look, headless: true });
  const picture = await page.locator('#pane-frame').screenshot({ animations: 'disabled' });
  await page.close();
  return picture;
}

/** The whole workbench, with a result in the pane and the same result on a sheet. */
export async function takeWorkbench(browser: Browser, address: string, look: Look): Promise<Buffer> {
  const page = await browser.newPage({ ...context, viewport: { width: 1720, height: 940 } });
  await open(page, address, { state: 'written', ...look });
  await page.evaluate(() => window.workbench.select('Attribution!A1'));
  // The grid draws its cells and charts a moment later.
  await page.waitForTimeout(1500);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.close();
  return picture;
}

interface Opening extends Look {
  state: string;
  /** Whether the grid is left undrawn, which is quicker. */
  headless?: boolean;
}

async function open(page: Page, address: string, opening: Opening): Promise<void> {
  const { state, theme, language, width, headless } = opening;
  await page.clock.setFixedTime(time);
  const parameters = new URLSearchParams({ state, theme, language, width: String(width) });
  if (headless) parameters.set('headless', '');
  await page.goto(`${address}/workbench/?${parameters}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench.stateReached);
}
