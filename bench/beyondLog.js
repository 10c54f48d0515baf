// A log of touches and orders, and one of orders alone, made by DuckDB: the same in every run.
const { openDuckDb } = require('../scripts/reduce/packages');

/** Chance by the number of the row. */
const chance = (salt, row = 'i') => `((hash(${row} * 31 + ${salt}) >> 11) / 9007199254740992.0)`;
const moment = (salt) => `TIMESTAMP '2025-01-01' + to_seconds(CAST(${chance(salt)} * 31536000 AS BIGINT))`;
const channels = [
  ...['Search', 'Email', 'Direct', 'Social', 'Display', 'Affiliate', 'Referral', 'Video'],
  ...['Podcast', 'Print', 'Partner', 'Push'],
];

/** 15.9 orders among 1,000 rows; five touches a customer. */
const touches = (rows) => `
  SELECT 'customer ' || CAST(${chance(1)} * ${rows} / 5 AS BIGINT) AS customer, ${moment(2)} AS moment,
    CASE WHEN isOrder THEN NULL ELSE ['${channels.join("', '")}'][1 + CAST(FLOOR(12 * POWER(${chance(3)}, 2)) AS BIGINT)] END AS channel,
    CASE WHEN isOrder THEN ROUND(20 + 180 * ${chance(4)}, 2) END AS value
  FROM (SELECT range AS i, ${chance(5, 'range')} < 0.0159 AS isOrder FROM range(${rows}))`;

const orders = (rows) => `
  SELECT 'customer ' || CAST(POWER(${chance(1)}, 2) * ${rows} / 3 AS BIGINT) AS customer, ${moment(2)} AS moment,
    ROUND(20 + 180 * ${chance(4)}, 2) AS value
  FROM (SELECT range AS i FROM range(${rows}))`;

async function make(log, file) {
  const { connection, close } = await openDuckDb();
  await connection.run('SET preserve_insertion_order = false');
  await connection.run(`COPY (${log}) TO '${file}'`);
  close();
}

const makeTouches = (rows, file) => make(touches(rows), file);
const makeOrders = (rows, file) => make(orders(rows), file);

const policy = { lookback: null, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false };

/** What is asked of the touches. */
const touchQuery = (given = {}) => ({
  table: { name: ['log'], time: 'clock' },
  columns: { customer: 'customer', time: 'moment', touchpoint: 'channel', value: 'value' },
  policy: { ...policy, ...given },
});
const models = ['first_touch', 'last_touch', 'linear', 'time_decay', 'position_based'];
const settings = { halfLife: 7, direct: ['Direct'], shares: [40, 20, 40] };

module.exports = { makeOrders, makeTouches, models, settings, touchQuery };
