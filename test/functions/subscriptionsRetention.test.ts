import fc from 'fast-check';
import type { OutputCell } from '../../src/functions';
import { expectClose } from '../support/close';
import { contractColumns, multiCohorts, observedOn } from '../support/contractCohorts';
import { column, errorFrom, serial, tableFrom } from '../support/worksheet';

/** SUBSCRIPTIONS.RETENTION: share of customers kept by age. */

const retention = (...args: unknown[]) => tableFrom('SUBSCRIPTIONS.RETENTION', ...args);
const headings = ['Age', 'At risk', 'Lost', 'Share kept', 'Lower 95 %', 'Upper 95 %'];

test('four cohorts together, as R’s survival package has them', () => {
  const [customer, start, end] = contractColumns(multiCohorts);
  const [head, ...rows] = retention(customer, start, end, null, observedOn);
  expect(head.slice(0, 6)).toEqual(headings);
  expect(head[6]).toBe(`Note · Age in months. · As of ${observedOn}.`);
  expect(rows[0].slice(0, 6)).toEqual([0, 3500, 0, 1, '', '']);
  const expected = [
    [1, 3500, 1279, 0.6345714286, 0.6183789462, 0.6502833525],
    [2, 1891, 483, 0.4724889325, 0.4551646692, 0.4896038215],
    [3, 848, 156, 0.3855687987, 0.3668625773, 0.4042305896],
    [4, 382, 56, 0.329045624, 0.3081142731, 0.3501118777],
  ];
  expect(rows).toHaveLength(5);
  expected.forEach((figures, i) =>
    figures.forEach((figure, j) => expectClose(Number(rows[i + 1][j]), figure, 1e-10)),
  );
});

test('plans stand in blocks, most customers first, then All with the log-rank test', () => {
  const all = contractColumns(multiCohorts);
  const few = contractColumns([[100, 90, 85, 83, 80]], 'B');
  const [head, ...rows] = retention(...all.map((cells, i) => [...cells, ...few[i]]), observedOn);
  expect(head.slice(0, 10)).toEqual(['Plan', ...headings, 'Log-rank chi-square', 'Degrees of freedom', 'p']);
  expect([...new Set(rows.map(([plan]) => plan))]).toEqual(['A', 'B', 'All']);
  const last = rows[rows.length - 1];
  expect(rows.slice(0, -1).every((row) => row[7] === '' && row[8] === '' && row[9] === '')).toBe(true);
  expect(last[8]).toBe(1);
  // Worked out plainly: O − E of plan B and its hypergeometric variance at each age.
  const ages = [1, 2, 3, 4].map((age) => {
    const [a, b] = ['A', 'B'].map((plan) => rows.filter(([name]) => name === plan)[age].map(Number));
    const [n, d] = [a[2] + b[2], a[3] + b[3]];
    return { excess: b[3] - (d * b[2]) / n, variance: (d * (b[2] / n) * (a[2] / n) * (n - d)) / (n - 1) };
  });
  const sum = (of: 'excess' | 'variance') => ages.reduce((all, each) => all + each[of], 0);
  expectClose(Number(last[7]), sum('excess') ** 2 / sum('variance'), 1e-9);
});

const stays = (rows: readonly [string, string, string | null, string?][], ...rest: unknown[]) =>
  retention(
    ...[0, 1, 2].map((at) => column(rows.map((row) => row[at]))),
    rows.some((row) => row[3] !== undefined) ? column(rows.map((row) => row[3])) : null,
    ...rest,
  );

