import type { OutputCell } from '../../src/functions';
import { expectClose } from '../support/close';
import { orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { column, type Matrix, serial, tableFrom } from '../support/worksheet';

/** What the functions over orders make of order ids. */

/** An order with its id, and the segment of its customer. */
type Line = readonly [...order: OrderRow, id: string | null, segment: string];

const base = simulatedOrders({ customers: 80, days: 400, parameters: [1, 30, 0.8, 2.4] });
const end = serial('2026-12-31');
const orders = base.map(([customer, date, amount], i): Line => [
  customer,
  Number(date),
  // Whole cents in both lines of it.
  2 * Math.ceil(Number(amount)),
  `#${i}`,
  `S${i % 3}`,
]);

/** The same as shops export it: two lines each, some sent again a day later, some refunded with their id. */
const refunded = orders.filter((_, i) => i % 17 === 5);
const isRefunded = new Set<Line>(refunded);
const exported = orders.flatMap((order, i): Line[] => {
  const [customer, date, amount, id, segment] = order;
  const lines: Line[] = [0, 1].map(() => [customer, date, Number(amount) / 2, id, segment]);
  const again = lines.map(([, , half]): Line => [customer, Number(date) + 1, half, id, segment]);
  const refund: Line = [customer, Number(date) + 3, -Number(amount), id, segment];
  return [...lines, ...(i % 11 === 3 ? again : []), ...(isRefunded.has(order) ? [refund] : [])];
});
const kept = orders.filter((order) => !isRefunded.has(order));

const ranges = (lines: readonly Line[]) => {
  const [customer, date, amount] = orderColumns(lines.map(([c, d, a]): OrderRow => [c, d, a]));
  return {
    customer,
    date,
    amount,
    id: column(lines.map((line) => line[3])),
    segment: column(lines.map((line) => line[4])),
  };
};
type Ranges = ReturnType<typeof ranges>;

const people = [...new Set(orders.map(([customer]) => String(customer)))];
const listed: Matrix[] = [
  column(people),
  column(people.map((_, i) => `S${i % 3}`)),
  column(people.map(() => serial('2024-01-01'))),
  column(people.map(() => null)),
];

const calls: [string, (of: Ranges, id: Matrix | null) => OutputCell[][]][] = [
  ['CLV.FIT', (of, id) => tableFrom('CLV.FIT', of.customer, of.date, of.amount, end, null, id)],
  [
    'CLV.CUSTOMERS',
    (of, id) => tableFrom('CLV.CUSTOMERS', of.customer, of.date, of.amount, null, end, null, null, id),
  ],
  [
    'CLV.SEGMENTS',
    (of, id) =>
      tableFrom('CLV.SEGMENTS', of.customer, of.date, of.amount, of.segment, null, null, end, null, id),
  ],
  [
    'CLV.FORECAST',
    (of, id) => tableFrom('CLV.FORECAST', of.customer, of.date, of.amount, 6, null, null, end, id),
  ],
  ['RFM', (of, id) => tableFrom('RFM', of.customer, of.date, of.amount, end, null, id)],
  [
    'COHORTS',
    (of, id) => tableFrom('COHORTS', of.customer, of.date, null, of.amount, end, 'share', of.segment, id),
  ],
];

/** All figures of a table; the notes tell what was left out, and differ. */
const figuresOf = (table: OutputCell[][]) =>
  table.slice(1).filter(([name]) => name !== 'Note' && name !== 'Log-likelihood of spend');

describe('an export of order lines comes to the same as one row an order', () => {
  const [whole, lines] = [ranges(kept), ranges(exported)];

  test.each(calls)('%s', (_, figures) => {
    const [expected, actual] = [figuresOf(figures(whole, null)), figuresOf(figures(lines, lines.id))];
    expect(actual.length).toBe(expected.length);
    actual.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        const other = expected[r][c];
        if (typeof cell === 'number' && typeof other === 'number') expectClose(cell, other, 1e-9);
        else expect(cell).toBe(other);
      }),
    );
  });

  test.each(calls)('%s says what it made of them', (_, figures) => {
    const said = figures(lines, lines.id).flat().join();
    expect(said).toContain(`${refunded.length} orders refunded whole were left out.`);
    expect(said).toMatch(/\d+ orders sent again under the same id were counted once\./);
  });

  test('CLV.VALIDATE', () => {
    const cutoff = Number(orders[0][1]) + 150;
    const tested = (of: Ranges, id: Matrix | null) =>
      tableFrom('CLV.VALIDATE', of.customer, of.date, of.amount, cutoff, null, id);
    const actualOrders = (table: OutputCell[][]) => table.find(([name]) => name === 'All')?.[2];
    expect(Number(actualOrders(tested(lines, null)))).toBeGreaterThan(
      Number(actualOrders(tested(lines, lines.id))),
    );
    expect(actualOrders(tested(lines, lines.id))).toBe(actualOrders(tested(whole, null)));
  });

  test('SCORECARD', () => {
    const card = (of: Ranges, id: Matrix | null) =>
      tableFrom('SCORECARD', ...listed, of.customer, of.date, of.amount, null, null, null, id);
    const total = (table: OutputCell[][]) => table[table.length - 1].slice(1, 8);
    expect(total(card(lines, lines.id))).toEqual(total(card(whole, null)));
  });
});

test('rows without an id stay orders of their own beside rows with one', () => {
  const rows: Line[] = [
    ['a', 46000, 10, '#1', ''],
    ['a', 46000, 10, '#1', ''],
    ['a', 46010, 10, null, ''],
    ['a', 46020, 10, null, ''],
    ['a', 46030, 20, '#1', ''],
    ['a', 46040, 5, '#1', ''],
  ];
  const { customer, date, amount, id } = ranges(rows);
  // #1 came again with the same sum, then with another.
  expect(tableFrom('RFM', customer, date, amount, 46050, null, id)[1].slice(1, 4)).toEqual([30, 3, 45]);
});

describe('what is no order gives its customer no segment', () => {
  const rows: Line[] = [
    ['a', 46000, 10, null, 'Refunded'],
    ['a', 46001, -10, null, 'Refund'],
    ['a', 46002, 30, null, 'Mail'],
    ['b', 46000, -5, null, 'Refund'],
    ['b', 46003, 20, null, 'Mail'],
  ];
  const { customer, date, amount, segment } = ranges(rows);

  test('in COHORTS', () => {
    const table = tableFrom('COHORTS', customer, date, null, amount, null, 'customers', segment);
    expect(new Set(table.slice(1).map(([name]) => name))).toEqual(new Set(['Mail']));
  });

  test('in CLV.SEGMENTS', () => {
    const of = ranges([...orders.map(([c, d, a]): Line => [c, d, a, null, 'Mail']), ...rows]);
    const table = tableFrom('CLV.SEGMENTS', of.customer, of.date, of.amount, of.segment);
    expect(table.slice(1).map(([name]) => name)).toEqual(['Mail', 'All']);
  });
});
