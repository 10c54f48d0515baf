import type { Browser, Frame, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser';
import type { TestApi } from '../../../src/workbench/page/testApi';
import { startServer } from './server';
import type { TestServer } from './server';

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

/** One workbench for all tests of a file, with an empty sheet `Test` in view. */
export class Workbench {
  page!: Page;
  seen!: Watch;
  private server!: TestServer;
  private browser!: Browser;

  static use(): Workbench {
    const workbench = new Workbench();
    beforeAll(() => workbench.open(), 120_000);
    afterAll(() => workbench.close());
    return workbench;
  }

  private async open(): Promise<void> {
    this.server = await startServer();
    this.browser = await launchBrowser();
    this.page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    this.seen = await openWorkbench(this.page, this.server.address);
    await this.page.evaluate(() => {
      window.workbench.addSheet('Test');
      window.workbench.select('Test!A1');
    });
  }

  private async close(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
  }

  newPage(): Promise<Page> {
    return this.browser.newPage();
  }

  /** Runs a batch in the pane as the add-in would; an error becomes its code and message. */
  async inPane<T>(batch: string, { delayForCellEdit = false } = {}): Promise<T> {
    const frame = await paneFrame(this.page);
    return frame.evaluate(
      `Excel.run({ delayForCellEdit: ${delayForCellEdit} }, async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.getItemOrNullObject('Test');
        { ${batch} }
      }).catch((error) => error.code + ' ' + error.message)`,
    );
  }

  /** Throws switches, runs something, and puts them back. */
  async with<T>(switches: Partial<TestApi['switches']>, run: () => Promise<T>): Promise<T> {
    const before = await this.page.evaluate((changes) => {
      const old = { ...window.workbench.switches };
      Object.assign(window.workbench.switches, changes);
      return old;
    }, switches);
    try {
      return await run();
    } finally {
      await this.page.evaluate((old) => void Object.assign(window.workbench.switches, old), before);
    }
  }

  values(address: string) {
    return this.page.evaluate((cells) => window.workbench.getValues(cells), address);
  }

  enter(address: string, input: string | number) {
    return this.page.evaluate(([cell, what]) => window.workbench.setCell(cell, what), [
      address,
      input,
    ] as const);
  }
}
