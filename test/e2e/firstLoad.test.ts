import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';

/** How much the pane fetches before it takes input. The bench of the same name tells how long that takes. */

interface Script {
  file: string;
  /** Gzipped. */
  bytes: number;
}
const { openPane, sizeLimit, total } = require('../../bench/firstLoad') as {
  openPane(browser: Browser, address: string): Promise<{ untilReady: Script[]; later: Script[] }>;
  sizeLimit: number;
  total(scripts: Script[]): number;
};

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('the first screen stays small, and the worksheet functions come only with a formula', async () => {
  const { untilReady, later } = await openPane(browser, server.address);
  expect(untilReady.map(({ file }) => file)).toContain('/pane.js');
  expect(total(untilReady)).toBeLessThan(sizeLimit);
  expect([...untilReady, ...later].map(({ file }) => file)).not.toContain('/functions.js');
});
