// Time to value over 1,000,000 users in three groups against sorting the same durations.
const { quantileInterval } = require('../src/analytics/timeToValue/interval');
const { logRankTest } = require('../src/analytics/timeToValue/logRank');
const { quantile } = require('../src/analytics/timeToValue/quantiles');
const { sortWaits, waitsByGroup } = require('../src/analytics/timeToValue/sortedWaits');
const { survivalCurve } = require('../src/analytics/timeToValue/survival');
const { buildSignUps } = require('../test/support/signups');
const { claim, milliseconds } = require('./measure');
const { sized } = require('./quick');

const plans = ['Free', 'Pro', 'Enterprise'];

/** The waits of so many users in whole seconds, how they ended, and their group. */
function buildWaits(count) {
  const users = buildSignUps(count);
  return {
    duration: Float64Array.from(users, (user) => user.duration * 60),
    outcome: Uint8Array.from(users, (user) => (user.reached ? 1 : 0)),
    group: Int32Array.from(users, ({ plan }) => plans.indexOf(plan)),
  };
}

function estimate({ duration, outcome, group }) {
  const waits = sortWaits(duration, outcome, { group, groups: plans.length });
  for (const part of waitsByGroup(waits)) {
    const curve = survivalCurve(part);
    quantile(curve, 0.5);
    quantileInterval(curve, 0.5);
  }
  return logRankTest(waits);
}

function timeToValueClaims() {
  const waits = buildWaits(sized(1_000_000));
  const { duration, outcome, group } = waits;
  const sorting = milliseconds(7, () => duration.slice().sort());
  const estimating = milliseconds(7, () => estimate(waits));
  const many = sortWaits(duration, outcome, { group: group.map((_, i) => i % 1000), groups: 1000 });
  const testing = milliseconds(3, () => logRankTest(many));
  const what = 'curves, medians with intervals and log-rank test of three groups';
  const sort = 'Float64Array.prototype.sort';
  return [
    claim(what, estimating, sort, sorting, 1.2),
    claim('log-rank test of 1,000 groups', testing, sort, sorting, 10),
  ];
}

module.exports = { buildWaits, estimate, timeToValueClaims };
