import { parseCsv, toCsv } from '../../src/workbench/files/csv';
import { FunctionNames } from '../../src/workbench/files/functionNames';

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

test('spells the functions of the add-in as a file does', () => {
  const names = new FunctionNames('TOUCH');
  names.know(['TOUCH.CLV.FIT']);
  expect(names.toFile('TOUCH.CLV.FIT(A1,"TOUCH.CLV(x")')).toBe('_xldudf_TOUCH_CLV_FIT(A1,"TOUCH.CLV(x")');
  expect(names.fromFile('_xldudf_TOUCH_CLV_FIT(_xlfn.SEQUENCE(3))')).toBe('TOUCH.CLV.FIT(SEQUENCE(3))');
});
