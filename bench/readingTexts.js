// The 1,000,000-touch log with its times and amounts as texts, against the same log with serials and numbers.
const { buildTouchLog, touchLogColumns, orderValues } = require('../test/support/touchLog');
const { readTouches } = require('./logs');
const { claim, inTurn } = require('./measure');
const { sized } = require('./quick');

const runs = 5;

/** Serials to the second, as texts show them. */
const secondsADay = 86_400;

/** 31/12/2025 22:36:05: which part is the day, the column proves. */
function dayFirst(serial) {
  const [date, clock] = new Date(Math.round((serial - 25_569) * secondsADay) * 1000).toISOString().split('T');
  return `${date.split('-').reverse().join('/')} ${clock.slice(0, 8)}`;
}

/** As they come out of Excel's answer: a text put together here is still in parts, and is joined when it is first read. */
const received = (column) => JSON.parse(JSON.stringify(column));

/** $1,240.50 */
const dollars = (amount) =>
  typeof amount === 'number'
    ? `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
    : amount;

function readingClaims() {
  const reference = buildTouchLog(sized(1_000_000));
  const cells = [...touchLogColumns(reference), orderValues(reference, ({ cents }) => cents / 100)].map(
    (column) => column.map(([cell]) => cell),
  );
  const [customers, times, touchpoints, values] = cells;
  const texts = [customers, received(times.map(dayFirst)), touchpoints, received(values.map(dollars))];
  const used = [cells, texts].map((columns) => readTouches(columns).time.length);
  if (used[0] !== used[1]) throw new Error(`Not the same rows are read: ${used.join(' and ')}.`);
  const [numbers, all, dates] = inTurn(runs, [
    () => readTouches(cells),
    () => readTouches(texts),
    () => readTouches([customers, texts[1], touchpoints, values]),
  ]);
  return [
    claim('texts of dates and amounts, read', all, 'serials and numbers', numbers, 2),
    claim('texts of dates, read', dates, 'serials and numbers', numbers, 2),
  ];
}

module.exports = { readingClaims };
