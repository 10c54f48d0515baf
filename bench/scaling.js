// How the time of the works grows with their size: node --expose-gc bench/scaling.js
//
// An exponent of 1 is linear: ten times the rows, ten times the time. Each step between two sizes has its own.
require('../scripts/typescript');
const { attribute } = require('../src/analytics/attribution/attribute');
const { bootstrap } = require('../src/analytics/attribution/bootstrap');
const { buildJourneys } = require('../src/analytics/attribution/buildJourneys');
const { distinctPaths } = require('../src/analytics/attribution/distinctPaths');
const { markov } = require('../src/analytics/attribution/markov');
const { attributionModels, defaultSettings } = require('../src/analytics/attribution/models');
const { shapley } = require('../src/analytics/attribution/shapley');
const { bgNbd, mbgNbd } = require('../src/analytics/lifetime/bgNbd');
const { customerValues } = require('../src/analytics/lifetime/customerValues');
const { fitLifetime } = require('../src/analytics/lifetime/lifetimeFit');
const { orderDays } = require('../src/analytics/lifetime/orders');
const { paretoNbd } = require('../src/analytics/lifetime/paretoNbd');
const { groupByCustomer } = require('../src/analytics/numerics/groupByCustomer');
const { customersTable } = require('../src/functions/lifetime/customers');
const { buildTouchLog, orderValues, touchLogColumns } = require('../test/support/touchLog');
const { buildEvents } = require('./events');
const { buildOrders, columnsOf } = require('./lifetime');
const { readEvents, readOrders, readTouches } = require('./logs');
const { buildManyTouchpoints } = require('./manyTouchpoints');
const { median, once } = require('./measure');
const { heuristicModels, policy } = require('./peers/questions');
const { isQuick, timesOf } = require('./quick');
const { buildWaits, estimate } = require('./timeToValue');

/** Milliseconds of runs before the clock counts, so that small sizes are not measured uncompiled. */
const warmUp = isQuick ? 50 : 300;

/** A work that takes longer is warm after one run, and measured less often. */
const longRun = 1000;

/** Median CPU milliseconds once the code is warm; `null`: the work is refused. */
function warmMilliseconds(run) {
  global.gc?.();
  let refused;
  const first = once(() => (refused = run()?.reason)).cpu;
  if (refused) return null;
  for (let spent = first; spent < warmUp;) spent += once(run).cpu;
  return median(Array.from({ length: timesOf(first > longRun ? 3 : 5) }, () => once(run))).cpu;
}

const heuristics = (journeys) =>
  attribute(
    journeys,
    heuristicModels.map((model) => model.rule(journeys, defaultSettings)),
  );

function touchWorks(touches) {
  const reference = buildTouchLog(touches);
  const columns = [...touchLogColumns(reference), orderValues(reference, ({ cents }) => cents / 100)].map(
    (column) => column.map(([cell]) => cell),
  );
  const log = readTouches(columns);
  const journeys = buildJourneys(log, policy);
  const linear = attributionModels.filter(({ name }) => name === 'Linear');
  return {
    'touches in cells to columns': () => readTouches(columns),
    'columns to journeys': () => buildJourneys(log, policy),
    '11 heuristics of the journeys': () => heuristics(journeys),
    'Markov, order 1': () => markov(journeys, 1),
    'Markov, order 4': () => markov(journeys, 4),
    Shapley: () => shapley(journeys),
    'distinct paths': () => distinctPaths(journeys),
    '200 replicates of linear': () => bootstrap(journeys, log.customers, linear, defaultSettings),
  };
}

function orderWorks(orders) {
  const columns = columnsOf(buildOrders(orders));
  const fitted = (model) => fitLifetime(orderDays(readOrders(columns), null), model);
  const valued = (fit) => customerValues(fit, { length: 365, discount: 0 });
  const tableBy = (model) => () => {
    const fit = fitted(model);
    return customersTable(fit, valued(fit));
  };
  const fit = fitted(bgNbd);
  const values = valued(fit);
  return {
    'orders in cells to the table of customers, BG/NBD': tableBy(bgNbd),
    'the same by MBG/NBD': tableBy(mbgNbd),
    'the same by Pareto/NBD': tableBy(paretoNbd),
    'the table alone': () => customersTable(fit, values),
  };
}

function eventWorks(events) {
  const columns = buildEvents(events);
  const log = readEvents(columns);
  return {
    'events in cells to columns': () => readEvents(columns),
    'events by customer': () => groupByCustomer(log),
  };
}

function waitWorks(users) {
  const waits = buildWaits(users);
  return { 'users: curves, medians with limits, log-rank test': () => estimate(waits) };
}

function touchpointWorks(touchpoints) {
  const journeys = buildJourneys(
    readTouches(Object.values(buildManyTouchpoints(200_000, touchpoints))),
    policy,
  );
  return {
    '11 heuristics': () => heuristics(journeys),
    'Markov, order 1': () => markov(journeys, 1),
    Shapley: () => shapley(journeys),
  };
}

/** Milliseconds of each of the works by size, the works by name. */
function measured(sizes, worksOf) {
  const times = new Map();
  for (const size of sizes)
    for (const [name, run] of Object.entries(worksOf(size)))
      times.set(name, [...(times.get(name) ?? []), warmMilliseconds(run)]);
  return times;
}

/** The exponent of each step between two sizes; none where a work was refused. */
const exponentsOf = (sizes, times) =>
  times
    .slice(1)
    .map((time, step) => Math.log(time / times[step]) / Math.log(sizes[step + 1] / sizes[step]))
    .filter((_, step) => times[step] !== null && times[step + 1] !== null);

const rowsOf = (sizes, worksOf, nameOf = (name) => name) =>
  [...measured(sizes, worksOf)].map(([name, times], at) => {
    const exponents = exponentsOf(sizes, times).map((each) => each.toFixed(2));
    const cells = [...times.map((time) => time?.toFixed(1) ?? 'refused'), exponents.join(', ')];
    return `| ${nameOf(name, at)} | ${cells.join(' | ')} |`;
  });

const head = (what, sizes) =>
  [`| ${[what, ...sizes].join(' | ')} | exponents |`, `|${'---|'.repeat(sizes.length + 2)}`].join('\n');

/** A hundredth of the rows, a tenth and, unless it has to be quick, all. */
const parts = isQuick ? [0.01, 0.1] : [0.01, 0.1, 1];
const partNames = ['1 %', '10 %', 'all'].slice(0, parts.length);

function printScaling() {
  console.log(head('CPU ms by rows', partNames));
  const byRows = (rows, worksOf) => {
    const named = (name, at) => (at === 0 ? `${rows.toLocaleString('en-US')} ${name}` : name);
    const sizes = parts.map((part) => part * rows);
    console.log(rowsOf(sizes, worksOf, named).join('\n'));
  };
  byRows(1_000_000, touchWorks);
  byRows(1_000_000, orderWorks);
  byRows(1_000_000, waitWorks);
  byRows(3_000_000, eventWorks);
  const touchpoints = isQuick ? [10, 100] : [10, 30, 100, 300, 1000];
  console.log(`\n${head('CPU ms of 200,000 touches by touchpoints', touchpoints)}`);
  console.log(rowsOf(touchpoints, touchpointWorks).join('\n'));
}

module.exports = { printScaling };

if (require.main === module) printScaling();
