import { OrderLogBuilder } from '../../src/cells';
import { orderDays } from '../../src/analytics/lifetime/orders';
import { historiesOf } from '../../src/analytics/lifetime/histories';
import { patternsOf } from '../../src/analytics/lifetime/patterns';
import { mulberry32 } from '../support/random';

type Row = readonly [customer: unknown, date: unknown, amount: unknown, segment?: unknown];

function logOf(rows: readonly Row[]) {
  const builder = new OrderLogBuilder(1);
  for (const row of rows) expect(builder.add(...row)).toBeNull();
  return builder.build();
}

const daysOf = (rows: readonly Row[], asOf: number | null = null) => {
  const days = orderDays(logOf(rows), asOf === null ? null : asOf * 86_400_000);
  return { ...days, day: [...days.day], value: [...days.value], offset: [...days.offset] };
};

describe('an order log', () => {
  test('numbers customers and segments, keeps amounts and moments', () => {
    const log = logOf([
      [7, 45000.5, 10, 'Search'],
      ['b', '2023-03-16', -2.5, null],
      ['7', 45001, 0, 'Email'],
      ['b', 45002, 3, 'Search'],
    ]);
    expect(log.customers).toEqual(['7', 'b']);
    expect(log.segments).toEqual(['Search', 'Email']);
    expect([...log.customer]).toEqual([0, 1, 0, 1]);
    expect([...log.segment]).toEqual([0, -1, 1, 0]);
    expect([...log.amount]).toEqual([10, -2.5, 0, 3]);
    expect(log.time[0]).toBe(45000.5 * 86_400_000);
    expect(log.time[1]).toBe(45001 * 86_400_000);
  });

  test('passes over blank rows, but not over rows with an amount alone', () => {
    const builder = new OrderLogBuilder();
    for (const blank of [null, undefined, '']) expect(builder.add(blank, blank, blank)).toBeNull();
    expect(builder.length).toBe(0);
    expect(builder.add(null, null, 5)).toMatchObject({ column: 'customer', reason: 'empty' });
  });

  test.each<[Row, string, string]>([
    [['a', 'soon', 1], 'date', 'notDate'],
    [['a', -1, 1], 'date', 'notDate'],
    [['a', NaN, 1], 'date', 'notDate'],
    [['a', 45000, 'one'], 'amount', 'notNumber'],
    [['a', 45000, NaN], 'amount', 'notNumber'],
    [['a', 45000, Infinity], 'amount', 'notNumber'],
    [['a', 45000, ''], 'amount', 'empty'],
    [['#N/A', 45000, 1], 'customer', 'error'],
    [['a', 45000, 1, '#REF!'], 'segment', 'error'],
  ])('refuses %p', (row, column, reason) => {
    const builder = new OrderLogBuilder();
    expect(builder.add(...row)).toMatchObject({ column, reason });
    expect(builder.length).toBe(0);
  });
});

describe('order days', () => {
  test('sum the orders of a day; a refund goes to its day or to the last before', () => {
    const days = daysOf([
      ['a', 45010, 5],
      ['a', 45000.9, 10],
      ['a', 45000.1, 20],
      ['a', 45000.5, -4],
      ['a', 45012, -2],
      ['b', 45003, 0],
    ]);
    expect(days).toMatchObject({
      offset: [0, 2, 3],
      day: [45000, 45010, 45003],
      value: [26, 3, 0],
      asOf: 45012,
      later: 0,
      refundsBeforeOrders: [],
    });
  });

  test('end with asOf, leave later rows out, and customers who came later have none', () => {
    const days = daysOf(
      [
        ['a', 45000, 1],
        ['a', 45005.99, 2],
        ['a', 45006, 4],
        ['b', 45007, 8],
      ],
      45005,
    );
    expect(days).toMatchObject({ offset: [0, 2, 2], value: [1, 2], asOf: 45005, later: 2 });
  });

  test('report the rows that refund nothing', () => {
    const days = daysOf([
      ['a', 45000, -1],
      ['a', 45000.5, -2],
      ['a', 45001, 3],
    ]);
    expect(days).toMatchObject({ day: [45001], refundsBeforeOrders: [0, 1] });
  });
});

test('histories leave the first order out of x and of the mean value', () => {
  const histories = historiesOf(
    orderDays(
      logOf([
        ['later', 45100, 1],
        ['a', 45000, 100],
        ['a', 45010, 20],
        ['a', 45030, 40],
        ['b', 45040, 7],
      ]),
      45050 * 86_400_000,
    ),
  );
  expect([...histories.customer]).toEqual([1, 2]);
  expect([...histories.repeatOrders]).toEqual([2, 0]);
  expect([...histories.recency]).toEqual([30, 0]);
  expect([...histories.age]).toEqual([50, 10]);
  expect([...histories.averageValue]).toEqual([30, NaN]);
});

test('patterns gather equal histories and lose nothing, from days to all the days of Excel', () => {
  for (const longest of [3, 900, 2_958_464]) {
    const random = mulberry32(longest);
    const below = (n: number) => Math.floor(random() * n);
    const customers = 3000;
    const age = Float64Array.from({ length: customers }, () => below(longest + 1));
    const recency = age.map((t) => below(Math.min(t, 40) + 1));
    const repeatOrders = recency.map((t) => (t === 0 ? 0 : longest > 1e6 ? t * 50_000 : 1 + below(t)));
    const patterns = patternsOf({ repeatOrders, recency, age });
    expect(patterns.customers).toBe(customers);
    expect(patterns.weight.reduce((sum, each) => sum + each, 0)).toBe(customers);
    const keys = Array.from(patterns.weight, (_, i) =>
      [patterns.repeatOrders[i], patterns.recency[i], patterns.age[i]].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const histories = Array.from(age, (each, c) => [repeatOrders[c], recency[c], each].join());
    expect(Array.from(patterns.of, (pattern) => keys[pattern])).toEqual(histories);
    // In ascending order, whatever the order of the customers.
    const sorted = patternsOf({
      repeatOrders: repeatOrders.slice().reverse(),
      recency: recency.slice().reverse(),
      age: age.slice().reverse(),
    });
    expect([...sorted.age]).toEqual([...patterns.age]);
    expect([...sorted.weight]).toEqual([...patterns.weight]);
  }
});
