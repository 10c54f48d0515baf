// The data of the comparisons, made by our own code and written for both sides; each of the makers gives columns by name.
const { eachShare } = require('../../src/analytics/attribution/attribute');
const { buildJourneys } = require('../../src/analytics/attribution/buildJourneys');
const { countsOf, distinctPaths } = require('../../src/analytics/attribution/distinctPaths');
const { defaultSettings } = require('../../src/analytics/attribution/models');
const { buildSignUps } = require('../../test/support/signups');
const { buildTouchLog, orderValues, touchLogColumns } = require('../../test/support/touchLog');
const { buildEvents } = require('../events');
const { buildAverageValues, buildHistories, buildOrders } = require('../lifetime');
const { readTouches } = require('../logs');
const { buildManyTouchpoints } = require('../manyTouchpoints');
const { heuristicModels, policy } = require('./questions');

function touches() {
  const log = buildTouchLog();
  const matrices = [...touchLogColumns(log), orderValues(log, ({ cents }) => cents / 100)];
  const [customer, time, touchpoint, value] = matrices.map((column) => column.map(([cell]) => cell));
  return { customer, time, touchpoint, value };
}

function journeysOf({ customer, time, touchpoint, value }) {
  const log = readTouches([customer, time, touchpoint, value]);
  return { log, journeys: buildJourneys(log, policy) };
}

/** The distinct paths of a log with their counts. */
function pathsOf(columns) {
  const { journeys } = journeysOf(columns);
  const paths = distinctPaths(journeys);
  const { conversions, value, count } = countsOf(journeys, paths);
  const textOf = (from, p) =>
    Array.from(
      journeys.touchpoint.subarray(from, paths.end[p]),
      (touchpoint) => journeys.touchpoints[touchpoint],
    ).join(' > ');
  return { path: Array.from(paths.start, textOf), conversions, value, lost: count };
}

/** What each touch of a journey with an order takes under each model: what a bootstrap by hand starts from. */
function shares() {
  const { log, journeys } = journeysOf(touches());
  const { transactions } = journeys;
  const rules = heuristicModels.map((model) => model.rule(journeys, defaultSettings));
  const rows = new Map();
  eachShare(journeys, transactions, rules, (rule, transaction, touchpoint, weight, touch) => {
    if (!rows.has(touch)) rows.set(touch, { transaction, touchpoint, credit: rules.map(() => 0) });
    rows.get(touch).credit[rule] = weight * transactions.value[transaction];
  });
  const all = [...rows.values()];
  return {
    customer: all.map(({ transaction }) => log.customers[transactions.customer[transaction]]),
    touchpoint: all.map(({ touchpoint }) => journeys.touchpoints[touchpoint]),
    ...Object.fromEntries(heuristicModels.map(({ name }, m) => [name, all.map(({ credit }) => credit[m])])),
  };
}

function orders(count) {
  const rows = buildOrders(count);
  const [customer, day, amount] = [0, 1, 2].map((at) => rows.map((row) => row[at]));
  return { customer, day, amount };
}

function histories(customers) {
  const made = buildHistories(customers);
  return { ...made, averageValue: buildAverageValues(made) };
}

function users() {
  const all = buildSignUps(1_000_000);
  return {
    plan: all.map(({ plan }) => plan),
    duration: all.map(({ duration }) => duration),
    reached: all.map(({ reached }) => (reached ? 1 : 0)),
  };
}

function events() {
  const [customer, time, event] = buildEvents(3_000_000);
  return { customer, time, event };
}

const datasets = {
  touches,
  paths: () => pathsOf(touches()),
  pathsOf300: () => pathsOf(buildManyTouchpoints(200_000, 300)),
  shares,
  orders: () => orders(1_050_000),
  orders100k: () => orders(290_000),
  histories: () => histories(1_000_000),
  histories100k: () => histories(100_000),
  users,
  events,
};

module.exports = { datasets };
