// A headless browser for scripts and browser tests: an installed Chrome, Edge or Chromium, else the one @sparticuz/chromium
// ships inside its npm package for Linux. No download and no install step either way.
const { execFileSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { chromium } = require('playwright-core');

const installed = {
  linux: [
    '/usr/bin/google-chrome',
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

function hasNss() {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}

/** The browser inside the npm package, unpacked into the temporary folder on first use. */
function packaged() {
  // Beside the browser the package brings NSS and Expat, which a bare Linux lacks, but it unpacks them only where it
  // takes the machine for a cloud function. So where NSS is missing, tell it so before it is loaded.
  if (!hasNss()) process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  return require('@sparticuz/chromium').executablePath();
}

/** Path of the browser; `BROWSER_PATH` names one to use instead. */
async function browserPath() {
  const path = [process.env.BROWSER_PATH, ...(installed[process.platform] ?? [])].find(
    (file) => file && existsSync(file),
  );
  if (path) return path;
  if (process.platform === 'linux') return packaged();
  throw new Error('No Chrome, Edge or Chromium found. Install one, or name it in the variable BROWSER_PATH.');
}

/** Chromium refuses its sandbox to root, which is who runs in most containers. */
async function launchBrowser() {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: await browserPath(), args });
}

module.exports = { browserPath, launchBrowser };
