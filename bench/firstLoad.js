// What the pane fetches before it takes input, and how long that takes: node bench/firstLoad.js (after npm run build).
//
// The pane opens in the workbench with a new workbook. All times count from the moment its own page is navigated to, so
// the boot of the workbench is not in them. The floor of the time is the same page with the same office.js, whose bundle
// does nothing but show a button once Office is ready; that of the bytes is React and Fluent alone (firstLoadFloor.js).
const os = require('node:os');
const path = require('node:path');
const { readFileSync } = require('node:fs');
const { gzipSync } = require('node:zlib');
require('../scripts/typescript');
const { launchBrowser } = require('../scripts/browser');
const { serve } = require('../scripts/serve');

const loads = 7;
/** Above the floor. */
const roomAboveFloor = 30_000;
/** It must not grow back: it was 110.2 kB when this was set. */
const sizeLimit = 112_000;
const timeLimit = 1000;
const dist = path.resolve(__dirname, '../dist');

const emptyBundle =
  "Office.onReady().then(() => (document.body.innerHTML = '<footer><button>Ready</button></footer>'));";

/** Runs in every frame: notes when the first button below the page's content takes input. */
function noteReady() {
  const look = () => {
    if (window.readyAt || !document.querySelector('footer button:enabled:not([aria-disabled="true"])'))
      return;
    window.readyAt = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/** The scripts of the page and when they were asked for, once no more have come for a second. */
function scriptsWhenIdle() {
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name));
  const last = Math.max(window.readyAt ?? Infinity, ...scripts.map(({ responseEnd }) => responseEnd));
  return (
    performance.now() > last + 1000 &&
    scripts.map(({ name, startTime }) => ({
      file: new URL(name).pathname,
      isLater: startTime > window.readyAt,
    }))
  );
}

/** Opens the pane once: milliseconds until it takes input, and the bytes of each script, gzipped, until and after then. */
async function openPane(browser, address, bundle) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.addInitScript(noteReady);
    if (bundle) {
      await page.route(/\/taskpane\.[0-9a-f]{8}\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: bundle }),
      );
    }
    await page.goto(`${address}/workbench/?blank`);
    const pane = await (await page.waitForSelector('#pane-frame[src]')).contentFrame();
    await pane.waitForURL(/pane\.html$/);
    const scripts = await (await pane.waitForFunction(scriptsWhenIdle, null, { polling: 200 })).jsonValue();
    const milliseconds = await pane.evaluate(() => window.readyAt);
    // The bridge and office.js stand for Excel.
    const own = scripts
      .filter(({ file }) => !file.startsWith('/workbench/'))
      .map((script) => ({ ...script, bytes: gzipSync(readFileSync(path.join(dist, script.file))).length }));
    const untilReady = own.filter(({ isLater }) => !isLater);
    return { milliseconds, untilReady, later: own.filter(({ isLater }) => isLater) };
  } finally {
    await page.close();
  }
}

const total = (scripts) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (holds, limit) => `${holds ? 'holds' : 'DOES NOT HOLD'} (< ${limit})`;
/** Without the hash of its content. */
const nameOf = (file) => file.slice(1).replace(/\.[0-9a-f]{8}(?=\.js$)/, '');
const list = (scripts) =>
  scripts
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => `  ${kilobytes(bytes).padStart(8)}  ${nameOf(file)}`)
    .join('\n');

async function measure() {
  const { server, address } = await serve(0);
  const browser = await launchBrowser();
  try {
    const times = [];
    const floors = [];
    let opened = await openPane(browser, address);
    for (let i = 0; i < loads; i++) {
      floors.push((await openPane(browser, address, emptyBundle)).milliseconds);
      opened = await openPane(browser, address);
      times.push(opened.milliseconds);
    }
    const { untilReady, later } = opened;
    const bytes = total(untilReady);
    // Where tests read this file, the builder cannot be loaded.
    const { bytes: floorBytes, parts } = await require('./firstLoadFloor').floor();
    const [time, floor] = [median(times), median(floors)];
    console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}\n`);
    console.log(
      `${kilobytes(bytes)} of JavaScript, gzipped, until ready: ${verdict(bytes < sizeLimit, kilobytes(sizeLimit))}\n${list(untilReady)}`,
    );
    console.log(
      `${kilobytes(floorBytes)} of them are React with ${parts.join(', ')}, ${kilobytes(bytes - floorBytes)} the rest: ${verdict(bytes - floorBytes <= roomAboveFloor, '30 kB')}`,
    );
    console.log(`${kilobytes(total(later))} fetched later, while idle\n${list(later)}`);
    console.log(
      `ready for input after ${time.toFixed(0)} ms, median of ${loads}: ${verdict(time < timeLimit, '1 s')}`,
    );
    console.log(
      `${(time / floor).toFixed(2)} times an empty page with the same office.js (${floor.toFixed(0)} ms)`,
    );
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

module.exports = { openPane, roomAboveFloor, sizeLimit, total };

if (require.main === module) {
  measure().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}
