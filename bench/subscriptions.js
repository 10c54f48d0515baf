// From 1,000,000 subscriptions in columns to the table of recurring revenue by month.
const { buildSubscriptions } = require('../test/support/subscriptionBook');
const { customFunctions } = require('../src/functions');
const { claim, cpuMilliseconds } = require('./measure');

function subscriptionClaims() {
  const rows = buildSubscriptions(1_000_000);
  const columns = [0, 1, 2, 3].map((at) => rows.map((row) => [row[at]]));
  const text = JSON.stringify(columns);
  const mrr = customFunctions.find(({ id }) => id === 'SUBSCRIPTIONS.MRR');
  const [whole, daily, parsing] = cpuMilliseconds(5, [
    () => mrr.compute(...columns),
    () => mrr.compute(...columns, null, null, null, null, 'movements=daily'),
    () => JSON.parse(text),
  ]);
  const peer = 'JSON.parse of the columns';
  return [
    claim('SUBSCRIPTIONS.MRR, 1,000,000 subscriptions', whole, peer, parsing, 2),
    claim('the same by day', daily, peer, parsing, 2),
  ];
}

module.exports = { subscriptionClaims };
