// DuckDB's side of the comparisons: exact SQL on a table in memory, on one thread.
const { duckdbPackage, hasPackage, openDuckDb, packageOf } = require('../../scripts/reduce/packages');
const { funnelDays, funnelSteps } = require('./questions');

const missing = hasPackage(duckdbPackage) ? undefined : `${duckdbPackage} (npm ci --prefix engines)`;
const version = missing ? undefined : `DuckDB ${packageOf(duckdbPackage).version()}`;

async function connect() {
  const { connection } = await openDuckDb();
  await connection.run('SET threads = 1');
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects();
  return { run: (sql) => connection.run(sql), rows };
}

const types = {
  touches: { customer: 'VARCHAR', time: 'DOUBLE', touchpoint: 'VARCHAR', value: 'DOUBLE' },
  orders: { customer: 'VARCHAR', day: 'INTEGER', amount: 'DOUBLE' },
  events: { customer: 'VARCHAR', time: 'DOUBLE', event: 'VARCHAR' },
};

const table = (name, file, columns = '*') =>
  `CREATE OR REPLACE TABLE ${name} AS SELECT ${columns} FROM read_csv('${file(name)}', header = true,
     columns = {${Object.entries(types[name])
       .map(([column, type]) => `${column}: '${type}'`)
       .join(', ')}})`;

/** The share of the value a touch takes under each model, by its place `i` among the `n` of its order. */
const ends = (first, middle, last) => `CASE WHEN n = 1 THEN 1
  WHEN n = 2 THEN CASE WHEN i = 1 THEN ${first / (first + last)} ELSE ${last / (first + last)} END
  WHEN i = 1 THEN ${first} WHEN i = n THEN ${last} ELSE ${middle} / (n - 2) END`;
const shares = {
  'First touch': 'CASE WHEN i = 1 THEN 1 ELSE 0 END',
  'Last touch': 'CASE WHEN i = n THEN 1 ELSE 0 END',
  'Last non-direct': 'CASE WHEN i = COALESCE(latest, n) THEN 1 ELSE 0 END',
  Linear: '1 / n',
  'Linear distinct': 'CASE WHEN isNew THEN 1 / SUM(isNew::INTEGER) OVER journey ELSE 0 END',
  'Time decay': 'decay / SUM(decay) OVER journey',
  'Position based': ends(0.4, 0.2, 0.4),
  'J shaped': ends(0.2, 0.2, 0.6),
  'Inverse J': ends(0.6, 0.2, 0.2),
  Custom: ends(0.4, 0.2, 0.4),
  Participation: 'isNew::INTEGER',
};

const creditsQuery = `
  WITH orders AS (SELECT rowid AS id, customer, time, value FROM touches WHERE value IS NOT NULL),
  met AS (
    SELECT orders.id, orders.value, touches.touchpoint, orders.time - touches.time AS before,
      ROW_NUMBER() OVER w AS i, COUNT(*) OVER (PARTITION BY orders.id) AS n,
      ROW_NUMBER() OVER (PARTITION BY orders.id, touches.touchpoint ORDER BY touches.time, touches.rowid) = 1 AS isNew
    FROM orders JOIN touches ON touches.customer = orders.customer AND touches.time <= orders.time
    WHERE touches.touchpoint IS NOT NULL
    WINDOW w AS (PARTITION BY orders.id ORDER BY touches.time, touches.rowid)),
  weighed AS (
    SELECT *, POWER(0.5, before / 7) AS decay,
      MAX(CASE WHEN touchpoint <> 'Direct' THEN i END) OVER (PARTITION BY id) AS latest
    FROM met),
  shared AS (
    SELECT touchpoint, value, ${Object.entries(shares)
      .map(([model, share]) => `${share} AS "${model}"`)
      .join(', ')}
    FROM weighed WINDOW journey AS (PARTITION BY id))
  SELECT touchpoint, ${Object.keys(shares)
    .map((model) => `SUM(value * "${model}") AS "${model}"`)
    .join(', ')}
  FROM shared GROUP BY touchpoint`;

const creditAnswer = (rows) =>
  Object.fromEntries(
    rows.flatMap(({ touchpoint, ...credits }) =>
      Object.entries(credits).map(([model, value]) => [`${model}/${touchpoint}`, value]),
    ),
  );

async function heuristics(file) {
  const database = await connect();
  await database.run(table('touches', file));
  return { run: () => database.rows(creditsQuery), answer: creditAnswer };
}

/** The same from the file: reading is part of it. */
async function heuristicsOfFile(file) {
  const database = await connect();
  return {
    run: async () => {
      await database.run(table('touches', file));
      return await database.rows(creditsQuery);
    },
    answer: creditAnswer,
  };
}

async function histories(file) {
  const database = await connect();
  await database.run(table('orders', file));
  const query = `CREATE OR REPLACE TABLE histories AS
    SELECT customer, COUNT(*) - 1 AS x, MAX(day) - MIN(day) AS recency, (SELECT MAX(day) FROM orders) - MIN(day) AS age,
      CASE WHEN COUNT(*) > 1 THEN (SUM(amount) - ARG_MIN(amount, day)) / (COUNT(*) - 1) END AS average
    FROM (SELECT customer, day, SUM(amount) AS amount FROM orders GROUP BY customer, day) GROUP BY customer`;
  const totals = `SELECT COUNT(*) AS customers, SUM(x) AS "repeat orders", SUM(recency) AS recency, SUM(age) AS age,
    SUM(average) AS "average values" FROM histories`;
  return {
    run: () => database.run(query),
    answer: async () => {
      const [found] = await database.rows(totals);
      return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, Number(value)]));
    },
  };
}

/**
 * Of every event that makes a step, the latest start of a way that leads there: the later it is, the longer is the window.
 * Events of one minute are in the order of the steps.
 */
function funnelQuery() {
  const way = (step) => `
    SELECT *, CASE WHEN step = ${step} AND minute - before <= ${funnelDays * 1440} THEN before END AS start${step}
    FROM (SELECT *, MAX(start${step - 1}) OVER way AS before FROM way${step - 1}
      WINDOW way AS (PARTITION BY customer ORDER BY minute, step, row ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))`;
  const columns = (step) =>
    ['customer', 'minute', 'step', 'row', ...Array.from({ length: step }, (_, at) => `start${at + 1}`)].join(
      ', ',
    );
  const steps = funnelSteps.map((_, at) => at + 1);
  return `
    WITH way1 AS (
      SELECT customer, minute, row, LIST_POSITION(['${funnelSteps.join("', '")}'], event) AS step,
        CASE WHEN event = '${funnelSteps[0]}' THEN minute END AS start1
      FROM events WHERE event IN ('${funnelSteps.join("', '")}')),
    ${steps
      .slice(1)
      .map((step) => `way${step} AS (SELECT ${columns(step)} FROM (${way(step)}))`)
      .join(', ')}
    SELECT ${steps.map((step) => `COUNT(DISTINCT CASE WHEN start${step} IS NOT NULL THEN customer END) AS step${step}`).join(', ')}
    FROM way${steps.length}`;
}

async function funnel(file) {
  const database = await connect();
  await database.run(
    table(
      'events',
      file,
      'customer, CAST(ROUND(time * 1440) AS BIGINT) AS minute, event, ROW_NUMBER() OVER () AS row',
    ),
  );
  const query = funnelQuery();
  return {
    run: () => database.rows(query),
    answer: ([counts]) =>
      Object.fromEntries(funnelSteps.map((name, at) => [name, Number(counts[`step${at + 1}`])])),
  };
}

const works = { heuristics, heuristicsOfFile, histories, funnel };

module.exports = { missing, version, works };
