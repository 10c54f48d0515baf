import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { FileEngine } from '../../scripts/reduce/engine';
import type { Figures } from '../../scripts/reduce/finish';
import { definitionOf } from '../../scripts/reduce/definition';
import { orderAnswer, type OrderReduction } from '../../scripts/reduce/orderAnswer';
import { cohortReduction } from '../../scripts/reduce/cohortReduction';
import { patternReduction } from '../../scripts/reduce/patternReduction';
import { spendReduction } from '../../scripts/reduce/spendReduction';
import { cohortTriangles } from '../../src/analytics/lifetime/cohorts';
import { buyersIn, type OrderDays } from '../../src/analytics/lifetime/orders';
import { calendarPeriods } from '../../src/analytics/periods/calendar';
import { dialects } from '../../src/queries';
import { commandFolder } from './support/command';
import { duckdb } from './support/duckdb';
import type { Engine } from './support/engine';
import { patience } from './support/onEngines';
import { daysOf, historiesIn, loadOrders, type OrderCase, orderCases, type OrderRow } from './support/orders';
import { parsesIn } from './support/parsesIn';
import { expectTable } from './support/tables';

/** Orders in files, from the log to the table the command writes, against our own functions on the same small logs. */

jest.setTimeout(patience);

const { write, answered, refused } = commandFolder();

/** Two orders of one day, lines of an order, a blank amount, and refunds with and without the order's id. */
const lines = [
  ...['a,2026-01-05 10:00:00,100,O1', 'a,2026-01-05 18:00:00,20,O2', 'a,2026-02-10 09:00:00,60,O3'],
  ...['a,2026-03-01 09:00:00,30,O4', 'a,2026-03-02 09:00:00,-10,O4'],
  ...['b,2026-01-20 12:00:00,80,O5', 'b,2026-01-20 12:00:00,15,O5', 'b,2026-02-20 12:00:00,40,O6'],
  ...['b,2026-02-25 12:00:00,-15,', 'c,2026-02-03 08:00:00,50,O7', 'c,2026-02-05 08:00:00,-50,O7'],
  ...['d,2026-02-14 08:00:00,70,O8', 'd,2026-03-15 08:00:00,,O9', ',2026-03-20 08:00:00,10,O10'],
  ...['e,2026-02-14 08:00:00,70,O11', 'e,2026-03-10 08:00:00,80,O12', 'e,2026-03-12 08:00:00,-90,O12'],
];
const definition = {
  table: 'orders',
  columns: { customer: 'user', time: 'when', amount: 'paid', orderId: 'order' },
  asOf: '2026-03-31',
};
beforeAll(() => write('orders.csv', ['user,when,paid,order', ...lines].join('\n')));

const rows = lines.map((line): OrderRow => {
  const [customer, when, paid, order] = line.split(',');
  const at = Date.parse(`${when.replace(' ', 'T')}Z`);
  return { customer, at, amount: paid === '' ? null : Number(paid), orderId: order };
});
const query = { ...definition, table: { name: ['orders'], time: 'clock' as const } };
const ours = daysOf({ rows, query, isWhole: true });

/** A table by its first columns, so many of them. */
const byKey = (table: readonly (readonly unknown[])[], keys: number): Figures =>
  new Map(table.map((row) => [row.slice(0, keys).join('|'), row.slice(keys).map(Number)]));

function patternsIn(days: OrderDays): Figures {
  const found: Figures = new Map();
  for (const { repeatOrders, recency, age } of historiesIn(days)) {
    const key = [repeatOrders, recency, age].join('|');
    found.set(key, [(found.get(key)?.[0] ?? 0) + 1]);
  }
  return found;
}

/** Customers and the sums over them of the mean and of its square, by repeat orders: groups tell them whatever they are. */
function spendOf(
  groups: readonly { orders: number; customers: number; mean: number; variance: number }[],
): Figures {
  const found: Figures = new Map();
  for (const { orders, customers, mean, variance } of groups) {
    const known = found.get(String(orders)) ?? [0, 0, 0];
    const added = [customers, customers * mean, customers * (variance + mean ** 2)];
    found.set(
      String(orders),
      known.map((figure, place) => figure + added[place]),
    );
  }
  return found;
}
const spendIn = (days: OrderDays): Figures =>
  spendOf(
    historiesIn(days)
      .filter(({ repeatOrders }) => repeatOrders > 0)
      .map(({ repeatOrders, averageValue }) => ({
        ...{ orders: repeatOrders, customers: 1, mean: averageValue, variance: 0 },
      })),
  );
const spendBy = (table: readonly (readonly unknown[])[]): Figures =>
  spendOf(
    table.map((row) => {
      const [orders, customers, mean, variance] = row.map(Number);
      return { orders, customers, mean, variance };
    }),
  );

/** Cells of periods that are over, with an order of somebody. */
function cohortsIn(days: OrderDays, kind: string): Figures {
  const period = calendarPeriods.find(({ name }) => name === kind) ?? calendarPeriods[0];
  const group = buyersIn(days);
  if (group.length === 0) return new Map();
  const [active, orders, value] = (['active', 'orders', 'amount'] as const).map((figure) => {
    const found = cohortTriangles(days, period, figure, [group]);
    if ('reason' in found) throw new Error(found.reason.code);
    return new Map(found[0].cohorts.map((cohort) => [cohort.period, cohort]));
  });
  const cells: Figures = new Map();
  for (const [cohort, { customers, totals }] of orders)
    totals.forEach((count, age) => {
      if (count === 0) return;
      const worth = value.get(cohort)?.totals[age] ?? NaN;
      cells.set(`${cohort}|${age}`, [customers, active.get(cohort)?.totals[age] ?? NaN, count, worth, 1]);
    });
  return cells;
}
const overCells = (table: readonly (readonly unknown[])[]): Figures =>
  byKey(
    table.filter((row) => Number(row[6]) === 1),
    2,
  );

