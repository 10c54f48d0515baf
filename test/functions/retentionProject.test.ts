import fc from 'fast-check';
import type { OutputCell } from '../../src/functions';
import { expectClose } from '../support/close';
import { expectRectangle } from '../support/rectangle';
import { column, errorFrom, row, tableFrom } from '../support/worksheet';

/** Fader & Hardie 2007: percents of customers after 0 … 12 years; the model sees 7. */
const years = {
  Regular: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3],
  'High End': [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4],
};

const project = (...args: unknown[]) => tableFrom('RETENTION.PROJECT', ...args);

function fact(table: OutputCell[][], name: string): OutputCell {
  const found = table.find(([label]) => label === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found[1];
}

const notes = (table: OutputCell[][]) => table.filter(([label]) => label === 'Note').map(([, note]) => note);

/** reference/lifetime.md: estimates, S(12), expected lifetimes at 10 %. */
test.each([
  ['Regular', 0.7040772985, 1.182043026, 0.170037, 3.69490843],
  ['High End', 0.6680883512, 3.806094964, 0.377999, 5.9222535],
] as const)('%s: projected from 7 years as published', (name, alpha, beta, last, lifetime) => {
  const given = years[name].slice(0, 8);
  const table = project(column(given), 12);
  expect(table[0]).toEqual(['Period', 'Actual', 'Model', 'Retention rate']);
  expect(table[1]).toEqual([0, 100, 100, '']);
  const rows = table.slice(1, 14);
  expect(rows.map(([period]) => period)).toEqual(Array.from({ length: 13 }, (_, t) => t));
  expect(rows.map(([, actual]) => actual)).toEqual([...given, '', '', '', '', '']);
  expectClose(Number(rows[12][2]) / 100, last, 1e-6);
  expectClose(Number(rows[3][3]), (beta + 2) / (alpha + beta + 2), 1e-9);
  expectClose(Number(fact(table, 'Alpha')), alpha, 1e-9);
  expectClose(Number(fact(table, 'Beta')), beta, 1e-9);
  expect(fact(table, 'Discount rate')).toBe(0.1);
  expectClose(Number(fact(table, 'Expected lifetime, not yet acquired')), lifetime, 1e-8);
  expectClose(Number(fact(table, 'Expected lifetime, just acquired')), lifetime - 1, 1e-8);
  expect(fact(table, 'Converged')).toBe('yes');
  expect(notes(table)).toEqual([]);
});

test('comes near what happened in the five years it has not seen', () => {
  for (const given of Object.values(years)) {
    const table = project(column(given.slice(0, 8)), 12);
    given.forEach((actual, t) => expect(Math.abs(Number(table[t + 1][2]) - actual)).toBeLessThan(3));
  }
});

test('shares, counts and a row of cells give the same retention', () => {
  const percents = years.Regular.slice(0, 8);
  const rates = (given: unknown) =>
    project(given, 12)
      .slice(2, 14)
      .map(([, , , rate]) => Number(rate));
  const expected = rates(column(percents));
  const others = [
    column(percents.map((each) => each / 100)),
    column(percents.map((each) => each * 10)),
    row(percents),
    column(['Survivors', ...percents]),
    column([...percents, null, '']),
  ];
  for (const given of others) rates(given).forEach((rate, t) => expectClose(rate, expected[t], 1e-9));
});

test('shows every period given, even beyond the last asked for', () => {
  expect(
    project(column([1000, 631, 468, 382]), 1).filter(([period]) => typeof period === 'number'),
  ).toHaveLength(4);
});

test('takes several cohorts of different lengths together', () => {
  const table = project(
    [
      ['First', 'Second', 'Third'],
      [1000, 500, 800],
      [631, 300, 490],
      [468, 220, null],
      [382, null, null],
      [326, null, ''],
    ],
    6,
    0,
  );
  // By an independent computation: see test/analytics/lifetime/sbg.test.ts.
  expectClose(Number(fact(table, 'Alpha')), 0.751557965924, 1e-9);
  expect(table[1].slice(0, 3)).toEqual([0, 2300, 2300]);
  expect(table[2][1]).toBe(1421);
  expectClose(Number(table[3][1]), (1421 * 688) / 931, 1e-12);
  expect(fact(table, 'Expected lifetime, not yet acquired')).toMatch(/^infinite: alpha is not above 1/);
  expect(fact(table, 'Expected lifetime, just acquired')).toMatch(/^infinite/);
  expect(notes(table)).toEqual(['Actual and Model are of 3 cohorts together.']);
});

test('gives the lifetime without discounting where it is finite', () => {
  const table = project(column([1000, 900, 815, 745, 688]), 4, 0);
  // (α + β − 1)/(α − 1) at the estimates of mpmath, 1.03696069679 and 9.19174079138.
  expectClose(Number(fact(table, 'Expected lifetime, not yet acquired')), 249.689597038, 1e-7);
});

test.each([
  ['constant', [1000, 800, 640, 512], 'at its bound', /constant retention of 80\.00 %/],
  ['nearly constant', [100_000, 80_000, 64_010, 51_233], 'yes', /hardly rises with age/],
  ['at once or never', [1000, 700, 700, 700], 'at its bound', /Nobody is lost after period 1/],
])('says so where retention is %s', (_, survivors, converged, note) => {
  const table = project(column(survivors), 5);
  expect(fact(table, 'Converged')).toBe(converged);
  expect(notes(table)).toEqual([expect.stringMatching(note)]);
});

describe('refuses with the row', () => {
  test.each([
    ['a rise', [100, 80, 81], /survivors, row 3: 81 is more than 80/],
    ['a rise below headings', ['Left', 100, 80, 81], /survivors, row 4/],
    ['a negative', [100, 80, -1], /survivors, row 3: -1 is below 0/],
    ['0 at the start', [0, 0, 0], /survivors, row 1: the cohort begins with 0/],
    ['a text', [100, '80 %', 60], /survivors, row 2: "80 %" is not a number/],
    ['a gap', [100, null, 60], /survivors, row 2, is empty/],
    ['no data', ['Left', null], /survivors holds no data/],
    ['one period', [100, 80], /at least two periods/],
    ['no loss', [100, 100, 100], /No customer was lost/],
    ['too many rows', Array.from({ length: 10_002 }, () => 1), /survivors has 10002 rows; at most 10001/],
  ])('%s', (_, survivors, message) => {
    expect(errorFrom('RETENTION.PROJECT', column(survivors), 5).message).toMatch(message);
  });

  test('and the column of several', () => {
    const given = [
      [100, 100],
      [80, 90],
      [70, 95],
    ];
    expect(errorFrom('RETENTION.PROJECT', given, 5).message).toMatch(/survivors, column 2, row 3: 95/);
  });

  test('an error in a cell as that error', () => {
    expect(errorFrom('RETENTION.PROJECT', column([100, '#REF!', 50]), 5)).toMatchObject({
      code: '#REF!',
      message: expect.stringContaining('row 2'),
    });
  });

  test.each([
    ['periods', [2.5], /periods is 2.5; it must be a whole number/],
    ['periods', [0], /periods is 0/],
    ['periods', [1e9], /periods is 1000000000; it must be at most 10000/],
    ['a rate below 0', [5, -0.1], /discountRate is -0.1/],
    ['a rate next to 0', [5, 1e-9], /it must be 0 or at least 0.000001/],
  ])('%s out of bounds', (_, options, message) => {
    expect(errorFrom('RETENTION.PROJECT', column([100, 60, 50]), ...options).message).toMatch(message);
  });
});

test('every table is a full rectangle of numbers and texts whose retention never falls', () => {
  const survivors = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 20 })
    .map((counts) => counts.sort((a, b) => b - a))
    .filter((counts) => counts[0] > counts[counts.length - 1] && counts[1] > 0);
  fc.assert(
    fc.property(
      survivors,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(0, 0.01, 0.1),
      (given, periods, rate) => {
        const table = project(column(given), periods, rate);
        expect(table[0]).toHaveLength(4);
        expectRectangle(table);
        const shown = Math.max(periods, given.length - 1) + 1;
        const rates = table.slice(2, shown + 1).map((cells) => Number(cells[3]));
        expect(rates).toEqual([...rates].sort((a, b) => a - b));
        const model = table.slice(1, shown + 1).map((cells) => Number(cells[2]));
        expect(model).toEqual([...model].sort((a, b) => b - a));
      },
    ),
  );
});
