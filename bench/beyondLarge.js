// 100,000,000 touches on native DuckDB under a limit of memory, finished and checked: node bench/beyondLarge.js [rows] [memory]
//
// Credits and paths as the command has them: in slices of customers where the log does not fit into the memory. Totals are held against
// those of the log; and of a sample of customers the answer of the statement against what our own functions make of their rows.
const { mkdtempSync, rmSync, statSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
require('../scripts/typescript');
const { openFiles } = require('../scripts/reduce/engine');
const { journeysOfRows, pathFigures } = require('../scripts/reduce/finish');
const { slicesNeeded } = require('../scripts/reduce/slices');
const { touchAnswer } = require('../scripts/reduce/touchAnswer');
const { dialects, pathsQuery } = require('../src/queries');
const { makeTouches, models, settings, touchQuery } = require('./beyondLog');

const rows = Number(process.argv[2] ?? 100_000_000);
const memory = process.argv[3] ?? '6GB';
const folder = mkdtempSync(path.join(process.env.BENCH_FOLDER ?? os.tmpdir(), 'touchstone-large-'));
const file = path.join(folder, 'touches.parquet');

async function timed(name, work) {
  const [before, start] = [process.cpuUsage(), process.hrtime.bigint()];
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`| ${name} | ${((user + system) / 1e6).toFixed(0)} | ${wall.toFixed(0)} | ${peak} |`);
  return answer;
}

const near = (one, other) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

function hold(name, found, expected) {
  if (!near(found, expected)) throw new Error(`${name}: ${found} instead of ${expected}.`);
}

async function main() {
  console.log(`${os.cpus()[0].model}, ${os.cpus().length} cores, ${rows} rows, memory limit ${memory}\n`);
  console.log('| step | CPU s | wall s | peak MB so far |\n|---|---|---|---|');
  await timed('make the log', () => makeTouches(rows, file));
  console.log(`| (${Math.round(statSync(file).size / 1e6)} MB of Parquet) | | | |`);
  const engine = await openFiles([file], ['log'], { memory, spillInto: folder });
  await timed('group by customer', () =>
    engine.rows('SELECT COUNT(*) FROM (SELECT customer, COUNT(*) AS n FROM log GROUP BY customer)'),
  );
  const query = touchQuery();
  const slices = await slicesNeeded(engine, query.table);
  const answered = async (reduction) => {
    const { rows: table } = await timed(`${reduction}, ${slices} slices`, () =>
      touchAnswer({ reduction, query, models, settings }, engine),
    );
    return table.slice(1);
  };
  const credits = await answered('credits');
  const paths = await answered('paths');
  const [[orders, value]] = await engine.rows('SELECT COUNT(value), SUM(value) FROM log');
  const [[waiting]] = await engine.rows(`
    SELECT COUNT(*) FROM (
      SELECT customer FROM log GROUP BY customer
      HAVING MAX(CASE WHEN channel IS NOT NULL THEN moment END) > COALESCE(MAX(CASE WHEN value IS NOT NULL THEN moment END), TIMESTAMP '1900-01-01'))`);
  const sum = (table, column) => table.reduce((all, row) => all + Number(row[column]), 0);
  hold('orders', sum(paths, 1), Number(orders));
  hold('value', sum(paths, 2), value);
  hold('journeys that did not convert', sum(paths, 3), Number(waiting));
  models.forEach((model, at) => hold(`credit by ${model}`, sum(credits, at + 1), value));
  console.log(
    `\n${paths.length} paths; orders, value, journeys that did not convert and five models add up to the log.`,
  );
  await checkSample(engine);
  engine.close();
  console.log(`Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);
}

/** One customer in so many, as our own functions count their paths and as the statement does. */
async function checkSample(engine) {
  const each = Math.max(1, Math.round(rows / 100_000));
  await engine.rows(`CREATE TABLE sample AS SELECT * FROM log WHERE hash(customer) % ${each} = 0`);
  const taken = await engine.rows(
    'SELECT customer, EPOCH_MS(moment), channel, value FROM sample ORDER BY moment, LOWER(channel) NULLS LAST',
  );
  const query = { ...touchQuery(), table: { name: ['sample'], time: 'clock' } };
  const own = taken.map(([customer, at, touchpoint, amount]) => ({
    ...{
      customer,
      milliseconds: Number(at),
      touchpoint,
      amount: amount ?? 0,
      orderId: null,
      milestone: null,
    },
  }));
  const last = Math.max(...own.map(({ milliseconds }) => milliseconds));
  const expected = pathFigures(journeysOfRows(own, query, last));
  const found = await engine.rows(pathsQuery(query, dialects.duckdb));
  if (found.length !== expected.size) throw new Error(`${found.length} paths instead of ${expected.size}.`);
  for (const [name, ...figures] of found)
    expected.get(name).forEach((figure, at) => hold(`${name}, ${at}`, Number(figures[at]), figure));
  const customers = new Set(own.map(({ customer }) => customer)).size;
  console.log(
    `${customers} customers taken as a sample: their ${found.length} paths are those of our own functions.`,
  );
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
