// How long the pane holds up the page while it reads a full sheet: node bench/paneReading.js (after npm run build).
//
// In the workbench host and pane share one thread, so a trace tells them apart: of each task on it, only the samples
// taken in the add-in's own code and in office.js count. They share a heap as well, on which the host keeps the whole
// sheet; its garbage collection is shown apart.
const os = require('node:os');
const path = require('node:path');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
require('../scripts/typescript');
const { launchBrowser } = require('../scripts/browser');
const { serve } = require('../scripts/serve');

const rows = 1_048_575;
const taskLimit = 50;
const paintLimit = 100;
const categories = [
  'toplevel',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** Six columns of a journey log: a heading, then one touch or order a row. */
function loadLog(count) {
  const channels = ['Search', 'Email', 'Social', 'Display', 'Direct', 'Affiliate'];
  const column = (heading, value) => [heading, ...Array.from({ length: count - 1 }, (_, i) => value(i))];
  window.workbench.loadColumns('Big', [
    column('customer_id', (i) => `C${(i * 7919) % 90_000}`),
    column('timestamp', (i) => 45_000 + i / 4000),
    column('channel', (i) => (i % 9 === 8 ? '' : channels[i % 6])),
    column('campaign', (i) => `Campaign ${i % 40}`),
    column('cost', (i) => (i % 500) / 100),
    column('revenue', (i) => (i % 9 === 8 ? 20 + (i % 300) : '')),
  ]);
  window.workbench.select('Big!A:F');
}

/** Runs in every frame: notes when a worker answers with a result, and when the first chart after that is painted. */
function notePaint() {
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (data.type === 'done') window.answeredAt = performance.now();
      });
    }
  };
  const painted = () => {
    // A message is delivered once the frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.paintedAt = performance.now());
    port2.postMessage(null);
  };
  const observer = new MutationObserver(() => {
    if (window.answeredAt === undefined || !document.querySelector('.drawing')) return;
    observer.disconnect();
    requestAnimationFrame(painted);
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** A condition that each row fulfils, so that the same rows are looked at and used. */
async function addCondition(pane) {
  await pane.getByRole('button', { name: 'Add a condition' }).first().click();
  const editor = pane.locator('.condition-editor');
  await editor.getByLabel('Column').selectOption({ label: 'cost' });
  await editor.getByLabel('Condition').selectOption('filled');
  await editor.getByRole('button', { name: 'Apply' }).click();
}

async function trace(file, areRowsChosen) {
  const { server, address } = await serve(0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(notePaint);
    await page.goto(`${address}/workbench/`);
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => Promise.all([window.workbench.ready, window.workbench.functionsReady]));
    await page.evaluate(loadLog, rows);
    const pane = await (await page.waitForSelector('#pane-frame')).contentFrame();
    await pane.getByText('4 of 4 found').waitFor();
    if (areRowsChosen) await addCondition(pane);
    const requests = await page.evaluate(() => window.workbench.requests.length);
    await browser.startTracing(page, { path: file, categories });
    const start = performance.now();
    await pane.getByRole('button', { name: 'Show result' }).click();
    await pane.getByText(/rows used/).waitFor({ timeout: 300_000 });
    const seconds = (performance.now() - start) / 1000;
    await browser.stopTracing();
    const answers = await page.evaluate(
      (from) => window.workbench.requests.slice(from).map(({ response }) => response),
      requests,
    );
    const paint = await (
      await pane.waitForFunction(() => window.paintedAt && window.paintedAt - window.answeredAt)
    ).jsonValue();
    return { seconds, answers, paint };
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** The samples of the page's main thread as [time, owner], in microseconds. */
function samplesOf(events, main) {
  const profile = events.find(
    ({ name, pid, tid }) => name === 'Profile' && pid === main.pid && tid === main.tid,
  );
  const owners = new Map();
  const samples = [];
  let time = profile.args.data.startTime;
  for (const { args } of events.filter(
    ({ name, id, pid }) => name === 'ProfileChunk' && id === profile.id && pid === main.pid,
  )) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id, parent, callFrame } of cpuProfile.nodes ?? []) {
      const url = callFrame.url ?? '';
      const above = owners.get(parent);
      const isHost = above === 'host' || /\/workbench\/(workbench|\d+)\.js/.test(url);
      const isGarbage = callFrame.functionName === '(garbage collector)';
      owners.set(id, isHost ? 'host' : isGarbage ? 'garbage' : url || above === 'pane' ? 'pane' : null);
    }
    (cpuProfile.samples ?? []).forEach((node, i) => {
      time += timeDeltas[i];
      samples.push([time, owners.get(node)]);
    });
  }
  return samples;
}

