import fc from 'fast-check';
import type { OutputCell } from '../../src/functions';
import { expectClose } from '../support/close';
import { contractColumns, multiCohorts, observedOn } from '../support/contractCohorts';
import { cellsOf, exampleRates, subscriptionRows } from '../support/subscriptions';
import { column, errorFrom, serial, tableFrom } from '../support/worksheet';

/** CLV.SUBSCRIPTIONS: value of subscribers by plan. */

const value = (...args: unknown[]) => tableFrom('CLV.SUBSCRIPTIONS', ...args);

/** A figure of a plan. */
function figure([headings, ...rows]: OutputCell[][], heading: string, plan = 'All'): number {
  const found = rows.find(([name]) => name === plan);
  const place = headings.indexOf(heading);
  if (!found || place < 0) throw new Error(`There is no ${heading} of ${plan}.`);
  return Number(found[place]);
}

const [customer, start, end, plan] = contractColumns(multiCohorts);
const tens = column(customer.map(() => 10));
/** The yearly rate that comes to 7 % a month. */
const sevenAMonth = 1.07 ** 12 - 1;

test('the value of a new customer is what is seen, then the model', () => {
  // 10 % a year, and a renewal a year: the published figures, with 10 a payment.
  const rows = multiCohorts.flatMap((survivors, cohort) =>
    Array.from({ length: survivors[0] }, (_, i) => {
      const lost = survivors.findIndex((left) => i >= left);
      const begun = 2026 - survivors.length;
      return [`${cohort}-${i}`, `${begun}-09-15`, lost < 0 ? null : `${begun + lost}-09-15`];
    }),
  );
  const table = value(
    ...[0, 1, 2].map((at) => column(rows.map((row) => row[at]))),
    tens,
    null,
    'year',
    0.1,
    null,
    '2025-09-15',
    'year',
  );
  expect(table).toHaveLength(2);
  expectClose(figure(table, 'Value of a new customer'), 36.298155916, 1e-7);
  expectClose(figure(table, 'Mean payment'), 10, 1e-12);
  expectClose(figure(table, 'Alpha'), 0.7856878867, 1e-7);
  expectClose(figure(table, 'Beta'), 1.358678318, 1e-7);
  expect(figure(table, 'Periods seen')).toBe(4);
  // The model alone has 34.384–38.106 (its delta method): the curve that is seen adds little.
  expectClose(figure(table, 'New customer, lower 95 %'), 34.4, 0.02);
  expectClose(figure(table, 'New customer, upper 95 %'), 38.2, 0.02);
});

test('earned and expected stand apart and make up the value', () => {
  const table = value(customer, start, end, tens, plan, null, 0.1, null, observedOn);
  const all = (heading: string) => figure(table, heading);
  expect(all('Customers')).toBe(3500);
  expect(all('Present customers')).toBe(326 + 310 + 560 + 330);
  // Payments: one at the start, one at each renewal made.
  const payments = multiCohorts.reduce(
    (sum, survivors) => sum + survivors.reduce((cohort, left) => cohort + left, 0),
    0,
  );
  expectClose(all('Earned so far'), 10 * payments, 1e-12);
  expectClose(all('Earned each') * 3500, 10 * payments, 1e-12);
  expectClose(all('Earned each') + all('Expected value each'), all('CLV each'), 1e-12);
  expectClose(all('Expected value each') * 3500, all('Expected'), 1e-12);
  expect(all('Lower 95 %')).toBeLessThan(all('Expected value each'));
  expect(all('Upper 95 %')).toBeGreaterThan(all('Expected value each'));
  // One plan: its row is that of All.
  expect(table[1].slice(1)).toEqual(table[2].slice(1));
});

test('a customer won today has earned one payment, and the rest of a new one’s value is expected', () => {
  const today = serial(observedOn);
  const table = value(
    [...customer, ['new']],
    [...start, [today]],
    [...end, [null]],
    [...tens, [10]],
    [...plan.map(() => ['old']), ['new']],
    null,
    sevenAMonth,
    null,
    observedOn,
  );
  // Nothing is seen of the new plan, so the two are compared on all customers, less the old ones.
  const old = value(customer, start, end, tens, null, null, sevenAMonth, null, observedOn);
  expectClose(
    figure(table, 'Expected') - figure(old, 'Expected'),
    figure(table, 'Value of a new customer') - 10,
    1e-9,
  );
  const row = table.find(([name]) => name === 'new') ?? [];
  expect(row.slice(1, 6)).toEqual([1, 1, '', 10, '']);
  expect(row.at(-1)).toBe('fewer than two renewals seen: nothing to project from');
});

