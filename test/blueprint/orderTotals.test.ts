import fc from 'fast-check';
import { AttributionSession } from '../../src/analyses/attribution/session';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { requireAmountsOfRows } from '../../src/blueprint/orderTotals';
import { CellError } from '../../src/cells';
import type { TableReading } from '../../src/reading/tableReading';

/** Amounts that stand on every row of their order, as exports with a row for each line item write the order's total. */

/** [customer, day, amount, order id] */
type Row = readonly [string, number, number, string];

const headings = ['customer', 'day', 'total', 'order'];
const totals: Row[] = [
  ['A', 46023, 90, 'O1'],
  ['A', 46023, 90, 'O1'],
  ['B', 46024, 30, 'O2'],
  ['B', 46025, 60, 'O3'],
  ['B', 46025, 60, 'O3'],
  ['B', 46025, 60, 'O3'],
];

function lifetime(rows: readonly Row[], reading?: TableReading) {
  const session = new LifetimeSession({
    kind: 'lifetime',
    columns: { customer: 0, date: 1, amount: 2, orderId: 3 },
    options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 6 },
    hasHeadings: true,
    firstSheetRow: 1,
    ...(reading && { reading }),
  });
  session.add([headings, ...rows]);
  return session;
}

function sayingOf(compute: () => unknown) {
  try {
    compute();
  } catch (error) {
    if (error instanceof CellError) return error.saying;
  }
  return null;
}

const found = { table: 'main', column: 'amount', orders: 2, first: 2, next: 3 };

test('a total on every row of its order is not added up unasked', () => {
  expect(sayingOf(() => lifetime(totals).read())).toEqual({ code: 'sameAmounts', values: found });
  expect(sayingOf(() => lifetime(totals).finish(() => undefined))).not.toBeNull();
});

test('what the amounts are can be said either way', () => {
  const summary = (reading: TableReading) => lifetime(totals, reading).finish(() => undefined).summary;
  expect(summary({ amount: { of: 2, oncePer: 3 } })).toMatchObject({ orders: 3, pastValue: 180 });
  expect(summary({ rowsAddUp: true })).toMatchObject({ orders: 3, pastValue: 390 });
});

test('amounts of lines, lone pairs and what was made for a row are added up', () => {
  const lines = totals.map(([who, day, amount, id], i): Row => [who, day, amount + i, id]);
  expect(sayingOf(() => lifetime(lines).read())).toBeNull();
  expect(sayingOf(() => lifetime(totals.slice(0, 3)).read())).toBeNull();
  expect(sayingOf(() => lifetime(totals, { amount: { of: 2, times: 2 } }).read())).toBeNull();
});

test('orders sent again at another moment count once without a question', () => {
  const again = totals.map(([who, day, amount, id], i): Row => [who, day + i, amount, id]);
  expect(sayingOf(() => lifetime(again).read())).toBeNull();
});

test('a table of orders beside touches is asked about by itself', () => {
  const session = (reading?: TableReading) => {
    const made = new AttributionSession({
      kind: 'attribution',
      columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
      options: { models: ['linear'], lookback: null, halfLife: 7, direct: 'Direct' },
      hasHeadings: true,
      firstSheetRow: 1,
      beside: {
        orders: {
          columns: { customer: 0, time: 1, value: 2, orderId: 3 },
          hasHeadings: true,
          firstSheetRow: 5,
          ...(reading && { reading }),
        },
      },
    });
    made.add([
      ['customer', 'day', 'channel'],
      ['A', 46020, 'Email'],
      ['B', 46021, 'Search'],
    ]);
    made.add([headings, ...totals], 'orders');
    return made;
  };
  expect(sayingOf(() => session().read())).toEqual({
    code: 'sameAmounts',
    values: { table: 'orders', column: 'value', orders: 2, first: 6, next: 7 },
  });
  const result = session({ amount: { of: 2, oncePer: 3 } }).finish(() => undefined);
  expect(result.summary.total).toEqual({ value: 180, transactions: 3 });
});

test('nothing hangs on the order of the rows, and orders of several tables are kept apart', () => {
  const row = fc.record({ id: fc.integer({ min: 0, max: 4 }), amount: fc.constantFrom(10, 20) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat(), (rows, turn) => {
      const asked = (some: typeof rows, laterTables?: number[]) =>
        sayingOf(() =>
          requireAmountsOfRows(
            {
              time: some.map(() => 0),
              amount: some.map(({ amount }) => amount),
              orderId: some.map(({ id }) => id),
              row: some.map((_, i) => i + 2),
              ...(laterTables && { laterTables }),
            },
            [
              { id: 'main', role: 'value' },
              { id: 'more1', role: 'value' },
            ],
          ),
        );
      const at = rows.length === 0 ? 0 : turn % rows.length;
      const turned = [...rows.slice(at), ...rows.slice(0, at)];
      expect(asked(turned) === null).toBe(asked(rows) === null);
      // The truth, counted order by order.
      const byId = [0, 1, 2, 3, 4].map((id) =>
        rows.filter((each) => each.id === id).map(({ amount }) => amount),
      );
      const several = byId.filter(({ length }) => length > 1);
      const same = several.filter((amounts) => new Set(amounts).size === 1);
      expect(asked(rows) !== null).toBe(several.length >= 2 && same.length >= 0.9 * several.length);
      const later = asked([...rows, ...rows], [rows.length]);
      expect(later === null).toBe(asked(rows) === null);
    }),
  );
});