test('ages are whole billing periods from the first day, be a month short or long', () => {
  // Left at the first renewal, within the first month, at the third renewal, and within the month before it.
  const rows: [string, string, string | null][] = [
    ['a', '2025-01-31', '2025-02-28'],
    ['b', '2025-01-31', '2025-02-10'],
    ['c', '2025-01-31', '2025-04-30'],
    ['d', '2025-01-31', '2025-04-29'],
    ['e', '2025-01-31', null],
  ];
  const lost = (table: OutputCell[][]) => table.slice(1).map((cells) => cells.slice(0, 3));
  expect(lost(stays(rows, '2025-06-29'))).toEqual([
    [0, 5, 0],
    [1, 5, 2],
    [2, 3, 0],
    [3, 3, 2],
    [4, 1, 0],
  ]);
  // On 30 June the fifth renewal is due, and paid.
  expect(lost(stays(rows, '2025-06-30'))).toHaveLength(6);
  // In quarters from 31 January: 30 April is the first renewal.
  expect(lost(stays(rows, '2025-06-30', 'quarter'))).toEqual([
    [0, 5, 0],
    [1, 5, 4],
  ]);
});

test('an end on the last day known has happened, a later one has not', () => {
  const of = (end: string) => stays([['a', '2025-01-15', end]], '2025-03-15').slice(1);
  expect(of('2025-03-15').at(-1)?.slice(0, 4)).toEqual([2, 1, 1, 0]);
  expect(of('2025-03-16').at(-1)?.slice(0, 4)).toEqual([2, 1, 0, 1]);
});

test('a change of plan and a short pause are no loss; who comes back later had left', () => {
  const table = stays(
    [
      ['a', '2025-01-01', '2025-02-01', 'Lite'],
      ['a', '2025-02-01', '2025-03-01', 'Pro'],
      ['a', '2025-03-31', null, 'Pro'],
      ['b', '2025-01-01', '2025-02-01', 'Pro'],
      ['b', '2025-03-01', null, 'Lite'],
    ],
    '2025-06-30',
  );
  const [head, ...rows] = table;
  expect(head.at(-1)).toContain('1 customer left and came back: lost at the first leaving.');
  expect(rows.filter(([plan, age]) => plan === 'Lite' && age === 5)).toEqual([
    ['Lite', 5, 1, 0, 1, '', '', '', '', '', ''],
  ]);
  expect(rows.filter(([plan]) => plan === 'Pro').map(([, age, , lost]) => [age, lost])).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('who begins later is left out, and where nobody is left it says so', () => {
  const rows: [string, string, string | null][] = [
    ['a', '2025-01-01', null],
    ['b', '2025-05-01', null],
  ];
  const table = stays(rows, '2025-03-31');
  expect(table[1][1]).toBe(1);
  expect(table[0].at(-1)).toContain('1 row that start later left out.');
  const error = errorFrom(
    'SUBSCRIPTIONS.RETENTION',
    ...[0, 1, 2].map((at) => column(rows.map((row) => row[at]))),
    null,
    '2024-12-31',
  );
  expect([error.code, error.message]).toEqual(['#N/A', 'Nobody paid up to 2024-12-31. Choose a later asOf.']);
});

const row = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  start: fc.integer({ min: 0, max: 300 }),
  length: fc.option(fc.integer({ min: 1, max: 200 })),
  plan: fc.constantFrom('Lite', 'Pro', null),
});

test('the order of rows changes nothing, and each block counts every customer once', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 15 }), (rows) => {
      const first = serial('2025-01-01');
      const tableOf = (all: typeof rows) =>
        retention(
          column(all.map(({ customer }) => customer)),
          column(all.map(({ start }) => first + start)),
          column(all.map(({ start, length }) => (length === null ? null : first + start + length))),
          column(all.map(({ plan }) => plan)),
          first + 365,
        );
      const table = tableOf(rows);
      expect(tableOf([...rows].reverse())).toEqual(table);
      const atStart = table.filter(([, age]) => age === 0);
      const customers = new Set(rows.map(({ customer }) => customer)).size;
      expect(atStart.at(-1)?.[2]).toBe(customers);
      expect(atStart.slice(0, -1).reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(customers);
      for (const [, , atRisk, lost, kept] of table.slice(1)) {
        expect(Number(lost)).toBeLessThanOrEqual(Number(atRisk));
        expect(Number(kept)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