test('a horizon of one period is the payment now, and longer ones grow towards the whole', () => {
  const of = (horizon: number | null) =>
    figure(
      value(customer, start, end, tens, null, null, sevenAMonth, horizon, observedOn),
      'Value of a new customer',
    );
  expectClose(of(1), 10, 1e-12);
  expectClose(of(2), 10 + (10 * (2221 / 3500)) / 1.07, 1e-9);
  expect(of(12)).toBeGreaterThan(of(2));
  expectClose(of(400), of(null), 1e-9);
});

test('without discounting the sum has no end where alpha is not above 1', () => {
  const table = value(customer, start, end, tens, null, null, 0, null, observedOn);
  expect(table[1].at(-1)).toMatch(/^without end: alpha is not above 1/);
  expect(table[0].map((heading, i) => [heading, table[1][i]])).toContainEqual([
    'Value of a new customer',
    '',
  ]);
  expect(
    figure(value(customer, start, end, tens, null, null, 0, 24, observedOn), 'Expected'),
  ).toBeGreaterThan(0);
});

test('the worked example of recurring revenue: payments are of what runs on the day they are due', () => {
  const example = (...names: Parameters<typeof cellsOf>[1][]) =>
    names.map((name) => cellsOf(subscriptionRows, name));
  const table = value(
    ...example('customer', 'start', 'end', 'amount'),
    null,
    ...example('interval'),
    null,
    null,
    '2025-06-30',
    null,
    ...example('currency'),
    exampleRates,
  );
  // C01 13 × 100; C02 2 × 50, 4 × 80; C03 12 × 100, 4 × 125; C04 10 × 40, 3 × 60; C05 5 × 200; C06 2 × 30, 2 × 45; C07 4 × 90,
  // 60; C08 3 × 70; C09 55; C10 6 × 120, 2 × 120; C11 6 × 110; C12 4 × 80, 130, 80, 20; C13 6 × 100; C14 5 × 104; C15 5 × 65.
  expect(figure(table, 'Customers')).toBe(15);
  expect(figure(table, 'Present customers')).toBe(12);
  expectClose(
    figure(table, 'Earned so far'),
    1300 + 420 + 1700 + 580 + 1000 + 150 + 420 + 210 + 55 + 960 + 660 + 550 + 600 + 520 + 325,
    1e-9,
  );
});

test.each([
  [[0.0001, null], /discountRate is 0.0001; it must be 0 or at least 0.005/],
  [[10, null], /discountRate is 10; it must be below 1.5/],
  [[0.1, 2.5], /horizon is 2.5; it must be a whole number/],
])('discount and horizon %s are refused', (options, message) => {
  expect(errorFrom('CLV.SUBSCRIPTIONS', customer, start, end, tens, null, null, ...options).message).toMatch(
    message,
  );
});

const row = fc.record({
  customer: fc.integer({ min: 0, max: 30 }),
  start: fc.integer({ min: 0, max: 300 }),
  length: fc.option(fc.integer({ min: 1, max: 200 })),
  cents: fc.integer({ min: 1, max: 20_000 }),
  plan: fc.constantFrom('Lite', 'Pro'),
});

test('the order of rows changes nothing, and amounts twice as high are worth twice as much', () => {
  const first = serial('2025-01-01');
  fc.assert(
    fc.property(fc.array(row, { minLength: 20, maxLength: 60 }), (rows) => {
      const tableOf = (all: typeof rows, factor = 1) =>
        value(
          column(all.map((each) => each.customer + 1)),
          column(all.map((each) => first + each.start)),
          column(all.map((each) => (each.length === null ? null : first + each.start + each.length))),
          column(all.map(({ cents }) => (factor * cents) / 100)),
          column(all.map((each) => each.plan)),
          null,
          null,
          null,
          first + 400,
        );
      const table = tableOf(rows);
      const turned = tableOf([...rows].reverse());
      const doubled = tableOf(rows, 2);
      table.slice(1).forEach((cells, at) =>
        cells.forEach((cell, i) => {
          if (typeof cell === 'string') expect(turned[at + 1][i]).toBe(cell);
          else {
            // Customers, present ones, periods seen and the parameters hang on no amount.
            const times = [1, 2, 14, 15, 16].includes(i) ? 1 : 2;
            expectClose(Number(turned[at + 1][i]), cell, 1e-8);
            expectClose(Number(doubled[at + 1][i]), times * cell, 1e-8);
          }
        }),
      );
    }),
    { numRuns: 30 },
  );
});
