// The 1,000,000-touch log: journeys and models against reading the same columns as JSON text.
const { TouchLogBuilder } = require('../src/cells');
const { attribute } = require('../src/analytics/attribution/attribute');
const { bootstrap } = require('../src/analytics/attribution/bootstrap');
const { isRuleModel } = require('../src/analytics/attribution/creditOf');
const { buildJourneys } = require('../src/analytics/attribution/journeys');
const { markov } = require('../src/analytics/attribution/markov');
const { attributionModels, defaultSettings } = require('../src/analytics/attribution/models');
const { shapley } = require('../src/analytics/attribution/shapley');
const { buildTouchLog, touchLogColumns, orderValues } = require('../test/support/touchLog');
const { customFunctions } = require('../src/functions');
const { claim, milliseconds, once } = require('./measure');

const policy = { lookback: null, startsAnew: false };
const runs = 7;

function attributionClaims() {
  const reference = buildTouchLog();
  const [customer, time, touchpoint] = touchLogColumns(reference);
  const value = orderValues(reference, ({ cents }) => cents / 100);
  const text = JSON.stringify(
    [customer, time, touchpoint, value].map((column) => column.map(([cell]) => cell)),
  );
  const parse = milliseconds(runs, () => JSON.parse(text));
  const columns = JSON.parse(text);

  let log;
  const fromIds = milliseconds(runs, () => {
    const builder = new TouchLogBuilder(columns[0].length);
    for (let i = 0; i < columns[0].length; i++)
      builder.add(columns[0][i], columns[1][i], columns[2][i], columns[3][i]);
    log = builder.build();
    buildJourneys(log, policy);
  });
  const journeys = buildJourneys(log, policy);
  const building = milliseconds(runs, () => buildJourneys(log, policy));
  const models = attributionModels.filter((model) => isRuleModel(model) && model.needs !== 'milestones');
  const rules = () => models.map((model) => model.rule(journeys, defaultSettings));
  const heuristics = milliseconds(runs, () => attribute(journeys, rules()));
  const order = (k) => milliseconds(runs, () => markov(journeys, k));
  const bootstrapped = milliseconds(3, () => bootstrap(journeys, log.customers, models, defaultSettings));

  const ttv = customFunctions.find(({ id }) => id === 'TTV').compute;
  const ranges = () => JSON.parse(text).map((column) => column.map((cell) => [cell]));
  const [firstRanges, sameRanges] = [ranges(), ranges()];
  const first = once(() => ttv(...firstRanges, 'Email', 'linear'));
  const second = milliseconds(runs, () => ttv(...sameRanges, 'Direct', 'linear'));

  const json = 'JSON.parse of the columns';
  return [
    claim('columns, journeys and all heuristic models', fromIds + heuristics, json, parse, 3),
    claim('columns and journeys from text ids', fromIds, json, parse, 2),
    claim(`${models.length} heuristic models`, heuristics, 'building the journeys', building, 1),
    claim('Markov, order 1', order(1), 'building the journeys', building, 0.3),
    claim('Markov, order 4', order(4), 'building the journeys', building, 2),
    claim(
      'Shapley',
      milliseconds(runs, () => shapley(journeys)),
      'building the journeys',
      building,
      1,
    ),
    claim('a second TTV over equal ranges', second, 'the first', first, 0.05),
    claim('200 bootstrap replicates of the heuristics', bootstrapped, 'building the journeys', building, 10),
  ];
}

module.exports = { attributionClaims };
