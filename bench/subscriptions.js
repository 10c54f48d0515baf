// From 1,000,000 subscriptions in columns to the table of recurring revenue by month.
const { buildSubscriptions } = require('../test/support/subscriptionBook');
const { customFunctions } = require('../src/functions');
const { claim, inTurn } = require('./measure');
const { sized } = require('./quick');

const mrr = customFunctions.find(({ id }) => id === 'SUBSCRIPTIONS.MRR');

/** The four columns as JSON text; the more customers leave at an end, the more customers the rows are of. */
const bookAsText = (leaving) => {
  const rows = buildSubscriptions(sized(1_000_000), leaving);
  const customers = new Set(rows.map(([customer]) => customer)).size;
  return { customers, text: JSON.stringify([0, 1, 2, 3].map((at) => rows.map((row) => row[at]))) };
};

function claimsFor({ customers, text }) {
  // A range of one row is a column as well: a list of cells and no list for each.
  const ranges = JSON.parse(text).map((cells) => [cells]);
  const [whole, daily, parsing] = inTurn(7, [
    () => mrr.compute(...ranges),
    () => mrr.compute(...ranges, null, null, null, null, 'movements=daily'),
    () => JSON.parse(text),
  ]);
  const peer = 'JSON.parse of the columns';
  return [
    claim(`MRR of ${customers.toLocaleString('en-US')} customers`, whole, peer, parsing, 2),
    claim('the same by day', daily, peer, parsing, 2),
  ];
}

const subscriptionClaims = () => [0.2, 0.4].flatMap((leaving) => claimsFor(bookAsText(leaving)));

module.exports = { subscriptionClaims };
