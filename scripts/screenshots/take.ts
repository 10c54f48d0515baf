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

export interface Sheet {
  state: string;
  /** Which sheet is in sight beside the pane, from 0, or -1 for the last; none where that of the state will do. */
  sheet?: number;
  /** Whether the workbench shows what is its own: its bar and its line of state. */
  hasBar: boolean;
  viewport: { width: number; height: number };
}

/** The whole workbench: the pane in a state, and a sheet beside it. */
export async function takeWorkbench(
  browser: Browser,
  address: string,
  look: Look,
  { state, sheet, hasBar, viewport }: Sheet,
): Promise<Buffer> {
  const page = await browser.newPage({ ...context, viewport });
  await open(page, address, { state, ...look });
  if (!hasBar) await page.addStyleTag({ content: '#bar, #status { display: none }' });
  if (sheet !== undefined)
    await page.evaluate((at) => window.workbench.select(`'${window.workbench.sheets().at(at)}'!A1`), sheet);
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
