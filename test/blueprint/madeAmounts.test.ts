import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { CellError, type DecimalMark } from '../../src/cells';

/** Amounts of several columns whose cells leave open what their marks mean: asked, and never counted as they seem. */

/** [customer, day, price, pieces, refunded] */
function ran(rows: readonly unknown[][], decimal?: DecimalMark) {
  const session = new LifetimeSession({
    kind: 'lifetime',
    columns: { customer: 0, date: 1, amount: 2 },
    options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 6 },
    hasHeadings: false,
    firstSheetRow: 2,
    reading: { amount: { of: 2, times: 3, less: [4] }, ...(decimal && { decimal }) },
  });
  session.add(rows);
  try {
    return session.finish(() => undefined).summary.pastValue;
  } catch (error) {
    if (error instanceof CellError) return error.saying;
    throw error;
  }
}

test('a number that Excel may have made of a point for thousands is asked about', () => {
  const rows = [
    ['A', 46023, '24,50', 2, ''],
    ['B', 46024, '2.000,00', 10, 10.5],
  ];
  expect(ran(rows)).toMatchObject({
    code: 'numberAmongCommas',
    values: { column: 'amount', number: { row: 3, cell: '10.5' }, comma: { row: 2 } },
  });
  // The numbers are right: 24.50 × 2 and 2,000 × 10 − 10.50.
  expect(ran(rows, ',')).toBe(49 + 20_000 - 10.5);
});

test('an amount with one mark that nothing explains is asked about, whichever column it stands in', () => {
  const rows = [
    ['A', 46023, '1,234', 2, ''],
    ['B', 46024, '5,678', 1, ''],
  ];
  expect(ran(rows)).toMatchObject({ code: 'eitherMark', values: { column: 'amount', either: { row: 2 } } });
  expect(ran(rows, '.')).toBe(2468 + 5678);
  // What another column proves comes too late for the rows before: they are left out, not read by chance.
  const explained = rows.map(([who, day, price, pieces]) => [who, day, price, pieces, '0,5']);
  expect(ran(explained)).toMatchObject({ code: 'nothingUsed' });
  expect(ran(explained, ',')).toBeCloseTo(1.234 * 2 - 0.5 + 5.678 - 0.5, 9);
});

test('two marks in the columns of one amount contradict each other', () => {
  expect(ran([['A', 46023, '24,50', 2, '1.75']])).toMatchObject({ code: 'bothMarks' });
});

test('numbers and texts that agree are counted', () => {
  expect(ran([['A', 46023, '24,50', 2, '1,50']])).toBe(47.5);
  expect(ran([['A', 46023, 24.5, 2, 1.5]])).toBe(47.5);
});
