import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { bundledFonts } from './bundledFonts';

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function hasNss(): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}

/** The browser inside the npm package @sparticuz/chromium, unpacked into the temporary folder on first use. */
async function packaged(): Promise<string> {
  // Beside the browser the package brings NSS and Expat, which a bare Linux lacks, but it unpacks them only where it
  // takes the machine for a cloud function. So where NSS is missing, tell it so before it is loaded.
  if (!hasNss()) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromiumPackage } = await import('@sparticuz/chromium');
  return chromiumPackage.executablePath();
}

async function browserPath(): Promise<string> {
  const known = [process.env.CHROME_PATH ?? '', ...(installed[process.platform] ?? [])];
  const path = known.find((file) => existsSync(file));
  if (path) return path;
  if (process.platform === 'linux') return packaged();
  throw new Error('No Chrome, Edge or Chromium found. Install one, or name it in the variable CHROME_PATH.');
}

/** Chromium refuses its sandbox to root, and the small shared memory of containers ends its pages. */
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

/**
 * A browser, headless unless `HEADED` is set: the one `CHROME_PATH` names, an installed Chrome, Edge or Chromium, else,
 * on Linux, the one that came with `npm ci`, which has no window to show.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

async function launchOptions() {
  return { executablePath: await browserPath(), args, headless: !process.env.HEADED };
}

/** Whether the browser that comes with npm runs on this machine. */
export const hasBundledBrowser = process.platform === 'linux' && process.arch === 'x64';

/** That browser, whatever else is installed, with its own fonts: it draws the same letters on every machine. */
export async function launchBundledBrowser(): Promise<Browser> {
  const executablePath = await packaged();
  const env = { ...process.env, FONTCONFIG_FILE: bundledFonts(dirname(executablePath)) };
  return chromium.launch({ executablePath, args, env });
}
