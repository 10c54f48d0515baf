import { CountedRows } from '../../src/blueprint/countedRows';
import { saidBy } from '../support/saidBy';

const read = (...cells: unknown[][]) => {
  const rows = new CountedRows<'conversions' | 'value'>({ conversions: 0, value: 1 }, ['value']);
  const problems = cells.map((row, place) => rows.add(row, place + 2));
  return { rows, problems };
};

test('counts and amounts are numbers, texts of them, or nothing', () => {
  const { rows, problems } = read([3, 10.5], ['12', '7.25'], ['', null], [0, -4]);
  expect(problems).toEqual([null, null, null, null]);
  expect(rows.finish()).toEqual({
    conversions: Float64Array.of(3, 12, 0, 0),
    value: Float64Array.of(10.5, 7.25, 0, -4),
  });
});

test('a row that cannot be read takes no other one along', () => {
  const { rows, problems } = read([1, 'many'], [2, 5], ['#N/A', 1]);
  expect(problems.map((problem) => problem && [problem.column, problem.reason])).toEqual([
    ['value', 'notNumber'],
    null,
    ['conversions', 'error'],
  ]);
  expect(rows.rows).toEqual([3]);
  expect(rows.finish()).toEqual({ conversions: Float64Array.of(2), value: Float64Array.of(5) });
});

test.each([[-1], [0.5], ['-3']])('%p is no count', (cell) => {
  const { rows } = read([1, 1], [cell, 2]);
  expect(saidBy(() => rows.finish())).toContain('conversions, row 3:');
});
