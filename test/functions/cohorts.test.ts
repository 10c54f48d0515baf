import fc from 'fast-check';
import type { DatedOrder as Order } from '../support/cdnow';
import { isWithin } from '../support/rectangle';
import { call, column, errorFrom, type Matrix, serial, tableFrom } from '../support/worksheet';

const order = (customer: string, date: string, amount = 1): Order => ({ customer, date, amount });
const customersAndDates = (orders: readonly Order[]): [Matrix, Matrix] => [
  column(orders.map(({ customer }) => customer)),
  column(orders.map(({ date }) => date)),
];
const amounts = (orders: readonly Order[]): Matrix => column(orders.map(({ amount }) => amount));

/** Two cohorts, January with two customers and March with one; nobody new in February. */
const few = [
  order('a', '2026-01-05', 10),
  order('a', '2026-01-20', 5),
  order('a', '2026-02-03', 20),
  order('b', '2026-01-31', 30),
  order('b', '2026-03-31', 40),
  order('c', '2026-03-02', 50),
];

describe('COHORTS', () => {
  test('follows the customers of each month, with the weighted mean below', () => {
    expect(tableFrom('COHORTS', ...customersAndDates(few))).toEqual([
      ['Cohort', 'Customers', '0', '1', '2'],
      ['2026-01', 2, 1, 0.5, 0.5],
      ['2026-03', 1, 1, '', ''],
      ['All', 3, 1, 0.5, 0.5],
    ]);
  });

  test('gives amounts a customer where there are amounts', () => {
    expect(tableFrom('COHORTS', ...customersAndDates(few), null, amounts(few))).toEqual([
      ['Cohort', 'Customers', '0', '1', '2'],
      ['2026-01', 2, 22.5, 10, 20],
      ['2026-03', 1, 50, '', ''],
      ['All', 3, 95 / 3, 10, 20],
    ]);
  });

  test('leaves a period empty that is not over, but for the entry as a share', () => {
    const open = few.map((each) => (each.date === '2026-03-31' ? { ...each, date: '2026-03-30' } : each));
    expect(tableFrom('COHORTS', ...customersAndDates(open))).toEqual([
      ['Cohort', 'Customers', '0', '1'],
      ['2026-01', 2, 1, 0.5],
      ['2026-03', 1, 1, ''],
      ['All', 3, 1, 0.5],
    ]);
    expect(tableFrom('COHORTS', ...customersAndDates(open), null, amounts(open)).slice(1)).toEqual([
      ['2026-01', 2, 22.5, 10],
      ['2026-03', 1, '', ''],
      ['All', 3, 22.5, 10],
    ]);
  });

  test('closes periods up to asOf, with 0 for those without an order', () => {
    const table = tableFrom('COHORTS', ...customersAndDates(few), 'month', null, '2026-05-15');
    expect(table.slice(1)).toEqual([
      ['2026-01', 2, 1, 0.5, 0.5, 0],
      ['2026-03', 1, 1, 0, '', ''],
      ['All', 3, 1, 1 / 3, 0.5, 0],
    ]);
  });

  test('leaves out what comes after asOf', () => {
    const table = tableFrom('COHORTS', ...customersAndDates(few), null, null, '2026-02-28');
    expect(table.slice(1)).toEqual([
      ['2026-01', 2, 1, 0.5],
      ['All', 2, 1, 0.5],
    ]);
  });

  test.each([
    ['week', ['2025-12-29', '2026-01-05']],
    ['quarter', ['2025-Q4', '2026-Q1']],
    ['year', ['2025', '2026']],
  ])('names cohorts by %s', (period, labels) => {
    const orders = [order('a', '2025-12-31'), order('b', '2026-01-05'), order('a', '2026-01-11')];
    const table = tableFrom('COHORTS', ...customersAndDates(orders), period);
    expect(table.slice(1, -1).map(([label]) => label)).toEqual(labels);
  });

  test('an order of Sunday is in the week of the Monday before', () => {
    const orders = [order('a', '2026-03-02'), order('a', '2026-03-08'), order('a', '2026-03-15')];
    const [, ...rows] = tableFrom('COHORTS', ...customersAndDates(orders), 'week');
    expect(rows[0]).toEqual(['2026-03-02', 1, 1, 1]);
  });

  test('takes a refund off the order before, and does not count it as one', () => {
    const orders = [order('a', '2026-01-10', 30), order('a', '2026-02-10', -10), order('b', '2026-02-28', 8)];
    expect(tableFrom('COHORTS', ...customersAndDates(orders), null, amounts(orders)).slice(1)).toEqual([
      ['2026-01', 1, 20, 0],
      ['2026-02', 1, 8, ''],
      ['All', 2, 14, 0],
    ]);
  });

  test('keeps a column where the only period is open', () => {
    const one = [order('a', '2026-01-10', 30)];
    expect(tableFrom('COHORTS', ...customersAndDates(one), null, amounts(one))).toEqual([
      ['Cohort', 'Customers', '0'],
      ['2026-01', 1, ''],
      ['All', 1, ''],
    ]);
  });

  test('refuses what it cannot use with a reason', () => {
    const [customers, dates] = customersAndDates(few);
    expect(errorFrom('COHORTS', customers, dates.slice(1)).message).toMatch(
      /customer has 6 rows, date has 5/,
    );
    expect(errorFrom('COHORTS', customers, dates, 'fortnight').message).toMatch(/month.*week.*quarter.*year/);
    const wide = Array.from({ length: 8000 }, (_, i) => i);
    const { code, message } = errorFrom(
      'COHORTS',
      column(wide.map((i) => `c${i}`)),
      column(wide.map((i) => 1000 + 14 * i)),
      'week',
    );
    expect(code).toBe('#VALUE!');
    expect(message).toMatch(/8000 cohorts by \d+ periods is too large. Choose a longer period/);
  });
});

