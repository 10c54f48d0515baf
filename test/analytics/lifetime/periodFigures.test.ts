import fc from 'fast-check';
import { orderDays, type OrderLog } from '../../../src/analytics/lifetime/orders';
import { periodFigures } from '../../../src/analytics/lifetime/periodFigures';
import { sum } from '../../../src/analytics/numerics/compensatedSums';
import { millisecondsPerDay } from '../../../src/analytics/numerics/day';

type Row = [customer: number, day: number, amount: number];
const customers = ['Ann', 'Bob', 'Cy'];

const logOf = (rows: readonly Row[]): OrderLog => ({
  customer: Int32Array.from(rows, ([customer]) => customer),
  time: Float64Array.from(rows, ([, day]) => day * millisecondsPerDay),
  amount: Float64Array.from(rows, ([, , amount]) => amount),
  segment: new Int32Array(rows.length).fill(-1),
  segments: [],
  customers,
});
const figures = (rows: readonly Row[], first: number, last: number) => {
  const log = logOf(rows);
  const until = (day: number) => orderDays(log, day * millisecondsPerDay);
  return periodFigures(until(last), until(first - 1));
};

/** Orders of Ann on days 1 and 12 and 13, Bob on 11, Cy on 2. Cy sends his back on day 14, Ann gets 10 back on day 15. */
const rows: Row[] = [
  [0, 1, 100],
  [0, 12, 30],
  [0, 13, 20],
  [1, 11, 50],
  [2, 2, 70],
  [2, 14, -70],
  [0, 15, -10],
];

test('a refund counts in the period in which it falls; what was refunded whole is taken back there', () => {
  const early = figures(rows, 1, 10);
  expect([...early.revenue]).toEqual([100, 0, 70]);
  expect([...early.orders]).toEqual([1, 0, 1]);
  expect([...early.isNew]).toEqual([1, 0, 1]);
  const later = figures(rows, 11, 20);
  expect([...later.revenue]).toEqual([30 + 20 - 10, 50, -70]);
  expect([...later.orders]).toEqual([2, 1, -1]);
  expect([...later.buyer]).toEqual([1, 1, 0]);
  expect([...later.isNew]).toEqual([0, 1, 0]);
});

const row = fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 30 }), fc.integer({ min: -40, max: 90 }));

test('revenue and orders of periods add up to those of all days, in whatever order the rows stand', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
      (all, cuts) => {
        const ends = [...cuts.filter((day) => day < 30).sort((a, b) => a - b), 30];
        const parts = ends.map((last, i) => figures(all, i === 0 ? 1 : ends[i - 1] + 1, last));
        const whole = figures([...all].reverse(), 1, 30);
        const together = (figure: 'revenue' | 'orders') => parts.map((part) => sum(part[figure]));
        expect(sum(Float64Array.from(together('revenue')))).toBe(sum(whole.revenue));
        expect(sum(Float64Array.from(together('orders')))).toBe(sum(whole.orders));
      },
    ),
  );
});
