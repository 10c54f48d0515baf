import { errorCodeOf, isBlank, isBlankKey, passOnError, quote } from '../../src/cells';
import { cellErrorOf } from '../support/worksheet';

test.each([
  [null, true, true],
  [undefined, true, true],
  ['', true, true],
  [0, false, true],
  [-0, false, true],
  [' ', false, false],
  ['0', false, false],
  [1, false, false],
  [NaN, false, false],
  [false, false, false],
])('%p: blank %p, as an id, a name or a date %p', (cell, blank, blankKey) => {
  expect(isBlank(cell)).toBe(blank);
  expect(isBlankKey(cell)).toBe(blankKey);
});

describe('errors', () => {
  test.each([
    '#VALUE!',
    '#N/A',
    '#NUM!',
    '#DIV/0!',
    '#REF!',
    '#NAME?',
    '#NULL!',
    '#CALC!',
    '#SPILL!',
    '#BUSY!',
  ])('%s is known as object and as text', (code) => {
    expect(errorCodeOf(code)).toBe(code);
    expect(errorCodeOf({ code, message: '' })).toBe(code);
  });

  test.each(['#1', '#', '#REF', '#ref!', 'REF!', '', 0, null, undefined, true, 5])('%p is none', (cell) =>
    expect(errorCodeOf(cell)).toBeNull(),
  );

  test.each([{ code: '#FUTURE!' }, {}, { code: null }, { type: 'Entity' }])(
    'an object that cannot be read (%p) is #VALUE!',
    (cell) => expect(errorCodeOf(cell)).toBe('#VALUE!'),
  );

  test('are handed on with the place they come from', () => {
    expect(cellErrorOf(() => passOnError({ code: '#REF!' }, 'lookback'))).toMatchObject({
      code: '#REF!',
      message: 'lookback holds the error #REF!.',
    });
    expect(() => passOnError('#1', 'lookback')).not.toThrow();
  });
});

test('a cell is quoted so that it can be read', () => {
  expect(quote('a')).toBe('"a"');
  expect(quote(5)).toBe('5');
  expect(quote(null)).toBe('null');
  expect(quote('x'.repeat(40))).toBe(`"${'x'.repeat(40)}"`);
  expect(quote('x'.repeat(41))).toBe(`"${'x'.repeat(39)}…"`);
});
