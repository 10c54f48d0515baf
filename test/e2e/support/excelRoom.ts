import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import type * as excel from '../../../src/excel';
import { WorkbenchPage } from './workbenchPage';

declare global {
  interface Window {
    excelRoom: typeof excel;
  }
}

/** The workbench with src/excel at hand in the pane's frame, opened anew for each test of a file. */
export class ExcelRoom extends WorkbenchPage {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'excel-room-'));

  private constructor(private readonly workbook: 'sample' | 'blank') {
    super();
  }

  static use(workbook: 'sample' | 'blank' = 'sample'): ExcelRoom {
    const room = new ExcelRoom(workbook);
    beforeAll(() => room.begin(), 120_000);
    afterAll(() => room.end());
    beforeEach(() => room.enterRoom());
    return room;
  }

  private async begin(): Promise<void> {
    await bundleExcelRoom(this.folder);
    await this.start();
    // The pane's own policy would keep out the room's test bundle.
    await this.turnPage({ bypassCSP: true });
  }

  private async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  private async enterRoom(): Promise<void> {
    await this.open(this.workbook);
    await this.pane.addScriptTag({ path: path.join(this.folder, 'excelRoom.js') });
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
