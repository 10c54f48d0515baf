import {
  columnOf,
  dataRows,
  isBlankKey,
  isHeadingRow,
  mayBeMoment,
  requireSameLength,
} from '../../src/cells';
import { cellErrorOf } from '../support/worksheet';

const isDate = mayBeMoment;
const isNumber = (cell: unknown) => typeof cell === 'number';

describe('a range argument', () => {
  test.each<[string, unknown, unknown[]]>([
    ['a column', [[1], [2], [3]], [1, 2, 3]],
    ['a row', [[1, 2, 3]], [1, 2, 3]],
    ['one cell of a range', [[1]], [1]],
    ['one value', 1, [1]],
  ])('%s becomes a list of cells', (_, argument, cells) => {
    expect(columnOf(argument, 'time')).toEqual({ name: 'time', cells });
  });

  test('of several rows and columns is refused', () => {
    const block = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(cellErrorOf(() => columnOf(block, 'time')).message).toMatch(
      /time must be one column.* 3 rows × 2/,
    );
  });
});

test('ranges that belong together have the same number of rows', () => {
  const customer = columnOf([[1], [2]], 'customer');
  expect(() => requireSameLength([customer, columnOf([[1, 2]], 'time')])).not.toThrow();
  expect(cellErrorOf(() => requireSameLength([customer, columnOf([[1]], 'time')])).message).toMatch(
    /^customer has 2 rows, time has 1\./,
  );
  expect(() => requireSameLength([columnOf([[1]], 'time'), customer])).toThrow(
    /^time has 1 row, customer has 2\./,
  );
});

describe('data rows', () => {
  const rowsOf = (times: unknown[], values: unknown[]) => {
    const time = { name: 'time', cells: times };
    const value = { name: 'value', cells: values };
    const due = [
      { column: time, accepts: isDate },
      { column: value, accepts: isNumber },
    ];
    return dataRows([time, value], due, isBlankKey);
  };

  test('leave out blanks at the end, not in the middle', () => {
    expect(rowsOf([46000, null, 46001, '', 0], [1, null, null, null, 0])).toEqual({ first: 0, end: 3 });
  });

  test('end with the longest of the columns', () => {
    expect(rowsOf([46000, null, null], [1, 2, null])).toEqual({ first: 0, end: 2 });
  });

  test('leave out headings', () => {
    expect(rowsOf(['Time', 46000], ['Value', 1])).toEqual({ first: 1, end: 2 });
  });

  test('may be none', () => {
    expect(rowsOf([], [])).toEqual({ first: 0, end: 0 });
    expect(rowsOf([null, ''], [0, undefined])).toEqual({ first: 0, end: 0 });
    expect(rowsOf(['Time', ''], ['Value', 0])).toEqual({ first: 1, end: 1 });
  });
});

describe('a heading row', () => {
  const heading = (time: unknown, value: unknown) =>
    isHeadingRow([
      { cell: time, accepts: isDate },
      { cell: value, accepts: isNumber },
    ]);

  test.each([
    ['Time', 'Value'],
    ['Time', null],
    ['', 'Value'],
    ['Время', '金额'],
    ['Order date (UTC)', '€'],
  ])('holds text where dates and numbers are due: %p, %p', (time, value) => {
    expect(heading(time, value)).toBe(true);
  });

  test.each([
    ['03/04/2026', null],
    ['Time', 5],
    [46000, 'Value'],
    ['2026-03-01', 'Value'],
    [46000, '12 USD'],
    ['Time', '12 USD'],
    ['Time', ' -12'],
    ['#REF!', 'Value'],
    [null, null],
    [{ code: '#REF!' }, 'Value'],
    [true, 'Value'],
  ])('holds nothing else: %p, %p', (time, value) => {
    expect(heading(time, value)).toBe(false);
  });
});
