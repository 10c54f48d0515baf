import { colorAt } from '../../src/workbench/grid/colorScales';
import { without } from '../../src/workbench/model/area';
import { Book } from '../../src/workbench/model/book';
import type { Sheets } from '../../src/workbench/model/sheets';

const area = { row: 0, column: 0, rows: 4, columns: 3 };
const scale = {
  id: '1',
  sheet: 'A',
  areas: [area],
  criteria: {
    minimum: { type: 'Number' as const, formula: '0', color: '#ffffff' },
    maximum: { type: 'HighestValue' as const, color: '#000000' },
  },
};

test('mixes the two colours by size and ends at them', () => {
  expect([-1, 0, 1, 2, 9].map((value) => colorAt(scale, [0, 2], value))).toEqual([
    '#ffffff',
    '#ffffff',
    '#808080',
    '#000000',
    '#000000',
  ]);
});

test('cutting a hole leaves all around it', () => {
  const hole = { row: 1, column: 1, rows: 1, columns: 1 };
  expect(without(area, hole)).toEqual([
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 2, column: 0, rows: 2, columns: 3 },
    { row: 1, column: 0, rows: 1, columns: 1 },
    { row: 1, column: 2, rows: 1, columns: 1 },
  ]);
  expect(without(area, { ...hole, row: 9 })).toEqual([area]);
});

test('a scale moves with its rows, and is gone with its cells or its sheet', () => {
  const book = new Book({} as Sheets);
  book.colorScales.push({ ...scale }, { ...scale, id: '2', sheet: 'B' });
  book.shift('A', 'RowInserted', { row: 0, column: 0, rows: 2, columns: 99 });
  expect(book.colorScales[0].areas).toEqual([{ ...area, row: 2 }]);
  book.clearColorScales('A', { row: 0, column: 0, rows: 9, columns: 9 });
  expect(book.colorScales.map(({ id }) => id)).toEqual(['2']);
  book.forgetSheet('B');
  expect(book.colorScales).toEqual([]);
});
