import fc from 'fast-check';
import { column, errorFrom, tableFrom } from '../support/worksheet';

type Order = readonly [customer: string, day: number, amount: unknown];
const begin = 46000;

const exceed = (orders: readonly Order[], expected: unknown) =>
  tableFrom(
    'TIMETOEXCEED',
    column(orders.map(([customer]) => customer)),
    column(orders.map(([, day]) => begin + day)),
    column(orders.map(([, , amount]) => amount)),
    expected,
  );
const days = (orders: readonly Order[], expected: unknown) =>
  exceed(orders, expected)
    .slice(1)
    .map((row) => row[3]);

const orders: Order[] = [
  ['a', 0, 60],
  ['b', 1, 500],
  ['a', 4.5, 40],
  ['a', 6, 0.01],
  ['c', 2, 99],
];

test('one row a customer: until the running sum exceeds what is expected', () => {
  expect(exceed(orders, 100)).toEqual([
    ['Customer', 'Start', 'Exceeded on', 'Days'],
    ['a', begin, begin + 6, 6],
    ['b', begin + 1, begin + 1, 0],
    ['c', begin + 2, '', ''],
  ]);
});

test('a sum that just equals what is expected does not exceed it, whatever its binary fractions', () => {
  const dimes: Order[] = [1, 2, 3].map((day) => ['a', day, 0.1]);
  expect(days(dimes, 0.3)).toEqual(['']);
  expect(days([...dimes, ['a', 9, 0.01]], 0.3)).toEqual([8]);
  const cents = Array.from({ length: 10_000 }, (_, i): Order => ['a', i / 24, 0.07]);
  expect(days(cents, 700)).toEqual(['']);
  expect(Number(days(cents, 699.99)[0])).toBeCloseTo(9999 / 24, 9);
});

test('refunds reduce the sum; amounts of one second come together', () => {
  const refunded: Order[] = [
    ['a', 0, 80],
    ['a', 1, -30],
    ['a', 2, 60],
    ['a', 2, -20],
    ['a', 5, 20],
  ];
  expect(days(refunded, 100)).toEqual([5]);
  expect(days(refunded, 79.99)).toEqual([0]);
});

test('what is expected may differ by customer, on every row or on some', () => {
  expect(days(orders, column([50, 600, 50, 50, 98]))).toEqual([0, '', 0]);
  expect(days(orders, column([null, 600, '', 50, 98]))).toEqual([0, '', 0]);
});

test('headings and trailing empty rows do not matter', () => {
  const table = tableFrom(
    'TIMETOEXCEED',
    column(['Customer', 'a', 'a', null]),
    column(['Date', begin, '2025-12-12', null]),
    column(['Amount', 5, 6, null]),
    column(['Expected', 10, 10, null]),
  );
  expect(table[1]).toEqual(['a', begin, begin + 3, 3]);
});

test.each<[string, readonly Order[], unknown, RegExp]>([
  [
    'two numbers for one customer',
    orders,
    column([50, 1, 60, 50, 1]),
    /^expected, row 3: 60 for customer a, of whom 50/,
  ],
  ['a customer without a number', orders, column([50, 1, 50, 50, null]), /^expected, row 5, is empty/],
  ['a text', orders, 'much', /^expected, row 1: "much" is not a number/],
  ['a text in a column', orders, column([50, 'x', 50, 50, 1]), /^expected, row 2: "x" is not a number/],
  ['a column of another length', orders, column([50, 1]), /customer has 5 rows, expected has 2/],
  ['nothing', orders, null, /^expected is missing\. Give a number or a column of numbers\.$/],
  ['an amount that is no number', [['a', 0, 'ten']], 5, /^amount, row 1/],
])('%s is refused', (_, some, expected, message) => {
  expect(
    errorFrom(
      'TIMETOEXCEED',
      column(some.map(([customer]) => customer)),
      column(some.map(([, day]) => begin + day)),
      column(some.map(([, , amount]) => amount)),
      expected,
    ).message,
  ).toMatch(message);
});

test('for any orders it agrees with its definition, in whatever order the rows stand', () => {
  const arbitrary = fc.array(
    fc.tuple(fc.constantFrom('a', 'b'), fc.nat(9), fc.integer({ min: -5, max: 20 })),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: -5, max: 60 }), (some, expected) => {
      const table = new Map(
        exceed(some, expected)
          .slice(1)
          .map((row) => [row[0], row]),
      );
      expect(
        new Map(
          exceed([...some].reverse(), expected)
            .slice(1)
            .map((row) => [row[0], row]),
        ),
      ).toEqual(table);
      for (const [customer, row] of table) {
        const own = some.filter((order) => order[0] === customer);
        const start = Math.min(...own.map(([, day]) => day));
        const on = [...new Set(own.map(([, day]) => day))]
          .sort((a, b) => a - b)
          .find(
            (day) =>
              own.filter((order) => order[1] <= day).reduce((sum, order) => sum + order[2], 0) > expected,
          );
        expect(row).toEqual([
          customer,
          begin + start,
          on === undefined ? '' : begin + on,
          on === undefined ? '' : on - start,
        ]);
      }
    }),
  );
});
