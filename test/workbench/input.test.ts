import { parseInput } from '../../src/workbench/model/input';

test('makes formulas of text that begins like one', () => {
  expect(parseInput('=A1')).toEqual({ formula: '=A1' });
  expect(parseInput('-A1')).toEqual({ formula: '=-A1' });
  expect(parseInput('@SUM(A1)')).toEqual({ formula: '=SUM(A1)' });
});

test('keeps text after an apostrophe, and in cells formatted as text', () => {
  expect(parseInput("'=A1")).toMatchObject({ value: '=A1', formula: null });
  expect(parseInput('=A1', '@')).toMatchObject({ value: '=A1', formula: null });
});

test.each([
  ['00123', 123, undefined],
  ['-5', -5, undefined],
  ['1e3', 1000, undefined],
  ['1,250.50', 1250.5, '#,##0.00'],
  ['$12', 12, '$#,##0'],
  ['40%', 0.4, '0%'],
  ['2026-03-01', 46_082, 'yyyy-mm-dd'],
  ['2026-03-01 12:00', 46_082.5, 'yyyy-mm-dd hh:mm'],
  ['12:00', 0.5, 'h:mm'],
  ['TRUE', true, undefined],
])('takes %p for %p', (text, value, format) => {
  const parsed = parseInput(text);
  expect(parsed.value).toBe(value);
  expect(parsed.format).toBe(format);
});

test.each(['2026-02-30', '1.2.3', '1,2', 'C00123', 'a b'])('leaves %p as text', (text) => {
  expect(parseInput(text).value).toBe(text);
});

test('counts from 1904 when the workbook does', () => {
  expect(parseInput('2026-03-01', 'General', true).value).toBe(46_082 - 1462);
});
