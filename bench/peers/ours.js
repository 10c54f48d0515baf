// Our side of the comparisons: each work loads its data and gives back what makes it once and what tells what came of it.
const { attribute } = require('../../src/analytics/attribution/attribute');
const { bootstrap } = require('../../src/analytics/attribution/bootstrap');
const { buildJourneys } = require('../../src/analytics/attribution/buildJourneys');
const { defaultSettings } = require('../../src/analytics/attribution/models');
const { Steps } = require('../../src/analytics/events/eventLog');
const { funnel } = require('../../src/analytics/events/funnel');
const { bgNbd, mbgNbd } = require('../../src/analytics/lifetime/bgNbd');
const { customerValues } = require('../../src/analytics/lifetime/customerValues');
const { fitTransactions } = require('../../src/analytics/lifetime/fitTransactions');
const { fitGammaGamma, spendOf } = require('../../src/analytics/lifetime/gammaGamma');
const { historiesOf } = require('../../src/analytics/lifetime/histories');
const { fitLifetime } = require('../../src/analytics/lifetime/lifetimeFit');
const { orderDays } = require('../../src/analytics/lifetime/orders');
const { paretoNbd } = require('../../src/analytics/lifetime/paretoNbd');
const { patternsOf } = require('../../src/analytics/lifetime/patterns');
const { groupByCustomer } = require('../../src/analytics/numerics/groupByCustomer');
const { quantileInterval } = require('../../src/analytics/timeToValue/interval');
const { logRankTest } = require('../../src/analytics/timeToValue/logRank');
const { quantile } = require('../../src/analytics/timeToValue/quantiles');
const { sortWaits, waitsByGroup } = require('../../src/analytics/timeToValue/sortedWaits');
const { survivalCurve } = require('../../src/analytics/timeToValue/survival');
const { customFunctions } = require('../../src/functions');
const { customersTable } = require('../../src/functions/lifetime/customers');
const { readEvents, readOrders, readTouches } = require('../logs');
const { readColumns } = require('./csv');
const { funnelDays, funnelSteps, heuristicModels, policy } = require('./questions');

const touchLog = ({ customer, time, touchpoint, value }) => readTouches([customer, time, touchpoint, value]);

const sum = (values) => values.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);

/** Credited values by model and touchpoint. */
const creditAnswer = ({ journeys, credits }) =>
  Object.fromEntries(
    credits.flatMap(({ value }, m) =>
      journeys.touchpoints.map((name, t) => [`${heuristicModels[m].name}/${name}`, value[t]]),
    ),
  );

function credited(journeys) {
  const rules = heuristicModels.map((model) => model.rule(journeys, defaultSettings));
  return { journeys, credits: attribute(journeys, rules) };
}

async function heuristics(file) {
  const columns = await readColumns(file('touches'));
  return { run: () => credited(buildJourneys(touchLog(columns), policy)), answer: creditAnswer };
}

async function heuristicsOfJourneys(file) {
  const journeys = buildJourneys(touchLog(await readColumns(file('touches'))), policy);
  return { run: () => credited(journeys), answer: creditAnswer };
}

const models = (...names) => [names];

/** ATTRIBUTION.PATHS on a table of counted paths; the answer is a table with the touchpoints in front. */
const pathsFunction = (data, asked, settings, name) => async (file) => {
  const { compute } = customFunctions.find(({ id }) => id === 'ATTRIBUTION.PATHS');
  const columns = await readColumns(file(data));
  const range = (cells) => cells.map((cell) => [cell]);
  const ranges = ['path', 'conversions', 'value', 'lost'].map((each) => range(columns[each]));
  return {
    run: () => compute(...ranges, asked, settings),
    answer: ([, ...rows]) =>
      Object.fromEntries(
        rows.flatMap(([touchpoint, ...values]) =>
          asked[0].map((model, m) => [name(model, touchpoint), values[m]]),
        ),
      ),
  };
};
const byModel = (model, touchpoint) => `${model}/${touchpoint}`;
const byTouchpoint = (_, touchpoint) => touchpoint;

async function replicates(file) {
  const log = touchLog(await readColumns(file('touches')));
  const journeys = buildJourneys(log, policy);
  return {
    run: () => bootstrap(journeys, log.customers, heuristicModels, defaultSettings),
    answer: (intervals) =>
      Object.fromEntries(
        intervals.flatMap((interval, m) =>
          ['lower', 'upper'].flatMap((side) =>
            journeys.touchpoints.map((name, t) => [
              `${heuristicModels[m].name}/${name}/${side}`,
              interval[side][t],
            ]),
          ),
        ),
      ),
  };
}

const orderLog = ({ customer, day, amount }) => readOrders([customer, day, amount]);

async function histories(file) {
  const columns = await readColumns(file('orders'));
  return {
    run: () => historiesOf(orderDays(orderLog(columns), null)),
    answer: ({ customer, repeatOrders, recency, age, averageValue }) => ({
      customers: customer.length,
      'repeat orders': sum(repeatOrders),
      recency: sum(recency),
      age: sum(age),
      'average values': sum(averageValue),
    }),
  };
}