const someOrder = fc.record({
  customer: fc.integer({ min: 0, max: 20 }).map((c) => `c${c}`),
  date: fc.integer({ min: serial('2024-01-01'), max: serial('2025-12-31') }).map(isoOf),
  amount: fc.integer({ min: 0, max: 1000 }),
});
const someOrders = fc.array(someOrder, { minLength: 1, maxLength: 80 });
const periods = fc.constantFrom('week', 'month', 'quarter', 'year');

function isoOf(day: number): string {
  return new Date((day - 25569) * 86_400_000).toISOString().slice(0, 10);
}

test('every triangle is a full rectangle of known figures, and its cohorts hold every customer once', () => {
  fc.assert(
    fc.property(someOrders, periods, fc.boolean(), (orders, period, withAmounts) => {
      const given = withAmounts ? amounts(orders) : null;
      const table = tableFrom('COHORTS', ...customersAndDates(orders), period, given);
      const [headings, ...rows] = table;
      const total = rows.at(-1)?.[1];
      const customers = new Set(orders.map(({ customer }) => customer)).size;
      expect(total).toBe(customers);
      expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(customers);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings.length]));
      const most = withAmounts ? Infinity : 1;
      for (const [, , ...figures] of rows) {
        // Once open, always open.
        const known = figures.filter((cell) => cell !== '');
        expect(figures.slice(0, known.length)).toEqual(known);
        expect(known.filter((figure) => !isWithin(figure, 0, most))).toEqual([]);
      }
      if (!withAmounts) expect(rows.filter((row) => row[2] !== 1)).toEqual([]);
    }),
  );
});

test('the order of the rows changes nothing', () => {
  const shuffled = someOrders.chain((orders) =>
    fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })),
  );
  fc.assert(
    fc.property(shuffled, periods, ([orders, mixed], period) => {
      const triangle = (each: Order[]) => call('COHORTS', ...customersAndDates(each), period, amounts(each));
      expect(triangle(mixed)).toEqual(triangle(orders));
    }),
  );
});