/** Milliseconds of processor time each task of the main thread spent in the pane's code and on garbage. */
function paneTasks(file) {
  const { traceEvents: events } = JSON.parse(readFileSync(file, 'utf8'));
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busiest = (pid) =>
    events.filter((event) => event.pid === pid && event.name === 'ProfileChunk').length;
  const main = threads.sort((a, b) => busiest(b.pid) - busiest(a.pid))[0];
  const tasks = events
    .filter(
      ({ name, pid, tid, dur }) =>
        /RunTask$/.test(name) && pid === main.pid && tid === main.tid && dur > 1000,
    )
    .sort((a, b) => a.ts - b.ts);
  const samples = samplesOf(events, main);
  let at = 0;
  return tasks.map(({ ts, dur, tdur = dur }) => {
    while (at < samples.length && samples[at][0] < ts) at++;
    const inside = [];
    for (; at < samples.length && samples[at][0] < ts + dur; at++) inside.push(samples[at][1]);
    const timeOf = (wanted) =>
      ((inside.filter((owner) => owner === wanted).length / Math.max(1, inside.length)) * tdur) / 1000;
    return { pane: timeOf('pane'), garbage: timeOf('garbage') };
  });
}

const verdict = (holds, most) => `${holds ? 'holds' : 'DOES NOT HOLD'} (≤ ${most} ms)`;

async function measure(areRowsChosen) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pane-reading-'));
  const file = path.join(folder, 'trace.json');
  try {
    const { seconds, answers, paint } = await trace(file, areRowsChosen);
    const all = paneTasks(file).filter(({ pane }) => pane > 0);
    const tasks = all.map(({ pane }) => pane).sort((a, b) => a - b);
    const quantile = (share) =>
      tasks[Math.min(tasks.length - 1, Math.floor(tasks.length * share))].toFixed(1);
    const total = tasks.reduce((sum, ms) => sum + ms, 0) / 1000;
    const longest = tasks[tasks.length - 1];
    const withGarbage = Math.max(...all.map(({ pane, garbage }) => pane + garbage));
    console.log(
      `${rows.toLocaleString('en')} rows × 6 columns${areRowsChosen ? ', with a condition on each row,' : ','} read and analysed in ${seconds.toFixed(1)} s`,
    );
    console.log(`${answers.length} answers, the largest ${(Math.max(...answers) / 1e6).toFixed(2)} MB`);
    console.log(`the pane at work for ${total.toFixed(1)} s in ${tasks.length} tasks`);
    console.log(`its time in one task: median ${quantile(0.5)} ms, 99 % ${quantile(0.99)} ms`);
    console.log(`longest ${longest.toFixed(1)} ms: ${verdict(longest <= taskLimit, taskLimit)}`);
    console.log(
      `the chart painted ${paint.toFixed(1)} ms after the worker’s answer: ${verdict(paint <= paintLimit, paintLimit)}`,
    );
    console.log(`longest with garbage collection of the shared heap ${withGarbage.toFixed(1)} ms`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureBoth() {
  console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)}\n`);
  await measure(false);
  console.log('');
  await measure(true);
}

measureBoth().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
