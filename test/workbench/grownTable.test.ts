import { grownArea } from '../../src/workbench/model/grownTable';
import type { Table } from '../../src/workbench/model/book';

const table = { sheet: 's', area: { row: 1, column: 1, rows: 3, columns: 2 }, showTotals: false } as Table;
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function grown(row: number, column: number, { filled = '', of = table, others = [] as Table[] } = {}) {
  return grownArea(of, [of, ...others], cell(row, column), (r, c) =>
    `${row},${column} ${filled}`.includes(`${r},${c}`),
  );
}

test('what is typed right below or beside a table belongs to it', () => {
  expect(grown(4, 2)).toEqual({ row: 1, column: 1, rows: 4, columns: 2 });
  expect(grown(2, 3)).toEqual({ row: 1, column: 1, rows: 3, columns: 3 });
  expect(grown(1, 3)).toEqual({ row: 1, column: 1, rows: 3, columns: 3 });
});

test.each([
  ['inside', 2, 2],
  ['two below', 5, 1],
  ['left of it', 2, 0],
  ['at its corner', 4, 3],
])('%s it does not', (_, row, column) => expect(grown(row, column)).toBeNull());

test('something in the way keeps a table from growing', () => {
  expect(grown(4, 2, { filled: '4,1' })).toBeNull();
  expect(grown(2, 3, { filled: '3,3' })).toBeNull();
  expect(grown(4, 2, { of: { ...table, showTotals: true } })).toBeNull();
  const other = { ...table, area: { row: 4, column: 2, rows: 2, columns: 2 } };
  expect(grown(4, 1, { others: [other] })).toBeNull();
});

test('emptying a cell makes no table grow', () => {
  expect(grownArea(table, [table], cell(4, 2), () => false)).toBeNull();
});
