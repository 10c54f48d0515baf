import fc from 'fast-check';
import { rfmSegments, segmentsAt } from '../../src/analytics/lifetime/rfmSegments';
import { isWithin } from '../support/rectangle';
import { call, column, errorFrom, type Matrix, serial, tableFrom } from '../support/worksheet';

/** Orders as rows of customer, date, amount. */
type Order = readonly [customer: unknown, date: unknown, amount: unknown];

const columns = (orders: readonly Order[]): [Matrix, Matrix, Matrix] => [
  column(orders.map(([customer]) => customer)),
  column(orders.map(([, date]) => date)),
  column(orders.map(([, , amount]) => amount)),
];

const rowsOf = (orders: readonly Order[], ...options: unknown[]) =>
  tableFrom('RFM', ...columns(orders), ...options).slice(1);

/** Ten customers whose last order, number of orders and value all differ: customer c10 is best on all. */
const ladder: Order[] = Array.from({ length: 10 }, (_, i) => i + 1).flatMap((n) =>
  Array.from({ length: n }, (_, k): Order => [`c${n}`, serial('2026-01-01') + 10 * n - k, 10]),
);

describe('RFM', () => {
  test('scores ten different customers in fifths, best first', () => {
    const table = tableFrom('RFM', ...columns(ladder));
    expect(table[0]).toEqual([
      ...['Customer', 'Recency', 'Frequency', 'Monetary', 'R', 'F', 'M', 'Score', 'Segment'],
      'Note · As of 2026-04-11.',
    ]);
    expect(table[1]).toEqual(['c10', 0, 10, 100, 5, 5, 5, '555', 'Champions', '']);
    expect(table[10]).toEqual(['c2', 80, 2, 20, 1, 1, 1, '111', 'Hibernating', '']);
    const scores = table.slice(1).map((row) => row[7]);
    expect(scores).toEqual(['555', '555', '444', '444', '333', '333', '222', '222', '111', '111']);
    expect(table.slice(9).map(([customer]) => customer)).toEqual(['c1', 'c2']);
  });

  test('gives customers with equal figures the same score, and ranks tell them apart', () => {
    // Frequencies 1 1 1 1 1 1 2 2 3 4: the edges by type 7 are 1, 1, 1.4 and 2.2.
    const orders = [1, 1, 1, 1, 1, 1, 2, 2, 3, 4].flatMap((n, i) =>
      Array.from({ length: n }, (_, k): Order => [`c${i}`, 46000 - i - 20 * k, 5]),
    );
    const scoreOf = (method: string) =>
      new Map(rowsOf(orders, null, method).map((row) => [String(row[0]), Number(row[5])]));
    const names = Array.from({ length: 10 }, (_, i) => `c${i}`);
    const quantiles = scoreOf('quantiles');
    expect(names.map((name) => quantiles.get(name))).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
    // Equal frequencies and values: the later order is the better one.
    const ranks = scoreOf('ranks');
    expect(names.map((name) => ranks.get(name))).toEqual([3, 3, 2, 2, 1, 1, 4, 4, 5, 5]);
  });

  test('counts orders of one day once and takes refunds off the value', () => {
    const orders: Order[] = [
      ['a', '2026-03-01', 10],
      ['a', '2026-03-01', 20],
      ['a', '2026-03-05', -5],
      ['b', '2026-03-06', 7],
    ];
    const figures = new Map(rowsOf(orders, '2026-03-10').map(([name, ...row]) => [name, row.slice(0, 3)]));
    expect(figures.get('a')).toEqual([9, 1, 25]);
    expect(figures.get('b')).toEqual([4, 1, 7]);
  });

  test('leaves out what comes after asOf', () => {
    const orders: Order[] = [
      ['a', '2026-03-01', 10],
      ['a', '2026-04-01', 10],
      ['b', '2026-04-02', 10],
    ];
    expect(rowsOf(orders, '2026-03-31').map((row) => row.slice(0, 4))).toEqual([['a', 30, 1, 10]]);
    expect(errorFrom('RFM', ...columns(orders), '2026-02-01').message).toMatch(/no order up to 2026-02-01/);
  });

  test('says what it left out: rows after asOf, refunds before the first order', () => {
    const orders: Order[] = [
      ['a', '2024-01-05', 10],
      ['a', '2024-03-02', 20],
      ['b', '2024-02-10', 30],
      ['b', '2024-04-02', 40],
      ['c', '2024-05-20', 50],
    ];
    const notes = (rows: readonly Order[], asOf: string) =>
      tableFrom('RFM', ...columns(rows), asOf)[0].at(-1);
    expect(notes(orders, '2024-03-31')).toBe(
      'Note · As of 2024-03-31. · 2 rows after the end of observation were left out.',
    );
    const refundsFirst: Order[] = [
      ['r1', '2009-12-01', -35.4],
      ['r1', '2010-01-15', 50],
      ['r2', '2009-12-03', 30],
      ['r2', '2010-02-11', 40],
    ];
    expect(notes(refundsFirst, '2010-02-11')).toBe(
      'Note · As of 2010-02-11. · 1 refund of customers without an order before was left out: these customers are older than the data.',
    );
    const figures = new Map(rowsOf(refundsFirst).map(([name, , ...row]) => [name, row.slice(0, 2)]));
    expect(figures.get('r1')).toEqual([1, 50]);
    expect(figures.get('r2')).toEqual([2, 70]);
  });

  test('takes values that look equal for equal', () => {
    const orders: Order[] = [
      ['a', 46000, 0.1],
      ['a', 46001, 0.2],
      ['b', 46001, 0.3],
      ['b', 45999, 0],
    ];
    expect(new Set(rowsOf(orders).map((row) => row[6])).size).toBe(1);
  });

  test('names the row it cannot use and the methods it knows', () => {
    const bad = columns([
      ['a', 46000, 1],
      ['a', 'soon', 1],
    ]);
    expect(errorFrom('RFM', ...bad).message).toMatch(/date, row 2: "soon"/);
    expect(errorFrom('RFM', ...columns(ladder), null, 'deciles').message).toMatch(/quantiles.*ranks/);
  });
});

