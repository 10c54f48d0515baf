import fc from 'fast-check';
import { column, errorFrom, type Matrix, tableFrom } from '../support/worksheet';

/** RFM with own cut points, numbers of classes and segments. */

type Order = readonly [customer: string, date: string | number, amount: number];

const ranges = (orders: readonly Order[]): [Matrix, Matrix, Matrix] => [
  column(orders.map(([customer]) => customer)),
  column(orders.map(([, date]) => date)),
  column(orders.map(([, , amount]) => amount)),
];

const asOf = '2026-06-30';
const rfm = (orders: readonly Order[], classes: unknown, cuts: unknown = null, segments: unknown = null) =>
  tableFrom('RFM', ...ranges(orders), asOf, null, null, classes, cuts, segments).slice(1);
const refused = (...options: unknown[]) =>
  errorFrom('RFM', ...ranges(few), asOf, null, null, ...options).message;

const few: Order[] = [
  ['a', '2026-06-30', 40],
  ['b', '2026-05-31', 100],
  ['b', '2026-05-01', 1],
  ['c', '2026-05-30', 99],
  ['d', '2025-01-01', 500],
];

const cuts = [
  ['Days', 'Orders', 'Value'],
  [30, 1, 100],
  [90, null, null],
];

test('own cuts score without regard to the others; a figure on a cut belongs below it', () => {
  const scores = new Map(rfm(few, null, cuts).map((row) => [row[0], row.slice(4, 9)]));
  expect(scores.get('a')).toEqual([3, 1, 1, '311', '']);
  expect(scores.get('b')).toEqual([3, 2, 2, '322', '']);
  expect(scores.get('c')).toEqual([2, 1, 1, '211', '']);
  expect(scores.get('d')).toEqual([1, 1, 2, '112', '']);
  expect(rfm(few.slice(0, 1), null, cuts)[0].slice(4, 7)).toEqual([3, 1, 1]);
});

test('a figure without cuts is scored by the method, in its own number of classes', () => {
  const ten = Array.from({ length: 10 }, (_, i): Order => [`c${i}`, 46_000 + i, 10 * (i + 1)]);
  const rows = rfm(ten, [[2, 3, 5]], [[null, 1, null]]);
  expect(rows.map((row) => row[4])).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
  expect(new Set(rows.map((row) => row[5]))).toEqual(new Set([1]));
  expect(rows.map((row) => row[6])).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
});

test('the first own segment that fits counts; others are other', () => {
  const segments = [
    ['Name', 'R from', 'R to', 'F from', 'F to', 'M from', 'M to'],
    ['Fresh and big', 3, null, null, null, 2, null],
    ['Fresh', 3, null, null, null, null, null],
    ['Gone', 1, 1, null, null, null, null],
  ];
  const of = new Map(rfm(few, null, cuts, segments).map((row) => [row[0], row[8]]));
  expect([...'abcd'].map((name) => of.get(name))).toEqual(['Fresh', 'Fresh and big', 'other', 'Gone']);
  const narrow = segments.slice(1).map((row) => row.slice(0, 5));
  expect(rfm(few, null, cuts, narrow).map((row) => row[8])).toContain('Fresh and big');
});

test('five classes each are what is there without being asked for', () => {
  expect(rfm(few, 5)).toEqual(rfm(few, null));
  expect(rfm(few, 4).map((row) => row[8])).toEqual(['', '', '', '']);
});

test('says which cell it cannot use', () => {
  expect(refused(1)).toMatch(/classes: 1 is not a whole number from 2 to 9/);
  expect(refused([[3, 4]])).toMatch(/one number, or three/);
  expect(refused(null, [[30, 1]])).toMatch(/cuts takes three columns/);
  expect(refused(null, [[90, 1, 1], [30, 2, 2]])).toMatch(/cuts, recency: 90, 30 do not rise/); // prettier-ignore
  expect(refused(null, [[30, 'many', 1]])).toMatch(/cuts, frequency, row 1: "many" is not a number/);
  expect(refused(null, null, [['A', 1, 2]])).toMatch(/segments takes five columns/);
  expect(refused(null, null, [['A', 3, 2, 1, 1]])).toMatch(/segments, row 1: 3 to 2 holds no score/);
  expect(refused(null, null, [[null, 3, 2, 1, 1]])).toMatch(/segments, row 1 has no name/);
});

test('scores lie between 1 and the number of classes, and rise with their figures', () => {
  const order = fc.tuple(
    fc.integer({ min: 0, max: 20 }).map((i) => `c${i}`),
    fc.integer({ min: 46_000, max: 46_180 }),
    fc.integer({ min: 0, max: 100 }),
  );
  fc.assert(
    fc.property(
      fc.array(order, { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 2, max: 9 }),
      (orders, n) => {
        const rows = rfm(orders, n).map((row) => row.map(Number));
        for (const one of rows) {
          for (const score of one.slice(4, 7)) expect(score >= 1 && score <= n).toBe(true);
          for (const other of rows) {
            if (one[1] < other[1]) expect(one[4]).toBeGreaterThanOrEqual(other[4]);
            if (one[2] > other[2]) expect(one[5]).toBeGreaterThanOrEqual(other[5]);
            if (one[3] > other[3]) expect(one[6]).toBeGreaterThanOrEqual(other[6]);
          }
        }
      },
    ),
  );
});
