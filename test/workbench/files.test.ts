import { parseCsv, toCsv } from '../../src/workbench/files/csv';

test('splits quoted fields, any line end and any separator', () => {
  expect(parseCsv('a,"b ""c"", d"\r\n1,"two\nlines"\n')).toEqual([
    ['a', 'b "c", d'],
    ['1', 'two\nlines'],
  ]);
  expect(parseCsv('a;b\r1;2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('writes what it can read', () => {
  const rows = [
    ['a,b', 'say "x"', ''],
    ['1', 'two\nlines', 'c'],
  ];
  expect(parseCsv(toCsv(rows))).toEqual(rows);
});
