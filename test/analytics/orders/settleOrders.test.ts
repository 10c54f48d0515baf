import fc from 'fast-check';
import { isRefundedWhole, settleOrders } from '../../../src/analytics/orders/settleOrders';

type Row = readonly [time: number, amount: number, id?: string];

function settle(rows: readonly Row[], periodOf?: (time: number) => number) {
  const ids = [...new Set(rows.map(([, , id]) => id))].filter((id) => id !== undefined);
  return settleOrders(
    [...rows.keys()],
    {
      time: rows.map(([time]) => time),
      amount: rows.map(([, amount]) => amount),
      orderId: rows.map(([, , id]) => (id === undefined ? -1 : ids.indexOf(id))),
    },
    periodOf,
  );
}

/** Time, value and value left of each order. */
const ordersOf = (...rows: Row[]) => settle(rows).orders.map(({ time, value, left }) => [time, value, left]);

/** Amount of each refund, and the time of the order it takes off. */
const refundsOf = (...rows: Row[]) => {
  const { refunds, orders } = settle(rows);
  return refunds.map(({ amount, order }) => [amount, order < 0 ? null : orders[order].time]);
};

describe('rows of one order id', () => {
  test('at one moment are its lines and add up, equal ones too', () => {
    expect(ordersOf([2, 8, 'O1'], [2, 32, 'O1'], [2, 0, 'O1'], [2, 8, 'O1'])).toEqual([[2, 48, 48]]);
    expect(ordersOf([2, 50, 'O1'], [2, -5, 'O1'])).toEqual([[2, 45, 45]]);
  });

  test('are no lines of another id, of none, or of another moment', () => {
    expect(ordersOf([2, 8, 'O1'], [2, 32, 'O2'], [2, 8])).toHaveLength(3);
    expect(ordersOf([2, 8], [2, 8])).toHaveLength(2);
  });

  test('at a later moment with the same sum are the order sent again: counted once, and told', () => {
    const { orders, sentAgain } = settle([
      [1, 20, 'O2'],
      [1, 40, 'O2'],
      [5, 60, 'O2'],
      [6, 60, 'O2'],
    ]);
    expect(orders.map(({ time, value }) => [time, value])).toEqual([[1, 60]]);
    expect(sentAgain).toBe(2);
  });

  test('at a later moment with another sum are added to the order', () => {
    expect(ordersOf([1, 60, 'O2'], [5, 15, 'O2'])).toEqual([[1, 75, 75]]);
    expect(ordersOf([1, 60, 'O2'], [2, -60, 'O2'], [5, 15, 'O2'])).toEqual([[1, 75, 15]]);
  });

  test('whose lines cancel each other are no order, while one sold at 0 is', () => {
    expect(ordersOf([1, 60, 'O2'], [1, -60, 'O2'])).toEqual([]);
    expect(ordersOf([1, 0, 'O2'])).toEqual([[1, 0, 0]]);
  });
});

describe('a refund', () => {
  test('with an order id belongs to the order of that id, whatever comes between', () => {
    expect(refundsOf([1, 100, 'A'], [5, 60, 'B'], [9, -30, 'A'])).toEqual([[30, 1]]);
    expect(refundsOf([1, 60, 'A'], [5, 60, 'B'], [9, -60, 'A'])).toEqual([[60, 1]]);
    expect(refundsOf([1, -60, 'A'], [5, 60, 'A'])).toEqual([[60, 5]]);
  });

  test('with an id under which nothing was ordered is found its order by value', () => {
    expect(refundsOf([1, 100, 'A'], [5, 60, 'B'], [9, -100, 'R7'])).toEqual([[100, 1]]);
  });

  test('beyond the order of its id belongs to none, and repeated it counts once', () => {
    expect(refundsOf([1, 100, 'A'], [5, 60, 'B'], [9, -130, 'A'])).toEqual([
      [100, 1],
      [30, null],
    ]);
    const repeated = settle([
      [1, 100, 'A'],
      [5, -100, 'A'],
      [6, -100, 'A'],
    ]);
    expect(repeated.refunds).toHaveLength(1);
    expect(repeated.sentAgain).toBe(1);
    expect(repeated.beyondOrders).toBe(0);
  });

  test('of equal parts of an order counts each time the order has value left', () => {
    expect(ordersOf([1, 100, 'A'], [5, -20, 'A'], [6, -20, 'A'])).toEqual([[1, 100, 60]]);
  });

  test('without an id belongs to the latest earlier order whose value left equals it', () => {
    expect(refundsOf([1, 100], [5, 60], [9, -100])).toEqual([[100, 1]]);
    expect(refundsOf([1, 20], [5, 20], [6, -20], [9, -20])).toEqual([
      [20, 5],
      [20, 1],
    ]);
  });

  test('else to the latest earlier ones with value left, one after the other', () => {
    expect(refundsOf([1, 100], [5, 50], [9, -60], [12, 60])).toEqual([
      [50, 5],
      [10, 1],
    ]);
  });

  test('never to a later one; before any order it belongs to none', () => {
    const { refunds, beforeOrders, beyondOrders } = settle([
      [1, -5],
      [2, 10],
      [3, -12],
      [4, 7],
    ]);
    expect(refunds.map(({ amount, order }) => [amount, order])).toEqual([
      [5, -1],
      [10, 0],
      [2, -1],
    ]);
    expect(beforeOrders).toEqual([0]);
    expect(beyondOrders).toBe(1);
  });

  test('comes after the orders of its moment, or of its day where days count', () => {
    expect(refundsOf([1, 30], [2, -20], [2, 20])).toEqual([[20, 2]]);
    const byDay = settle(
      [
        [1, 30],
        [2.2, -20],
        [2.7, 20],
      ],
      Math.floor,
    );
    expect(byDay.refunds.map(({ amount, order }) => [amount, order])).toEqual([[20, 1]]);
  });

  test('in fractions that do not add up exactly leaves nothing', () => {
    expect(ordersOf([1, 0.3], [2, -0.1], [3, -0.2])).toEqual([[1, 0.3, 0]]);
    expect(ordersOf([1, 0.1, 'A'], [1, 0.2, 'A'], [3, -0.3, 'A'])[0][2]).toBe(0);
    expect(ordersOf([1, 1_000_000], [3, -999_999.99], [4, -0.01])[0][2]).toBe(0);
    expect(ordersOf([1, 1e12 + 0.01], [3, -5])[0][2]).toBe(1e12 - 5 + 0.01);
    expect(ordersOf([1, 1e300], [3, -2e299])[0][2]).toBe(8e299);
    expect(ordersOf([1, 4e-320], [3, -1e-320])[0][2]).toBe(4e-320 - 1e-320);
  });
});

