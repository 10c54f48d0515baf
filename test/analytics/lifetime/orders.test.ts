import fc from 'fast-check';
import { orderDays } from '../../../src/analytics/lifetime/orders';
import { ofSerial, OrderLogBuilder } from '../../../src/cells';

type Row = readonly [customer: string, day: number, amount: number];

const daysOf = (rows: readonly Row[], asOf: number | null = null) => {
  const log = new OrderLogBuilder();
  for (const row of rows) log.add(...row);
  return orderDays(log.build(), asOf === null ? null : ofSerial(asOf));
};

/** Day and value of each order of the only customer. */
const ordersFrom = (...rows: [day: number, amount: number][]) => {
  const { day, value } = daysOf(rows.map(([on, amount]) => ['a', 46000 + on, amount]));
  return Array.from(day, (each, i) => [each - 46000, value[i]]);
};

describe('a refund belongs to its order', () => {
  test('the latest earlier one whose value is left equals it', () => {
    expect(ordersFrom([1, 30], [5, 20], [9, 50], [12, -20])).toEqual([
      [1, 30],
      [9, 50],
    ]);
    expect(ordersFrom([1, 20], [5, 20], [6, -20], [9, -20], [10, 7])).toEqual([[10, 7]]);
    expect(ordersFrom([1, 50], [5, 30], [6, -20], [9, 10], [10, -10])).toEqual([
      [1, 50],
      [5, 10],
    ]);
  });

  test('else the latest earlier ones with value left, one after the other', () => {
    expect(ordersFrom([1, 100], [5, 50], [9, -60])).toEqual([[1, 90]]);
    expect(ordersFrom([1, 100], [5, 50], [9, -10], [12, -45])).toEqual([[1, 95]]);
  });

  test('never a later one', () => {
    expect(ordersFrom([1, 100], [5, -20], [9, 20])).toEqual([
      [1, 80],
      [9, 20],
    ]);
  });

  test('on its day it comes after the orders, whatever the time of day', () => {
    expect(ordersFrom([1, 30], [2.25, -20], [2.75, 20])).toEqual([[1, 30]]);
    expect(ordersFrom([1, 30], [2, 20], [2, 5], [2, -20])).toEqual([
      [1, 30],
      [2, 5],
    ]);
  });

  test('in fractions that do not add up exactly', () => {
    expect(ordersFrom([1, 5], [2, 0.3], [3, -0.1], [4, -0.2])).toEqual([[1, 5]]);
    expect(ordersFrom([1, 5], [2, 1_000_000], [3, -999_999.99], [4, -0.01])).toEqual([[1, 5]]);
  });
});

describe('an order refunded whole is none', () => {
  test('the next one is the first, and who has no other is no customer', () => {
    const days = daysOf([
      ['a', 46001, 10],
      ['a', 46003, -10],
      ['a', 46007, 12],
      ['b', 46001, 5],
      ['b', 46002, -5],
    ]);
    expect([...days.offset]).toEqual([0, 1, 1]);
    expect([...days.day]).toEqual([46007]);
    expect(days.refundedWhole).toBe(2);
  });

  test('but one sold at 0 is one', () => {
    expect(ordersFrom([1, 0], [5, 20], [6, -20])).toEqual([[1, 0]]);
  });

  test('as is one whose refund comes after the end of observation', () => {
    const rows: Row[] = [
      ['a', 46001, 10],
      ['a', 46009, -10],
    ];
    expect([...daysOf(rows, 46008).value]).toEqual([10]);
    expect(daysOf(rows, 46008).later).toBe(1);
    expect([...daysOf(rows, 46009).value]).toEqual([]);
  });
});

test('a refund without an order before it, and what goes beyond the orders, is left out and counted', () => {
  const days = daysOf([
    ['a', 46001, -5],
    ['a', 46002, 10],
    ['a', 46003, -4],
    ['a', 46004, -11],
    ['a', 46005, -1],
    ['a', 46006, 7],
  ]);
  expect([...days.value]).toEqual([7]);
  expect(days.refundsBeforeOrders).toEqual([0]);
  expect(days.refundsBeyondOrders).toBe(2);
});