async function customers(file) {
  const columns = await readColumns(file('orders'));
  return {
    run: () => {
      const fit = fitLifetime(orderDays(orderLog(columns), null), bgNbd);
      const values = customerValues(fit, { length: 365, discount: 0 });
      return { fit, values, table: customersTable(fit, values) };
    },
    answer: ({ fit, values }) => ({
      customers: fit.patterns.customers,
      'repeat orders': sum(fit.histories.repeatOrders),
      alive: sum(values.alive),
      'expected orders': sum(values.expectedOrders),
      value: sum(values.value),
      'value of the best': values.value.reduce((most, value) => Math.max(most, value), 0),
    }),
  };
}

/** The estimates under the names the peers have for them. */
const estimates = (names) => (fit) => Object.fromEntries(names.map((name, at) => [name, fit.values[at]]));
const betaGeometric = ['r', 'alpha', 'a', 'b'];

const fitOf = (model, data, names) => async (file) => {
  const columns = await readColumns(file(data));
  const typed = Object.fromEntries(
    ['repeatOrders', 'recency', 'age'].map((name) => [name, Float64Array.from(columns[name])]),
  );
  return { run: () => fitTransactions(model, patternsOf(typed)), answer: estimates(names) };
};

async function bgNbdOfOrders(file) {
  const columns = await readColumns(file('orders100k'));
  return {
    run: () => fitTransactions(bgNbd, patternsOf(historiesOf(orderDays(orderLog(columns), null)))),
    answer: estimates(betaGeometric),
  };
}

async function gammaGamma(file) {
  const columns = await readColumns(file('histories'));
  const repeatOrders = Float64Array.from(columns.repeatOrders);
  const averageValue = Float64Array.from(columns.averageValue, (value) => value ?? NaN);
  return {
    run: () => fitGammaGamma(spendOf({ repeatOrders, averageValue })),
    answer: estimates(['p', 'q', 'gamma']),
  };
}

async function curves(file) {
  const columns = await readColumns(file('users'));
  const plans = [...new Set(columns.plan)];
  const duration = Float64Array.from(columns.duration);
  const outcome = Uint8Array.from(columns.reached);
  const group = Int32Array.from(columns.plan, (plan) => plans.indexOf(plan));
  return {
    run: () => {
      const waits = sortWaits(duration, outcome, { group, groups: plans.length });
      const medians = waitsByGroup(waits).map((part) => {
        const curve = survivalCurve(part);
        return { median: quantile(curve, 0.5), ...quantileInterval(curve, 0.5) };
      });
      return { medians, test: logRankTest(waits) };
    },
    answer: ({ medians, test }) => ({
      'chi square': test.chiSquare,
      ...Object.fromEntries(
        medians.flatMap(({ median, lower, upper }, g) => [
          [`median ${plans[g]}`, median],
          [`lower limit ${plans[g]}`, lower],
          [`upper limit ${plans[g]}`, upper],
        ]),
      ),
    }),
  };
}

const eventLog = ({ customer, time, event }) => readEvents([customer, time, event]);

function funnelOf(log) {
  const ids = funnelSteps.map((name) => [log.events.indexOf(name)]);
  const steps = new Steps(ids, log.events.length);
  const rules = { steps, order: 'ordered', window: funnelDays * 86_400_000, startCounted: 'first' };
  return funnel(log, groupByCustomer(log), rules);
}

const funnelAnswer = ({ customers: counts }) =>
  Object.fromEntries(funnelSteps.map((name, at) => [name, counts[at]]));

async function funnelOfCells(file) {
  const columns = await readColumns(file('events'));
  return { run: () => funnelOf(eventLog(columns)), answer: funnelAnswer };
}

async function funnelOfColumns(file) {
  const log = eventLog(await readColumns(file('events')));
  return { run: () => funnelOf(log), answer: funnelAnswer };
}

const works = {
  heuristics,
  heuristicsOfJourneys,
  pathHeuristics: pathsFunction('paths', models('First touch', 'Last touch', 'Linear'), undefined, byModel),
  markov: pathsFunction('paths', models('Markov'), undefined, byTouchpoint),
  markovOrder4: pathsFunction('paths', models('Markov'), 'markov order=4', byTouchpoint),
  markovOf300: pathsFunction('pathsOf300', models('Markov'), undefined, byTouchpoint),
  bootstrap: replicates,
  histories,
  customers,
  bgNbd: fitOf(bgNbd, 'histories', betaGeometric),
  bgNbdOf100k: fitOf(bgNbd, 'histories100k', betaGeometric),
  bgNbdOfOrders,
  mbgNbd: fitOf(mbgNbd, 'histories', betaGeometric),
  paretoNbd: fitOf(paretoNbd, 'histories100k', ['r', 'alpha', 's', 'beta']),
  gammaGamma,
  curves,
  funnel: funnelOfCells,
  funnelOfColumns,
};

module.exports = { works };
