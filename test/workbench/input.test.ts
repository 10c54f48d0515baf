import { parseField, parseInput } from '../../src/workbench/model/input';

const year = new Date().getUTCFullYear();
const thisYear = (month: number, day: number) =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

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
  [' 5 ', 5, undefined],
  ['(33.62)', -33.62, undefined],
  ['1e3', 1000, '0.00E+00'],
  ['049014e3', 49_014_000, '0.00E+00'],
  ['1792871559248882', 1_792_871_559_248_880, undefined],
  ['1234567890.1792871559', 1_234_567_890.17928, undefined],
  ['1,250.50', 1250.5, '#,##0.00'],
  ['10,500', 10_500, '#,##0'],
  ['$12', 12, '$#,##0_);[Red]($#,##0)'],
  ['-$40.00', -40, '$#,##0.00_);[Red]($#,##0.00)'],
  ['($33.62)', -33.62, '$#,##0.00_);[Red]($#,##0.00)'],
  ['$150.00 ', 150, '$#,##0.00_);[Red]($#,##0.00)'],
  ['€59.90', 59.9, '€#,##0.00'],
  ['40%', 0.4, '0%'],
  ['57%', 0.57, '0%'],
  ['1.21%', 0.0121, '0.00%'],
])('takes the number %p for %p', (text, value, format) => {
  const parsed = parseInput(text);
  expect(parsed.value).toBe(value);
  expect(parsed.format).toBe(format);
});

test.each([
  ['2026-03-01', 46_082, 'm/d/yyyy'],
  ['2026/03/01', 46_082, 'm/d/yyyy'],
  ['3/1/2026', 46_082, 'm/d/yyyy'],
  ['2026-03-01 12:00', 46_082.5, 'm/d/yyyy h:mm'],
  ['2026-03-01 12:00:00', 46_082.5, 'm/d/yyyy h:mm'],
  ['3/1/2026 6:00 PM', 46_082.75, 'm/d/yyyy h:mm'],
  ['12/25/25 18:00', 46_016.75, 'm/d/yyyy h:mm'],
  ['12/25/30', 11_317, 'm/d/yyyy'],
  ['2026-03-01 00:00:00.000', 46_082, 'mm:ss.0'],
  ['Mar 1, 2026', 46_082, 'd-mmm-yy'],
  ['March 1, 2026 12:00', 46_082.5, 'm/d/yyyy h:mm'],
  ['1-Mar-26', 46_082, 'd-mmm-yy'],
  ['2026-03', 46_082, 'mmm-yy'],
  ['Mar 2026', 46_082, 'mmm-yy'],
  ['3/1', thisYear(3, 1), 'd-mmm'],
  ['1-10', thisYear(1, 10), 'd-mmm'],
  ['May 26', thisYear(5, 26), 'd-mmm'],
  ['MARCH1', thisYear(3, 1), 'd-mmm'],
  ['SEPT2', thisYear(9, 2), 'd-mmm'],
  ['11-50', 18_568, 'mmm-yy'],
  ['12:00', 0.5, 'h:mm'],
  ['6:00:00 PM', 0.75, 'h:mm:ss AM/PM'],
  ['36:00', 1.5, '[h]:mm:ss'],
  ['30:00.0', 1 / 48, 'mm:ss.0'],
])('takes the date or time %p for %p', (text, value, format) => {
  const parsed = parseInput(text);
  expect(parsed.value).toBeCloseTo(value, 9);
  expect(parsed.format).toBe(format);
});

test.each(['TRUE', 'true', 'True'])('takes %p for a truth value', (text) => {
  expect(parseInput(text).value).toBe(true);
});

test.each([
  '2026-02-30',
  '31/12/2025',
  '24.10.2026',
  '1.2.3',
  '2026-03-04T09:00:00',
  '2026-03-04T09:00:00.123Z',
  '2026-03-04T09:00:00+02:00',
  '2026-03-04 09:00:00 UTC',
  '2026-03-04 09:00:00 +0400',
  '2026-10-24 19:59:59.123000+00:00',
  '2026-10-24 12:52:39 PDT',
  'Thu, 5 Mar 2026',
  '2026年3月4日',
  '2:30PM',
  '51-200',
  '1,2',
  '12,50',
  '1.033,33',
  '1 234',
  '1\u00a0234',
  "1'234",
  '1.500,50 €',
  '25.00 €',
  'EUR 5',
  '1e309',
  'C00123',
  '@handle',
  'a b',
])('leaves %p as text', (text) => {
  expect(parseInput(text)).toEqual({ value: text, formula: null });
});

test('counts from 1904 when the workbook does', () => {
  expect(parseInput('2026-03-01', 'General', true).value).toBe(46_082 - 1462);
  expect(parseInput('1903-03-01', 'General', true).value).toBe('1903-03-01');
});

describe('a field of a text file', () => {
  const field = (text: string) => parseField(text, false);

  test.each([
    "'75008",
    "'=A1",
    '-1× Sample Mug',
    ' --',
    '-',
    '+49 170 123456',
    '+1 (555) 123-4567',
    '-20% off',
    '-5 €',
  ])('leaves %p as text', (text) => {
    expect(field(text)).toEqual({ value: text, formula: null });
  });

  test.each([
    ['="00123"', '="00123"'],
    ['+1-555-1234', '=+1-555-1234'],
    ['- item one', '=- item one'],
    ['-SUM(A1:A3)*2', '=-SUM(A1:A3)*2'],
  ])('makes a formula of %p', (text, formula) => {
    expect(field(text)).toEqual({ formula });
  });

  test('is a number or nothing as one that is typed', () => {
    expect(field('+490000000002').value).toBe(490_000_000_002);
    expect(field('').value).toBeNull();
  });
});
