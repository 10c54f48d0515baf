// From 1,000,000 subscriptions in columns to the table of recurring revenue by month.
const { buildSubscriptions } = require('../test/support/subscriptionBook');
const { customFunctions } = require('../src/functions');
const { claim, cpuMilliseconds } = require('./measure');

/** The four columns as JSON text. */
function bookAsText() {
  const rows = buildSubscriptions(1_000_000);
  return JSON.stringify([0, 1, 2, 3].map((at) => rows.map((row) => row[at])));
}

function subscriptionClaims() {
  const text = bookAsText();
  // A range of one row is a column as well: a list of cells and no list for each.
  const ranges = JSON.parse(text).map((cells) => [cells]);
  const mrr = customFunctions.find(({ id }) => id === 'SUBSCRIPTIONS.MRR');
  const [whole, daily, parsing] = cpuMilliseconds(5, [
    () => mrr.compute(...ranges),
    () => mrr.compute(...ranges, null, null, null, null, 'movements=daily'),
    () => JSON.parse(text),
  ]);
  const peer = 'JSON.parse of the columns';
  return [
    claim('SUBSCRIPTIONS.MRR, 1,000,000 subscriptions', whole, peer, parsing, 2),
    claim('the same by day', daily, peer, parsing, 2),
  ];
}

module.exports = { subscriptionClaims };
