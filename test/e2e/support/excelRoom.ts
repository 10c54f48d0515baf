import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import { launchBrowser } from '../../../scripts/browser';
import type * as excel from '../../../src/excel';
import { startServer } from './server';
import type { TestServer } from './server';
import { openWorkbench, paneFrame } from './workbench';

declare global {
  interface Window {
    excelRoom: typeof excel;
  }
}

/** The workbench with src/excel at hand in the pane's frame, opened anew for each test of a file. */
export class ExcelRoom {
  page!: Page;
  frame!: Frame;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'excel-room-'));
  private server!: TestServer;
  private browser!: Browser;

  private constructor(private readonly workbook: 'sample' | 'blank') {}

  static use(workbook: 'sample' | 'blank' = 'sample'): ExcelRoom {
    const room = new ExcelRoom(workbook);
    beforeAll(() => room.start(), 120_000);
    afterAll(() => room.stop());
    beforeEach(() => room.open());
    return room;
  }

  private async start(): Promise<void> {
    await bundleExcelRoom(this.folder);
    this.server = await startServer();
    this.browser = await launchBrowser();
    // The pane's own policy would keep out the room's test bundle.
    this.page = await (await this.browser.newContext({ bypassCSP: true })).newPage();
  }

  private async stop(): Promise<void> {
    await this.browser?.close();
    await this.server?.stop();
    rmSync(this.folder, { recursive: true });
  }

  private async open(): Promise<void> {
    await openWorkbench(this.page, this.server.address, this.workbook);
    this.frame = await paneFrame(this.page);
    await this.frame.addScriptTag({ path: path.join(this.folder, 'excelRoom.js') });
  }
}

function bundleExcelRoom(folder: string): Promise<void> {
  const loader = {
    test: /\.ts$/,
    loader: 'ts-loader',
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  };
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    entry: path.resolve('src/excel/index.ts'),
    output: { path: folder, filename: 'excelRoom.js', library: { name: 'excelRoom', type: 'window' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [loader] },
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}
