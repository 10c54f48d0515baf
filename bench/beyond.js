// Statements on native DuckDB against a group by customer of the same file: node bench/beyond.js [rows] (npm ci --prefix engines first)
//
// Of 10,000,000 rows, or as many as are asked for, a log of touches and orders and one of orders alone are made anew, as Parquet. All
// figures are processor time of this process, of both cores; the peak is that of its memory.
const { mkdtempSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
require('../scripts/typescript');
const { openFiles } = require('../scripts/reduce/engine');
const { makeOrders, makeTouches, models, settings, touchQuery } = require('./beyondLog');
const { creditsQuery, dialects, pathsQuery, patternsQuery, spendQuery } = require('../src/queries');

const rows = Number(process.argv[2] ?? 10_000_000);
const memory = process.argv[3] ?? '6GB';
const folder = mkdtempSync(path.join(process.env.BENCH_FOLDER ?? os.tmpdir(), 'touchstone-beyond-'));
const touchFile = path.join(folder, 'touches.parquet');
const orderFile = path.join(folder, 'orders.parquet');

const orderQuery = {
  table: { name: ['log'], time: 'clock' },
  columns: { customer: 'customer', time: 'moment', amount: 'value' },
  asOf: null,
};
const scan =
  'SELECT COUNT(*), SUM(n) FROM (SELECT customer, COUNT(*) AS n, MIN(moment), MAX(moment) FROM log GROUP BY customer)';

/** Seconds of processor time, seconds by the clock, and how many rows came back. */
async function measured(engine, sql) {
  const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
  const found = await engine.rows(`SELECT COUNT(*) FROM (${sql})`);
  const { user, system } = process.cpuUsage(before);
  return {
    cpu: (user + system) / 1e6,
    wall: Number(process.hrtime.bigint() - start) / 1e9,
    rows: Number(found[0][0]),
  };
}

async function compare(file, work) {
  const engine = await openFiles([file], ['log'], { memory, spillInto: folder });
  await measured(engine, scan);
  const yardstick = await measured(engine, scan);
  console.log(`| group by customer | ${yardstick.cpu.toFixed(1)} | ${yardstick.wall.toFixed(1)} | 1 | | |`);
  for (const { name, sql, limit } of work) {
    const { cpu, wall, rows: count } = await measured(engine, sql);
    const ratio = cpu / yardstick.cpu;
    const verdict = limit === undefined ? '' : ratio <= limit ? 'holds' : 'DOES NOT HOLD';
    console.log(
      `| ${name} (${count} rows) | ${cpu.toFixed(1)} | ${wall.toFixed(1)} | ${ratio.toFixed(1)} | ${limit === undefined ? '' : `≤ ${limit}`} | ${verdict} |`,
    );
  }
  engine.close();
}

async function main() {
  await makeTouches(rows, touchFile);
  await makeOrders(rows, orderFile);
  const { duckdb } = dialects;
  console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, ${rows} rows, memory limit ${memory}\n`);
  console.log('| statement | CPU s | wall s | ratio | claimed | |\n|---|---|---|---|---|---|');
  const full = touchQuery({ lookback: 30, startsAnew: true, collapse: true, passOver: ['Direct'] });
  await compare(touchFile, [
    { name: 'credits, 5 models', sql: creditsQuery(touchQuery(), duckdb, models, settings), limit: 3 },
    { name: 'paths', sql: pathsQuery(touchQuery(), duckdb), limit: 7 },
    { name: 'paths, full journey policy', sql: pathsQuery(full, duckdb) },
  ]);
  await compare(orderFile, [
    { name: 'patterns', sql: patternsQuery(orderQuery, duckdb), limit: 10 },
    { name: 'spend in groups', sql: spendQuery(orderQuery, duckdb, 200) },
  ]);
  console.log(`\nPeak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
