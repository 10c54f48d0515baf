// Kaplan–Meier with its interval over 1,000,000 users against sorting the same durations.
const { kaplanMeier } = require('../src/analytics/timeToValue/survival');
const { logLogBand } = require('../src/analytics/timeToValue/interval');
const { buildSignUps } = require('../test/support/signups');
const { claim, milliseconds } = require('./measure');

function timeToValueClaims() {
  const users = buildSignUps(1_000_000);
  const duration = Float64Array.from(users, (user) => user.duration * 60);
  const reached = Uint8Array.from(users, (user) => (user.reached ? 1 : 0));
  const sorting = milliseconds(7, () => duration.slice().sort());
  const estimating = milliseconds(7, () => logLogBand(kaplanMeier(duration, reached)));
  return [claim('Kaplan–Meier with interval', estimating, 'Float64Array.prototype.sort', sorting, 1.5)];
}

module.exports = { timeToValueClaims };