/** The rule as it stands in words, order by order. */
function plainly(rows: readonly Row[]): [day: number, value: number][] {
  const sorted = rows
    .map(([, day, amount]) => ({ day: Math.floor(day), time: day, amount, left: amount }))
    .sort(
      (a, b) =>
        a.day - b.day ||
        Number(a.amount < 0) - Number(b.amount < 0) ||
        a.time - b.time ||
        a.amount - b.amount,
    );
  const orders: typeof sorted = [];
  for (const row of sorted) {
    if (row.amount >= 0) orders.unshift(row);
    else {
      let rest = -row.amount;
      const same = orders.find(({ left }) => left > 0 && left === rest);
      for (const order of same ? [same] : orders) {
        const taken = Math.min(order.left, rest);
        order.left -= taken;
        rest -= taken;
      }
    }
  }
  const kept = orders.filter(({ amount, left }) => left > 0 || amount === 0);
  const days = new Map<number, number>();
  for (const { day, left } of kept) days.set(day, (days.get(day) ?? 0) + left);
  return [...days].sort(([a], [b]) => a - b);
}

const row = fc.tuple(
  fc.constant('a'),
  fc.integer({ min: 0, max: 60 }).map((third) => 46000 + third / 3),
  fc.integer({ min: -30, max: 40 }),
);
const log = fc.array(row, { maxLength: 40 });

test('refunds are set off as the rule says it, whatever the order of the rows', () => {
  const shuffled = log.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, ([rows, mixed]) => {
      const { day, value } = daysOf(rows);
      expect(Array.from(day, (each, i) => [each, value[i]])).toEqual(plainly(rows));
      const again = daysOf(mixed);
      expect([again.day, again.value]).toEqual([day, value]);
    }),
    { numRuns: 500 },
  );
});

test('an order refunded whole, and its refund, are as if neither row were there', () => {
  // No amount that anything else comes to, and no other refund that could take from it.
  const amount = 7_000_000.07;
  const place = fc.tuple(fc.nat(60), fc.nat(20)).map(([third, later]) => [46000 + third / 3, later / 3]);
  fc.assert(
    fc.property(log, place, (rows, [day, later]) => {
      const others = rows.map(([customer, on, worth]): Row => [customer, on, Math.abs(worth)]);
      // The data end where they ended.
      const end: Row = ['nobody', 46100, 5];
      const { day: days, value, offset, asOf } = daysOf([...others, end]);
      const actual = daysOf([...others, ['a', day, amount], ['a', day + later, -amount], end]);
      expect([actual.day, actual.value, actual.asOf]).toEqual([days, value, asOf]);
      expect(actual.offset.at(-1)).toBe(offset.at(-1));
      expect(actual.refundedWhole).toBe(1);
    }),
  );
});

test('fifty thousand orders of one customer and as many refunds are set off', () => {
  const rows = Array.from({ length: 50_000 }, (_, i): Row[] => [
    ['a', 40000 + i / 50, 10 + (i % 7)],
    ['a', 43000 + i / 50, -(1 + (i % 5))],
  ]).flat();
  const { value } = daysOf(rows);
  expect(value.reduce((sum, each) => sum + each, 0)).toBe(
    rows.reduce((sum, [, , amount]) => sum + amount, 0),
  );
});

describe('orders with ids', () => {
  const withIds = (...rows: readonly [day: number, amount: number, id: number][]) => {
    const log = new OrderLogBuilder();
    for (const [on, amount] of rows) log.add('a', 46000 + on, amount);
    const built = { ...log.build(), orderId: Int32Array.from(rows, ([, , id]) => id) };
    const { day, value, sentAgain } = orderDays(built, null);
    return [Array.from(day, (each, i) => [each - 46000, value[i]]), sentAgain];
  };

  test('of several lines are one, sent again they count once, and are refunded by id', () => {
    expect(withIds([1, 8, 0], [1, 32, 0], [5, 40, 1], [6.5, 40, 1])).toEqual([
      [
        [1, 40],
        [5, 40],
      ],
      1,
    ]);
    expect(withIds([1, 8, 0], [1, 32, 0], [5, 40, 1], [9, -40, 0])).toEqual([[[5, 40]], 0]);
  });
});