test('an order is refunded whole when something was ordered and nothing is left', () => {
  const { orders } = settle([
    [1, 100],
    [2, -100],
    [3, 0],
    [4, 9],
  ]);
  expect(orders.map(isRefundedWhole)).toEqual([true, false, false]);
});

const row = fc.tuple(
  fc.integer({ min: 0, max: 12 }),
  fc.integer({ min: -30, max: 40 }),
  fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
);

test('what is left of the orders less what belongs to none is the sum of the rows that count', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { orders, refunds } = settle(rows);
      const left = orders.reduce((sum, order) => sum + order.left, 0);
      const ordered = orders.reduce((sum, order) => sum + order.value, 0);
      const refunded = refunds.reduce((sum, { amount, order }) => sum + (order < 0 ? 0 : amount), 0);
      expect(left).toBeCloseTo(ordered - refunded, 9);
      expect(orders.every((order) => order.left >= 0 && order.left <= order.value)).toBe(true);
      if (rows.every(([, , id]) => id === undefined)) {
        const beyond = refunds.reduce((sum, { amount, order }) => sum + (order < 0 ? amount : 0), 0);
        expect(left - beyond).toBeCloseTo(
          rows.reduce((sum, [, amount]) => sum + amount, 0),
          9,
        );
      }
    }),
    { numRuns: 300 },
  );
});

/** Orders of one moment are of one id: which of two orders that differ in nothing else is refunded no rule says. */
const tidied = ([time, amount, id]: Row): Row => [time, amount, amount < 0 ? id : 'ABC'[time % 3]];

/** What refunds of a moment took off each order: which of several did, the order of their rows says. */
function takenOff(refunds: ReturnType<typeof settle>['refunds']) {
  const sums = new Map<string, number>();
  for (const { time, amount, order } of refunds) {
    const key = `${time} ${order}`;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

test('the order of the rows does not matter', () => {
  const shuffled = fc
    .array(row.map(tidied), { maxLength: 30 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  const figures = (rows: readonly Row[]) => {
    const { orders, refunds, sentAgain } = settle(rows);
    return [orders.map(({ time, value, left }) => [time, value, left]), takenOff(refunds), sentAgain];
  };
  fc.assert(
    fc.property(shuffled, ([rows, mixed]) => {
      expect(figures(mixed)).toEqual(figures(rows));
    }),
    {
      numRuns: 300,
      // Two refunds of one moment, of which either may take what is left; and one of an order with one of an unknown id.
      examples: [
        [
          [
            [
              [4, -3, 'C'],
              [2, 1, 'C'],
              [4, -3, 'A'],
              [1, 4, 'B'],
            ],
            [
              [2, 1, 'C'],
              [4, -3, 'A'],
              [1, 4, 'B'],
              [4, -3, 'C'],
            ],
          ],
        ],
        [
          [
            [
              [2, 26, 'C'],
              [6, 5, 'A'],
              [12, -25, 'B'],
              [12, -25, 'C'],
            ],
            [
              [2, 26, 'C'],
              [6, 5, 'A'],
              [12, -25, 'C'],
              [12, -25, 'B'],
            ],
          ],
        ],
      ],
    },
  );
});

test('a quarter million lines of one order, and as many added later, do not overflow the stack', () => {
  const lines = Array.from({ length: 250_000 }, (): Row[] => [
    [1, 2, 'A'],
    [2, 1, 'A'],
  ]).flat();
  expect(settle(lines).orders.map(({ value, rows }) => [value, rows.length])).toEqual([[750_000, 500_000]]);
});

test('fifty thousand orders of one customer and as many refunds are settled', () => {
  const rows = Array.from({ length: 50_000 }, (_, i): Row[] => [
    [i, 10 + (i % 7)],
    [150_000 + i, -(1 + (i % 5))],
  ]).flat();
  const left = settle(rows).orders.reduce((sum, order) => sum + order.left, 0);
  expect(left).toBe(rows.reduce((sum, [, amount]) => sum + amount, 0));
});