const scores = [1, 2, 3, 4, 5];
const cells = scores.flatMap((r) => scores.map((f) => [r, f] as const));

describe('segments', () => {
  test.each(cells)('R %i, F %i is in one segment', (r, f) => expect(segmentsAt(r, f)).toHaveLength(1));

  test('are ten, and each can be reached', () => {
    const reached = new Set(cells.map(([r, f]) => segmentsAt(r, f)[0].name));
    expect(reached.size).toBe(10);
    expect(rfmSegments).toHaveLength(10);
  });
});

/** Type 7 as its definition says it: linear between the order statistics, position (n − 1)p. */
function plainScore(values: readonly number[], value: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const edge = (fifth: number) => {
    const position = ((sorted.length - 1) * fifth) / 5;
    const below = sorted[Math.floor(position)];
    return below + (position - Math.floor(position)) * (sorted[Math.ceil(position)] - below);
  };
  return scores.find((fifth) => fifth === 5 || value <= edge(fifth) + 1e-9) ?? 0;
}

const order = fc.tuple(
  fc.integer({ min: 0, max: 30 }).map((c) => `c${c}`),
  fc.integer({ min: 46000, max: 46200 }),
  fc.integer({ min: 0, max: 10000 }).map((cents) => cents / 100),
);
const orders = fc.array(order, { minLength: 1, maxLength: 120 });
const method = fc.constantFrom('quantiles', 'ranks');

test('every table is a full rectangle of one row a customer, best first, scores 1 to 5', () => {
  fc.assert(
    fc.property(orders, method, (rows, by) => {
      const table = rowsOf(rows, null, by);
      expect(table.map(([customer]) => customer).sort()).toEqual(
        [...new Set(rows.map(([customer]) => customer))].sort(),
      );
      const given = new Set(table.flatMap((row) => row.slice(4, 7)));
      expect(scores).toEqual(expect.arrayContaining([...given]));
      expect(
        table.filter((row) => !(isWithin(row[1], 0, Infinity) && isWithin(row[2], 1, Infinity))),
      ).toEqual([]);
      expect(table.map((row) => row.slice(7))).toEqual(
        table.map(([, , , , r, f, m]) => [`${r}${f}${m}`, segmentsAt(Number(r), Number(f))[0].name, '']),
      );
      const sorted = table.map((row) => Number(row[7]));
      expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
      const total = table.reduce((sum, row) => sum + Math.round(Number(row[3]) * 100), 0);
      expect(total).toBe(rows.reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0));
    }),
  );
});

test('the order of the rows changes nothing', () => {
  const shuffled = orders.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, method, ([rows, mixed], by) => {
      expect(call('RFM', ...columns(mixed), null, by)).toEqual(call('RFM', ...columns(rows), null, by));
    }),
  );
});

test('quantile scores agree with the definition', () => {
  fc.assert(
    fc.property(orders, (rows) => {
      const table = rowsOf(rows);
      const figures = (at: number) => table.map((row) => Number(row[at]));
      for (const row of table) {
        expect(row[4]).toBe(6 - plainScore(figures(1), Number(row[1])));
        expect(row[5]).toBe(plainScore(figures(2), Number(row[2])));
        expect(row[6]).toBe(plainScore(figures(3), Number(row[3])));
      }
    }),
  );
});

test('rank scores make groups whose sizes differ by one at most', () => {
  fc.assert(
    fc.property(orders, (rows) => {
      const table = rowsOf(rows, null, 'ranks');
      if (table.length < 5) return;
      for (const at of [4, 5, 6]) {
        const sizes = scores.map((score) => table.filter((row) => row[at] === score).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    }),
  );
});
