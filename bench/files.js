// Measures files in the pane: node bench/files.js [touches]. A log as CSV and as Parquet in headless Chromium, under the policy of a
// release: a scan of the CSV file by the engine, the reading into a table, credits and paths, and the peak memory of the page's process.
// DuckDB for Node (npm ci --prefix engines) makes the Parquet file.
const {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
} = require('node:fs');
const { once } = require('node:events');
const os = require('node:os');
const path = require('node:path');
require('../scripts/typescript');
const { launchBrowser } = require('../scripts/browser');

const touches = Number(process.argv[2] ?? 10_000_000);
const folder = path.resolve('.cache/bench-files');
const csv = path.join(folder, `touches-${touches}.csv`);
const parquet = path.join(folder, `touches-${touches}.parquet`);

const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

async function makeCsv() {
  const { journeysOf } = require('../test/support/touchLog');
  const file = createWriteStream(`${csv}.part`);
  let text = 'customer,time,channel,value\n';
  for (const journey of journeysOf(touches)) {
    for (const { user, time, channel } of journey.touches) text += `${user},${stamp(time)},${channel},\n`;
    const { conversion } = journey;
    if (conversion) text += `${conversion.user},${stamp(conversion.time)},,${conversion.cents / 100}\n`;
    if (text.length < 1_000_000) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
  renameSync(`${csv}.part`, csv);
}

async function makeParquet() {
  const { openDuckDb } = require('../scripts/reduce/packages');
  const { connection, close } = await openDuckDb();
  await connection.run(`COPY (FROM read_csv('${csv}', header = true)) TO '${parquet}' (FORMAT parquet)`);
  close();
}

/** The largest peak of the processes that show pages, in MB, and the processor's seconds they all took. */
function renderers(browserPid) {
  const statusOf = (pid) => readFileSync(`/proc/${pid}/status`, 'utf8');
  const parentOf = (pid) => Number(/^PPid:\s+(\d+)/m.exec(statusOf(pid))[1]);
  const descends = (pid) => pid === browserPid || (pid > 1 && descends(parentOf(pid)));
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return /--type=renderer/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) && descends(pid);
      } catch {
        return false;
      }
    });
  const peaks = found.map((pid) => Number(/^VmHWM:\s+(\d+)/m.exec(statusOf(pid))[1]) / 1024);
  return Math.max(...peaks);
}

const models = ['first_touch', 'last_touch', 'linear', 'time_decay', 'position_based'];

function statements(table) {
  const { creditsQuery, dialects, pathsQuery } = require('../src/queries');
  const query = {
    table: { name: table, time: 'clock' },
    columns: { customer: 'customer', time: 'time', touchpoint: 'channel', value: 'value' },
    policy: { lookback: null, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false },
  };
  const settings = { halfLife: 7, direct: [], shares: [1, 1, 1] };
  return {
    'group by customer': `SELECT COUNT(*) FROM (SELECT customer, COUNT(*), MAX(time) FROM ${table[0]} GROUP BY customer)`,
    'credits of five models': creditsQuery(query, dialects.duckdb, models, settings),
    paths: pathsQuery(query, dialects.duckdb),
  };
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
const print = (what, said) => console.log(`${what.padEnd(28)} ${said}`);

/** In the page: does something of the engine's room, and answers how long it took and what it answered, or only how many rows. */
async function timed([what, sql]) {
  const start = performance.now();
  const { answered, ...failed } = await window.engineRoom[what](sql);
  const rows = Array.isArray(answered) ? answered.length : answered?.rowCount;
  const taken = performance.now() - start;
  return {
    taken,
    rows,
    failed,
    startedAfter: answered?.startedAfter,
    scanned: what === 'scan' ? answered : null,
  };
}

async function measure(room, file, browserPid) {
  console.log(`\n${path.basename(file)}, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const run = async (name, what, sql) => {
    const answer = await room.page.evaluate(timed, [what, sql]);
    if (Object.keys(answer.failed).length > 0) throw new Error(`${name}: ${JSON.stringify(answer.failed)}`);
    return answer;
  };
  let scan = null;
  if (file.endsWith('.csv')) {
    await room.open();
    await room.page.setInputFiles('input', file);
    scan = (await run('scan', 'scan', 'COUNT(*), SUM(value)')).scanned;
    print('scan by the engine', seconds(scan));
    await room.page.close();
  }
  await room.open();
  await room.page.setInputFiles('input', file);
  const opened = await run('reading', 'open');
  print('engine started', seconds(opened.startedAfter));
  let whole = opened.taken - opened.startedAfter;
  print('into a table', `${seconds(whole)}, ${opened.rows} rows`);
  for (const [name, sql] of Object.entries(statements(['rows_of_files']))) {
    const { taken, rows } = await run(name, 'rows', sql);
    print(name, `${seconds(taken)}, ${rows} rows`);
    if (name !== 'group by customer') whole += taken;
  }
  print(
    'table, credits and paths',
    seconds(whole) + (scan === null ? '' : `, ${(whole / scan).toFixed(1)} times the scan`),
  );
  print('peak of the page', `${renderers(browserPid).toFixed(0)} MB`);
  await room.page.close();
}

async function main() {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(csv)) await makeCsv();
  if (!existsSync(parquet)) await makeParquet();
  const [{ model }, { length }] = [os.cpus()[0], os.cpus()];
  console.log(`${model}, ${length} cores, load ${os.loadavg()[0].toFixed(1)}`);
  const { EngineRoomPage } = require('../test/e2e/support/engineRoomPage');
  for (const file of [csv, parquet]) {
    // One browser for each, so that its processes are those of the one file.
    const browser = await launchBrowser();
    global.browser = async () => browser;
    const room = new EngineRoomPage();
    await room.begin();
    try {
      await measure(room, file, process.pid);
    } finally {
      await room.stop();
      await browser.close();
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
