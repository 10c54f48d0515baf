import type { Frame, Page } from 'playwright-core';
import type { TestApi } from '../../../src/workbench/page/testApi';

declare global {
  interface Window {
    workbench: TestApi;
  }
}

/** What went wrong on a page, and what it asked of the world outside. */
export interface Watch {
  errors: string[];
  outside: string[];
}

export function watch(page: Page, address: string): Watch {
  const seen: Watch = { errors: [], outside: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) seen.outside.push(url);
  });
  return seen;
}

/** Opens the workbench, with the sample or with a new workbook, and waits until grid and add-in are there. */
export async function openWorkbench(
  page: Page,
  address: string,
  workbook: 'sample' | 'blank' = 'sample',
): Promise<Watch> {
  const seen = watch(page, address);
  await page.goto(`${address}/workbench/${workbook === 'blank' ? '?blank' : ''}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => {
    await window.workbench.ready;
    await window.workbench.functionsReady;
    await window.workbench.settled(60_000);
  });
  return seen;
}

/** The frame in which the add-in runs. */
export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#pane-frame')).contentFrame();
  if (!frame) throw new Error('The task pane has no frame.');
  return frame;
}
