// The 1,000,000-touch log: journeys and models against reading the same columns as JSON text.
const { attribute } = require('../src/analytics/attribution/attribute');
const { bootstrap } = require('../src/analytics/attribution/bootstrap');
const { countedPeriods } = require('../src/analytics/attribution/countedPeriods');
const { creditByGroup, totalsByGroup } = require('../src/analytics/attribution/creditByGroup');
const { isRuleModel } = require('../src/analytics/attribution/creditOf');
const { buildJourneys } = require('../src/analytics/attribution/buildJourneys');
const { journeysInPeriods } = require('../src/analytics/attribution/journeysInPeriods');
const { markov } = require('../src/analytics/attribution/markov');
const { attributionModels, defaultSettings } = require('../src/analytics/attribution/models');
const { shapley } = require('../src/analytics/attribution/shapley');
const { buildTouchLog, touchLogColumns, orderValues } = require('../test/support/touchLog');
const { month } = require('../src/analytics/periods/calendar');
const { customFunctions } = require('../src/functions');
const { readTouches } = require('./logs');
const { claim, inTurn, milliseconds, together } = require('./measure');
const { sized } = require('./quick');

const policy = { lookback: null, startsAnew: false };
const runs = 9;

/** The four columns as JSON text. */
function logAsText() {
  const reference = buildTouchLog(sized(1_000_000));
  const matrices = [...touchLogColumns(reference), orderValues(reference, ({ cents }) => cents / 100)];
  return JSON.stringify(matrices.map((column) => column.map(([cell]) => cell)));
}

/** Reading: the parsed text is garbage when this returns, so that it does not weigh on what is measured later. */
function reading(text) {
  const parse = milliseconds(runs, () => JSON.parse(text));
  const columns = JSON.parse(text);
  const fromIds = milliseconds(runs, () => buildJourneys(readTouches(columns), policy));
  return { parse, fromIds, log: readTouches(columns) };
}

/** Whether all cells of two lists of ranges are the same: what a second function over equal ranges cannot but do. */
function areSame(ranges, others) {
  for (let column = 0; column < ranges.length; column++)
    for (let row = 0; row < ranges[column].length; row++)
      if (ranges[column][row][0] !== others[column][row][0]) return false;
  return true;
}

/** A second TTV cell over equal ranges in different arrays, as Excel hands them over, and the comparison of their cells alone. */
function secondCell(text) {
  const ttv = customFunctions.find(({ id }) => id === 'TTV').compute;
  const ranges = () => JSON.parse(text).map((column) => column.map((cell) => [cell]));
  const [firstRanges, sameRanges] = [ranges(), ranges()];
  ttv(...firstRanges, 'Email', 'linear');
  return inTurn(runs, [() => ttv(...sameRanges, 'Direct', 'linear'), () => areSame(firstRanges, sameRanges)]);
}

/** Intervals of models that are fitted anew for each replicate. */
function intervals(journeys, log, name) {
  const model = attributionModels.find((each) => each.name === name);
  return milliseconds(1, () => bootstrap(journeys, log.customers, [model], defaultSettings));
}

/** Journeys and the credit of six rules, by month and without periods. */
function byMonth(log, models) {
  const six = models.slice(0, 6);
  const makers = six.map((model) => (journeys) => model.rule(journeys, defaultSettings));
  const withoutPeriods = () => {
    const journeys = buildJourneys(log, policy);
    attribute(
      journeys,
      makers.map((make) => make(journeys)),
    );
  };
  const inPeriods = () => {
    const journeys = buildJourneys(log, policy);
    const periods = countedPeriods(log, month, null);
    const count = periods.begins.length - 1;
    const parts = journeysInPeriods(log, journeys, periods, (part, period) =>
      buildJourneys(part, { ...policy, period }),
    );
    creditByGroup(parts, makers, count);
    totalsByGroup(parts, count);
  };
  return inTurn(runs, [inPeriods, withoutPeriods]);
}

/** The same log in which every hundredth order is refunded in part forty days later. */
function withRefunds(log) {
  const refunded = [];
  for (let row = 0, orders = 0; row < log.value.length; row++)
    if (log.value[row] !== 0 && ++orders % 100 === 0) refunded.push(row);
  const longer = (column, of) => {
    const all = new column.constructor(column.length + refunded.length);
    all.set(column);
    refunded.forEach((row, i) => (all[column.length + i] = of(row)));
    return all;
  };
  return {
    customers: log.customers,
    touchpoints: log.touchpoints,
    customer: longer(log.customer, (row) => log.customer[row]),
    time: longer(log.time, (row) => log.time[row] + 40 * 86_400_000),
    touchpoint: longer(log.touchpoint, () => -1),
    value: longer(log.value, (row) => -log.value[row] / 2),
  };
}

function attributionClaims() {
  const text = logAsText();
  const { parse, fromIds, log } = reading(text);
  global.gc?.();
  const journeys = buildJourneys(log, policy);
  const models = attributionModels.filter((model) => isRuleModel(model) && model.needs !== 'milestones');
  const rules = () => models.map((model) => model.rule(journeys, defaultSettings));
  const heuristics = milliseconds(runs, () => attribute(journeys, rules()));
  const order = (k) => milliseconds(runs, () => markov(journeys, k));
  const orders = [order(1), order(4)];
  const sets = milliseconds(runs, () => shapley(journeys));
  const bootstrapped = milliseconds(3, () => bootstrap(journeys, log.customers, models, defaultSettings));
  const [months, noMonths] = byMonth(log, models);
  const [refundMonths, noRefundMonths] = byMonth(withRefunds(log), models);
  const [ofMarkov, ofShapley] = ['Markov', 'Shapley'].map((name) => intervals(journeys, log, name));
  const [second, comparing] = secondCell(text);

  const json = 'JSON.parse of the columns';
  return [
    claim('columns, journeys and all heuristic models', together(fromIds, heuristics), json, parse, 1.1),
    claim('columns and journeys from text ids', fromIds, json, parse, 2),
    claim(`${models.length} heuristic models`, heuristics, json, parse, 0.3),
    claim('6 heuristic models by month', months, 'the same without periods', noMonths, 2),
    claim('the same with refunds', refundMonths, 'the same without periods', noRefundMonths, 2),
    claim('Markov, order 1', orders[0], json, parse, 0.09),
    claim('Markov, order 4', orders[1], json, parse, 0.6),
    claim('Shapley', sets, json, parse, 0.3),
    claim('200 bootstrap replicates of the heuristics', bootstrapped, json, parse, 3),
    claim('intervals of Markov', ofMarkov, json, parse, 9),
    claim('intervals of Shapley', ofShapley, json, parse, 9),
    claim('a second TTV over equal ranges', second, 'comparing their cells', comparing, 1.5),
  ];
}

module.exports = { attributionClaims };
