import { TouchLogBuilder } from '../../src/cells';

const day = 46000 * 86_400_000;

test('rows become typed columns', () => {
  const builder = new TouchLogBuilder();
  expect(builder.add('c1', 46000, 'Email', null)).toBeNull();
  expect(builder.add('c2', 46000.5, 'Search', 12.5)).toBeNull();
  expect(builder.add('c1', 46001, null, -3)).toBeNull();
  const log = builder.build();
  expect([...log.customer]).toEqual([0, 1, 0]);
  expect([...log.time]).toEqual([day, day + 43_200_000, day + 86_400_000]);
  expect([...log.touchpoint]).toEqual([0, 1, -1]);
  expect([...log.value]).toEqual([0, 12.5, -3]);
  expect(log.customers).toEqual(['c1', 'c2']);
  expect(log.touchpoints).toEqual(['Email', 'Search']);
});

test.each([0, 1, 3])('it grows beyond the capacity it began with (%i)', (capacity) => {
  const rows = Array.from({ length: 5000 }, (_, i) => ({
    customer: `c${i % 7}`,
    day: 46000 + i,
    touchpoint: i % 2 === 0 ? `T${i % 5}` : null,
    value: i % 2,
  }));
  const builder = new TouchLogBuilder(capacity);
  for (const { customer, day, touchpoint, value } of rows) builder.add(customer, day, touchpoint, value);
  const log = builder.build();
  expect(Array.from(log.customer, (id) => log.customers[id])).toEqual(rows.map(({ customer }) => customer));
  expect([...log.time]).toEqual(rows.map(({ day }) => day * 86_400_000));
  expect([...log.value]).toEqual(rows.map(({ value }) => value));
  const touchpoints = Array.from(log.touchpoint, (id) => (id < 0 ? null : log.touchpoints[id]));
  expect(touchpoints).toEqual(rows.map(({ touchpoint }) => touchpoint));
});

test.each<[string, unknown[], string, string]>([
  ['no customer', [null, 46000, 'Ad', null], 'customer', 'empty'],
  ['no time', ['c', '', 'Ad', null], 'time', 'empty'],
  ['a bad time', ['c', '30/02/2026', 'Ad', null], 'time', 'notDate'],
  ['a bad value', ['c', 46000, 'Ad', '12 pieces'], 'value', 'notNumber'],
  ['a value that is not a number', ['c', 46000, 'Ad', NaN], 'value', 'notNumber'],
  ['an endless value', ['c', 46000, 'Ad', Infinity], 'value', 'notNumber'],
  ['an error for customer', ['#N/A', 46000, 'Ad', null], 'customer', 'error'],
  ['an error for time', ['c', '#N/A', 'Ad', null], 'time', 'error'],
  ['an error for touchpoint', ['c', 46000, { code: '#REF!' }, null], 'touchpoint', 'error'],
  ['an error for value', ['c', 46000, 'Ad', '#DIV/0!'], 'value', 'error'],
  ['an object for touchpoint', ['c', 46000, {}, null], 'touchpoint', 'error'],
])(
  'a row with %s is not taken in, and says why',
  (_, [customer, time, touchpoint, value], column, reason) => {
    const builder = new TouchLogBuilder();
    expect(builder.add(customer, time, touchpoint, value)).toMatchObject({ column, reason });
    expect(builder.build().time).toHaveLength(0);
    expect(builder.idleRows).toBe(0);
  },
);

test('blank rows are passed over; rows that say nothing are counted', () => {
  const builder = new TouchLogBuilder();
  for (const blank of [null, undefined, '', ' ']) expect(builder.add(blank, null, blank, blank)).toBeNull();
  expect(builder.idleRows).toBe(0);
  expect(builder.add('c', 46000, null, 0)).toBeNull();
  expect(builder.add('c', null, null, null)).toBeNull();
  expect(builder.idleRows).toBe(2);
  expect(builder.build().time).toHaveLength(0);
});
