// From 1,050,000 order rows to the table of customers; the fit of BG/NBD to 1,000,000 customers.
const { bgNbd } = require('../src/analytics/lifetime/bgNbd');
const { customerValues } = require('../src/analytics/lifetime/customerValues');
const { fitLifetime } = require('../src/analytics/lifetime/lifetimeFit');
const { fitGammaGamma, spendOf } = require('../src/analytics/lifetime/gammaGamma');
const { fitTransactions } = require('../src/analytics/lifetime/fitTransactions');
const { orderDays } = require('../src/analytics/lifetime/orders');
const { patternsOf } = require('../src/analytics/lifetime/patterns');
const { customersTable } = require('../src/functions/lifetime/customers');
const { mulberry32 } = require('../test/support/random');
const { readOrders } = require('./logs');
const { claim, inTurn, milliseconds, once } = require('./measure');
const { sized } = require('./quick');

const firstDay = 45000;
const lastDay = firstDay + 900;

/** Orders of customers with a pace and an order size of their own who may leave after any order, by customer. */
function buildOrders(count) {
  const random = mulberry32(20260301);
  const rows = [];
  for (let customer = 1; rows.length < count; customer++) {
    const pause = 40 - 60 * Math.log(1 - random());
    const spend = 20 + 80 * random();
    const leaves = 0.1 + 0.4 * random();
    let day = firstDay + Math.floor(random() * 800);
    while (day <= lastDay && rows.length < count) {
      rows.push([`C${customer}`, day, Math.round(spend * (50 + 100 * random())) / 100]);
      if (random() < leaves) break;
      day += 1 + Math.floor(-pause * Math.log(1 - random()));
    }
  }
  return rows;
}

/** Histories of customers under BG/NBD with r = 0.5, α = 60, a = 0.8, b = 2.4, in whole days. */
function buildHistories(customers) {
  const random = mulberry32(20260302);
  const exponential = () => -Math.log(1 - random());
  const histories = {
    repeatOrders: new Float64Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers),
  };
  for (let i = 0; i < customers; i++) {
    // Gamma(½) is half a squared normal variable.
    const normal = Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * random());
    const rate = (normal * normal) / 2 / 60;
    const leaves = random() ** 2 / 1.4;
    const age = Math.floor(random() * 400);
    let [day, orders] = [0, 0];
    while (true) {
      const next = Math.ceil(day + Math.min(1e6, exponential() / rate));
      if (next > age) break;
      day = next;
      orders++;
      if (random() < leaves) break;
    }
    histories.repeatOrders[i] = orders;
    histories.recency[i] = day;
    histories.age[i] = age;
  }
  return histories;
}

/** The columns of rows. */
const columnsOf = (rows) => rows[0].map((_, column) => rows.map((row) => row[column]));

function customersTableOf(columns) {
  const fit = fitLifetime(orderDays(readOrders(columns), null), bgNbd);
  return customersTable(fit, customerValues(fit, { length: 365, discount: 0 }));
}

/** Mean repeat value of customers who spend in whole cents, each about a mean of its own. */
function buildAverageValues({ repeatOrders }) {
  const random = mulberry32(20260303);
  return repeatOrders.map((x) => {
    const mean = 2000 + 8000 * random() ** 2;
    let cents = 0;
    for (let order = 0; order < x; order++) cents += Math.round(mean * (0.5 + random()));
    return x > 0 ? cents / 100 / x : NaN;
  });
}

function spendClaims(histories) {
  const { repeatOrders } = histories;
  const averageValue = buildAverageValues(histories);
  const customers = [...repeatOrders.keys()].filter((i) => repeatOrders[i] > 0);
  const apart = () => {
    customers.sort((i, j) => repeatOrders[i] - repeatOrders[j] || averageValue[i] - averageValue[j]);
    const of = (column) => Float64Array.from(customers, (i) => column[i]);
    return { repeatOrders: of(repeatOrders), averageValue: of(averageValue) };
  };
  const [together, oneByOne] = inTurn(3, [
    () => fitGammaGamma(spendOf({ repeatOrders, averageValue })),
    () => fitGammaGamma(apart()),
  ]);
  return [claim('gamma-gamma fit', together, 'the same of customers one by one', oneByOne, 0.7)];
}

/** The rows themselves are garbage when this returns, so that they do not weigh on what is measured. */
function orders() {
  const rows = buildOrders(sized(1_050_000));
  return { columns: columnsOf(rows), text: JSON.stringify(rows) };
}

function lifetimeClaims() {
  const { columns, text } = orders();
  const [whole, parsing] = inTurn(3, [() => customersTableOf(columns), () => JSON.parse(text)]);
  const histories = buildHistories(sized(1_000_000));
  const gradient = new Float64Array(4);
  const passes = milliseconds(3, () => {
    const patterns = patternsOf(histories);
    const likelihood = bgNbd.likelihoodOf(patterns);
    for (let i = 0; i < 20; i++) likelihood([0.5, 60, 0.8, 2.4], gradient);
  });
  const fitting = milliseconds(3, () => fitTransactions(bgNbd, patternsOf(histories)));
  return [
    claim('orders to the table of customers', whole, 'JSON.parse of the rows', parsing, 3),
    claim('BG/NBD fit', fitting, 'grouping and 20 likelihoods', passes, 2),
    ...spendClaims(histories),
  ];
}

/** Where the time goes: node bench/lifetime.js. */
function stages() {
  const columns = columnsOf(buildOrders(1_050_000));
  const step = (name, run) => {
    let result;
    console.log(`${name}: ${once(() => (result = run())).cpu.toFixed(0)} ms`);
    return result;
  };
  for (let round = 0; round < 2; round++) {
    const log = step('columns', () => readOrders(columns));
    const days = step('order days', () => orderDays(log, null));
    const fit = step('histories, patterns and fits', () => fitLifetime(days, bgNbd));
    console.log(`${fit.patterns.customers} customers, ${fit.patterns.weight.length} patterns`);
    for (const discount of [0, 0.0003])
      for (const length of [365, ...(discount > 0 ? [Infinity] : [])])
        step(`values, ${length} days, discount ${discount}`, () => customerValues(fit, { length, discount }));
    const values = customerValues(fit, { length: 365, discount: 0 });
    step('table', () => customersTable(fit, values));
  }
}

module.exports = { buildAverageValues, buildHistories, buildOrders, columnsOf, lifetimeClaims, stages };
