// Logs of 3,000,000 events against reading the same columns as JSON text.
const { Steps } = require('../src/analytics/events/eventLog');
const { funnel } = require('../src/analytics/events/funnel');
const { milestones } = require('../src/analytics/events/milestones');
const { groupByCustomer } = require('../src/analytics/numerics/groupByCustomer');
const { mulberry32 } = require('../test/support/random');
const { readEvents } = require('./logs');
const { claim, milliseconds } = require('./measure');
const { sized } = require('./quick');

const names = ['visit', 'sign up', 'invite', 'project', 'purchase', 'help', 'export', 'settings'];
const runs = 5;

/** Customer, serial time and event of a year’s log, in time order; each customer has ten events. */
function buildEvents(events) {
  const random = mulberry32(20240701);
  const columns = [[], [], []];
  for (let i = 0; i < events; i++) {
    columns[0].push(`u${Math.floor((random() * events) / 10)}`);
    columns[1].push(45292 + Math.floor((i * 366 * 1440) / events) / 1440);
    columns[2].push(names[Math.floor(random() * random() * names.length)]);
  }
  return columns;
}

function eventClaims() {
  const text = JSON.stringify(buildEvents(sized(3_000_000)));
  const parse = milliseconds(runs, () => JSON.parse(text));
  const columns = JSON.parse(text);
  const idOf = (log, name) => [log.events.indexOf(name)];
  const ofMilestones = milliseconds(runs, () => {
    const log = readEvents(columns);
    const values = ['invite', 'project'].map((name) => idOf(log, name));
    const milestone = { start: idOf(log, 'sign up'), values, rule: 'all', startCounted: 'first' };
    return milestones(log, groupByCustomer(log), milestone);
  });
  const ofFunnel = milliseconds(runs, () => {
    const log = readEvents(columns);
    const ids = names.slice(0, 5).map((name) => idOf(log, name));
    const steps = new Steps(ids, log.events.length);
    const rules = { steps, order: 'ordered', window: 30 * 86_400_000, startCounted: 'first' };
    return funnel(log, groupByCustomer(log), rules);
  });
  const json = 'JSON.parse of the columns';
  return [
    claim('columns, starts and milestones of each customer', ofMilestones, json, parse, 3),
    claim('columns and a funnel of five steps within 30 days', ofFunnel, json, parse, 3),
  ];
}

module.exports = { buildEvents, eventClaims };
