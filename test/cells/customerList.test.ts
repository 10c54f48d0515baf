import fc from 'fast-check';
import { CustomerListBuilder } from '../../src/cells';

type Row = readonly [customer: unknown, segment: unknown, start?: unknown, reached?: unknown];

function built(rows: readonly Row[], hasTimes = true) {
  const builder = new CustomerListBuilder();
  const problems = rows.flatMap(([customer, segment, start = '', reached = ''], i) => {
    const problem = builder.add(customer, segment, start, reached, i + 2);
    return problem ? [{ column: problem.column, reason: problem.reason, row: i + 2 }] : [];
  });
  return { ...builder.build(hasTimes, null, () => undefined), refused: problems };
}

test('a customer is listed once, by the first row, whatever the case of an e-mail address', () => {
  const { customers, segments, repeated, row } = built(
    [
      ['ann@example.com', 'Email'],
      ['Ben', ''],
      ['ANN@example.com', 'Ads'],
      ['ben', 'email'],
    ],
    false,
  );
  expect(customers).toEqual(['ann@example.com', 'Ben', 'ben']);
  expect(segments).toEqual(['Email', '(blank)', 'Email']);
  expect(repeated).toEqual([4]);
  expect(Array.from(row)).toEqual([2, 3, 5]);
});

test('rows without a customer, and those whose dates cannot be used, are told by their rows; blank ones are passed over', () => {
  const { customers, problems, refused, waits } = built([
    ['Ann', 'Email', '2026-01-01', '2026-01-03'],
    ['', 'Email', '2026-01-01'],
    ['', '', '', ''],
    ['Ben', '#N/A', '2026-01-01'],
    ['Cleo', 'Email', 'soon'],
    ['Dora', 'Email', '2026-01-05', '2026-01-04'],
    ['Eve', 'Email', '', ''],
  ]);
  expect(refused).toEqual([
    { column: 'customer', reason: 'empty', row: 3 },
    { column: 'segment', reason: 'error', row: 5 },
  ]);
  expect(problems.map(({ column, reason, row }) => ({ column, reason, row }))).toEqual([
    { column: 'start', reason: 'notDate', row: 6 },
    { column: 'reached', reason: 'beforeStart', row: 7 },
  ]);
  // Whoever has not started is a customer without a wait.
  expect(customers).toEqual(['Ann', 'Eve']);
  expect(waits?.start).toHaveLength(1);
});

test('every row is a customer, repeats one or is told why it is none', () => {
  const cell = fc.oneof(fc.constantFrom('', 'A', 'B', 'a', 'x@y.z', 'X@y.z', '#REF!', 7), fc.string());
  const day = fc.constantFrom('', '2026-01-01', '2026-02-01', 'soon');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, day, day), { maxLength: 30 }), (some) => {
      // Columns of dates without a single date are refused as a whole.
      const rows = [...some, ['last', '', '2026-01-01', '2026-02-01'] as const];
      const { customers, repeated, problems, refused, segments } = built(rows);
      const isBlank = (row: readonly unknown[]) => row.every((each) => String(each).trim() === '');
      const blank = rows.filter(isBlank).length;
      expect(customers.length + repeated.length + problems.length + refused.length).toBe(rows.length - blank);
      expect(segments).toHaveLength(customers.length);
    }),
  );
});
