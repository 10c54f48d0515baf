import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** An installed Chrome, Edge or Chromium, else the one from the npm package @sparticuz/chromium (Linux only). */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env.CHROME_PATH, ...installed].find((path) => path && existsSync(path));
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  if (found) return chromium.launch({ executablePath: found, args });
  const packaged = (await import('@sparticuz/chromium')).default;
  const executablePath = await packaged.executablePath();
  return chromium.launch({ executablePath, args: [...packaged.args, ...args] });
}