test('patterns with those of customers that no statement settles', async () => {
  const { said, table } = await answered({ ...definition, reduction: 'patterns' }, 'orders.csv');
  const [headings, ...found] = table;
  expect(headings).toEqual(['repeat_orders', 'recency', 'age', 'customers']);
  expectTable(byKey(found, 3), patternsIn(ours));
  expect(found).toContainEqual(['2', '55', '85', '1']);
  expect(said).toContain('15 of 17 rows count; the others name no customer, moment or amount.');
  expect(said).toContain('Observation ends on 2026-03-31.');
  expect(said).toContain("2 customers have refunds that only Touchstone's own functions settle: done here.");
});

test.each([undefined, 1, null])('spend in %p groups an e-fold', async (groups) => {
  const { table } = await answered({ ...definition, reduction: 'spend', groups }, 'orders.csv');
  const [headings, ...found] = table;
  expect(headings).toEqual(['repeat_orders', 'customers', 'average_value', 'variance']);
  expectTable(spendBy(found), spendIn(ours));
});

test.each(['week', 'month', 'quarter', 'year'])('cohorts by %s', async (period) => {
  const { table } = await answered({ ...definition, reduction: 'cohorts', period }, 'orders.csv');
  const [headings, ...found] = table;
  expect(headings).toEqual(['cohort', 'period', 'customers', 'active', 'orders', 'value', 'is_over']);
  expectTable(overCells(found), cohortsIn(ours, period));
});

test('rows after the end do not count, and are told', async () => {
  const asked = { ...definition, reduction: 'patterns', asOf: '2026-02-28' };
  const { said } = await answered(asked, 'orders.csv');
  expect(said).toContain(
    '11 of 17 rows count; the others name no customer, moment or amount, or lie after the end, 4',
  );
});

test.each(['patterns', 'spend', 'cohorts'])('the statement of %s for a warehouse', async (reduction) => {
  const asked = definitionOf({ ...definition, reduction, time: 'instant', zone: 'Europe/Berlin' });
  await parsesIn('bigquery', asked.statement(dialects.bigquery));
});

test.each([
  [{ columns: { customer: 'user', time: 'when' }, reduction: 'spend' }, 'columns: amount is missing.'],
  [{ asOf: '2026-02-30' }, 'asOf: give a day such as 2026-06-30.'],
  [
    { reduction: 'cohorts', period: 'day' },
    'period: "day" is not known. Known are week, month, quarter, year.',
  ],
  [{ reduction: 'spend', groups: 0 }, 'groups: give a number above 0.'],
  [{ zone: 'Europe/Berlin' }, 'zone: only moments that name their own zone'],
  [{ lookback: 3 }, 'the definition: "lookback" is not known.'],
])('%j is refused', async (changes, message) => {
  expect(await refused({ ...definition, reduction: 'patterns', ...changes }, 'orders.csv')).toContain(
    message,
  );
});

describe('any log, at once and in slices of customers', () => {
  let engine: Engine;
  let files: FileEngine;
  beforeAll(async () => {
    engine = await duckdb.start();
    files = {
      memory: 1e9,
      spillInto: mkdtempSync(path.join(tmpdir(), 'touchstone-slices-')),
      rows: async (sql) => (await engine.ask(sql)).map(Object.values),
      close: () => undefined,
    };
  });
  afterAll(() => engine.close());

  const forAll = (
    holds: (given: OrderCase, table: (reduction: OrderReduction) => Promise<unknown[][]>) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(orderCases, fc.constantFrom(1, 3), async (given, slices) => {
        await loadOrders(engine, given);
        await holds(given, async (reduction) => {
          const { rows: all } = await orderAnswer(reduction, given.query, files, slices);
          return all.slice(1);
        });
      }),
      { numRuns: 40 },
    );

  test('patterns', () =>
    forAll(async (given, table) => {
      const found = await table(patternReduction);
      expectTable(byKey(found, 3), patternsIn(daysOf(given)));
      expect(found).toEqual([...found].sort(inOrder));
    }));

  test.each([null, 0.5, 200])('spend in groups of %p an e-fold', (perFold) =>
    forAll(async (given, table) => {
      const found = await table(spendReduction(perFold));
      expectTable(spendBy(found), spendIn(daysOf(given)));
      for (const [, , mean, variance] of found.map((row) => row.map(Number)))
        expect(Math.sqrt(variance)).toBeLessThanOrEqual(
          mean * (perFold === null ? 1e-6 : Math.exp(1 / perFold) - 1) + 1e-9,
        );
    }),
  );

  test.each(calendarPeriods.map(({ name }) => name))('cohorts by %s', (period) =>
    forAll(async (given, table) => {
      expectTable(overCells(await table(cohortReduction(period))), cohortsIn(daysOf(given), period));
    }),
  );
});

const inOrder = (one: unknown[], other: unknown[]): number => {
  const at = one.findIndex((figure, place) => figure !== other[place]);
  return at < 0 ? 0 : Number(one[at]) - Number(other[at]);
};
