import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { TestApi } from '../../../src/workbench/page/testApi';

declare global {
  interface Window {
    workbench: TestApi;
  }
  /** Called by the test environment, which gives the other two. */
  var onTestFailure: ((test: string) => Promise<void>) | undefined;
  var browser: () => Promise<Browser>;
  var pages: { take(kind: string): Page | undefined; leave(kind: string, page: Page): void };
}

/** Where the built add-in is served, since globalSetup. */
export const address = process.env.WORKBENCH_ADDRESS ?? '';

/** What went wrong on a page, and what it asked of the world outside. */
export interface Watch {
  errors: string[];
  outside: string[];
}

type Cells = ReturnType<TestApi['getValues']>;

const watched = ['console', 'pageerror', 'request'] as const;

export function watch(page: Page): Watch {
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

export type Start = 'sample' | 'blank';

export interface Opening {
  workbook?: Start;
  /** The language of Excel; else English. */
  language?: string;
  /** Whether the grid is drawn: for those who look at it or click into it. */
  painted?: boolean;
}

/** Opens the workbench, with the sample or with a new workbook, and waits until grid and add-in are there. */
export async function openWorkbench(page: Page, opening: Opening = {}): Promise<void> {
  const { workbook = 'sample', language = 'en-US', painted = true } = opening;
  const flags = `${workbook === 'blank' ? '&blank' : ''}${painted ? '' : '&headless'}`;
  await page.goto(`${address}/workbench/?language=${language}${flags}`);
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

/** A page that waits for its next file must not take the processor from the others: its grid paints all the time. */
async function setAsleep(page: Page, isAsleep: boolean): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setWebLifecycleState', { state: isAsleep ? 'frozen' : 'active' });
  await client.detach();
}

/** The browser of the tests, with pages of this file's own. */
export class BrowserRoom {
  browser!: Browser;
  page!: Page;
  protected readonly opened = new Set<Page>();
  protected hasFailed = false;

  async start(): Promise<void> {
    this.browser = await globalThis.browser();
    globalThis.onTestFailure = (test) => {
      this.hasFailed = true;
      return this.photograph(test);
    };
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.opened, (page) => page.close()));
  }

  /** A page that knows nothing of the others. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    this.opened.add(page);
    return page;
  }

  /** Leaves a picture of what a failed test had come to. */
  private async photograph(test: string): Promise<void> {
    const folder = path.resolve('test-results');
    mkdirSync(folder, { recursive: true });
    const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100);
    await this.page?.screenshot({ path: path.join(folder, `${name}.png`) }).catch(() => undefined);
  }
}

/**
 * One workbench for all tests of a file, and what every test asks of it. Each test finds it as if just opened. The next
 * file that opens it the same way goes on with it, unless a test has failed.
 */
export abstract class WorkbenchPage extends BrowserRoom {
  /** The frame in which the add-in runs. */
  pane!: Frame;
  seen!: Watch;

  private opening: Opening = {};
  private options: BrowserContextOptions = {};
  private isResetting = false;

  /** Opens the page of the file. */
  protected async begin(opening: Opening, options: BrowserContextOptions = {}): Promise<void> {
    await this.start();
    Object.assign(this, { opening, options });
    const left = globalThis.pages.take(this.kind);
    if (!left) return this.open();
    await setAsleep(left, false);
    this.opened.add(left);
    this.page = left;
    this.seen = watch(left);
    this.pane = await paneFrame(left);
  }

  /** Pages that were opened alike serve alike. */
  private get kind(): string {
    return JSON.stringify([this.opening, this.options]);
  }

  private async open(): Promise<void> {
    this.page = await this.newPage(this.options);
    this.seen = watch(this.page);
    await openWorkbench(this.page, this.opening);
    this.pane = await paneFrame(this.page);
  }

  override async stop(): Promise<void> {
    const { page } = this;
    if (page && !this.hasFailed) {
      for (const event of watched) page.removeAllListeners(event);
      this.opened.delete(page);
      await setAsleep(page, true);
      globalThis.pages.leave(this.kind, page);
    }
    await super.stop();
  }

  /** Makes the workbench what it was when it was opened; without `pane` the pane goes on as it is. */
  async reset(options: { workbook?: Start; pane?: boolean } = {}): Promise<void> {
    // One that did not come back failed its test; the next ones go on with a workbench of their own.
    if (this.isResetting) await this.open();
    this.isResetting = true;
    await this.page.unrouteAll();
    await this.page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
    await this.page.evaluate((how) => {
      document.querySelector('#pane-frame')?.removeAttribute('style');
      return window.workbench.reset(how);
    }, options);
    this.isResetting = false;
  }

  select(cells: string): Promise<void> {
    return this.page.evaluate((where) => window.workbench.select(where), cells);
  }

  /** Enters text, a number or a formula as typing does, and waits for the results. */
  enter(cell: string, input: string | number): Promise<void> {
    return this.page.evaluate(([where, what]) => window.workbench.setCell(where, what), [
      cell,
      input,
    ] as const);
  }

  /** The values of cells, once the formulas have their results. */
  async values(cells: string, now = false): Promise<Cells> {
    // Playwright takes apart each array that crosses over: as one text a sheet is here in a tenth of the time.
    const text = await this.page.evaluate(
      async ([where, early]) => {
        if (!early) await window.workbench.settled();
        return JSON.stringify(window.workbench.getValues(where));
      },
      [cells, now] as const,
    );
    return JSON.parse(text) as Cells;
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.sheets());
  }

  async saveFile(): Promise<Buffer> {
    const text = await this.page.evaluate(async () => {
      const bytes = await window.workbench.saveFile('xlsx');
      return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
    });
    return Buffer.from(text, 'base64');
  }

  openFile(bytes: Buffer, name = 'again.xlsx'): Promise<void> {
    return this.page.evaluate(
      ([text, called]) =>
        window.workbench.openFile(
          Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
          called,
        ),
      [bytes.toString('base64'), name] as const,
    );
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
