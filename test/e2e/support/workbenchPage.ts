import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
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
  language = 'en-US',
): Promise<void> {
  await page.goto(`${address}/workbench/?language=${language}${workbook === 'blank' ? '&blank' : ''}`);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(async () => {
    await window.workbench.ready;
    await window.workbench.functionsReady;
    await window.workbench.settled(60_000);
  });
}

/** The frame in which the add-in runs. */
export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('#pane-frame')).contentFrame();
  if (!frame) throw new Error('The task pane has no frame.');
  return frame;
}

/** The workbench in a browser, and what every test asks of it. */
export abstract class WorkbenchPage {
  page!: Page;
  /** The frame in which the add-in runs. */
  pane!: Frame;
  seen!: Watch;
  private browser!: Browser;
  private server!: TestServer;

  protected async start(): Promise<void> {
    this.server = await startServer();
    this.browser = await launchBrowser();
  }

  protected async stop(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
  }

  /** A page that knows nothing of the others. */
  newPage(options: BrowserContextOptions = {}): Promise<Page> {
    return this.browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  }

  /** Goes on in a new page. */
  protected async turnPage(options?: BrowserContextOptions): Promise<void> {
    this.page = await this.newPage(options);
    this.seen = watch(this.page, this.server.address);
  }

  async open(workbook: 'sample' | 'blank' = 'sample', language?: string): Promise<void> {
    await openWorkbench(this.page, this.server.address, workbook, language);
    this.pane = await paneFrame(this.page);
  }

  select(address: string): Promise<void> {
    return this.page.evaluate((where) => window.workbench.select(where), address);
  }

  /** Enters text, a number or a formula as typing does, and waits for the results. */
  enter(address: string, input: string | number): Promise<void> {
    return this.page.evaluate(([cell, what]) => window.workbench.setCell(cell, what), [
      address,
      input,
    ] as const);
  }

  /** The values of cells, once the formulas have their results. */
  values(address: string) {
    return this.page.evaluate(async (cells) => {
      await window.workbench.settled();
      return window.workbench.getValues(cells);
    }, address);
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.sheets());
  }

  saveFile(): Promise<number[]> {
    return this.page.evaluate(() => window.workbench.saveFile('xlsx'));
  }

  openFile(bytes: number[]): Promise<void> {
    return this.page.evaluate((file) => window.workbench.openFile(file, 'again.xlsx'), bytes);
  }

  /** Runs a batch of Excel's own calls in the pane; an error there is an error here. */
  inExcel<T>(batch: string): Promise<T> {
    return this.pane.evaluate(
      `Excel.run(async (context) => { const { workbook } = context; ${batch}; await context.sync(); })`,
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
}
