import { call, column, errorFrom, logColumns, type LogRow, numberFrom } from '../support/worksheet';

/** A first row of headings is skipped; bad data in the first row is not taken for headings. */

const rows: LogRow[] = [
  ['c1', 46000, 'Email', null],
  ['c1', 46002, null, 100],
];
const expected = call('ATTRIBUTION', ...logColumns(rows));

describe('headings', () => {
  test.each<[string, LogRow]>([
    ['in English', ['Customer', 'Time', 'Touchpoint', 'Value']],
    ['in Chinese', ['客户', '时间', '触点', '金额']],
    ['with units', ['Customer ID', 'Time (UTC)', 'Channel', 'Value (EUR)']],
    ['above times only', [null, 'Time', null, null]],
    ['above values only', ['Customer', null, 'Touchpoint', 'Value']],
    ['with an empty cell delivered as 0', ['Customer', 'Time', 'Touchpoint', 0]],
  ])('%s are skipped', (_, headings) => {
    expect(call('ATTRIBUTION', ...logColumns([headings, ...rows]))).toEqual(expected);
  });

  test('of a single row range are skipped', () => {
    const across = logColumns([['Customer', 'Time', 'Touchpoint', 'Value'], ...rows]).map((cells) => [
      cells.flat(),
    ]);
    expect(call('ATTRIBUTION', ...across)).toEqual(expected);
  });

  test('count as a row in messages: rows are those of the range', () => {
    const error = errorFrom(
      'ATTRIBUTION',
      ...logColumns([['Customer', 'Time', 'Touchpoint', 'Value'], ...rows, ['c1', 'soon', 'Ad', null]]),
    );
    expect(error.message).toMatch(/^time, row 4: "soon" is not a date/);
  });

  test('alone are no data', () => {
    expect(errorFrom('TTV', ...logColumns([['Customer', 'Time', 'Touchpoint', 'Value']])).message).toMatch(
      /no data/,
    );
  });

  test('of waits are skipped, asOf column included', () => {
    const start = column(['Signed up', 46000, 46000]);
    const reached = column(['Activated', 46003, null]);
    expect(numberFrom('TIMETOVALUE', start, reached, 'count')).toBe(2);
    expect(numberFrom('TIMETOVALUE', start, reached, 'count', column(['Churned', 46009, 46008]))).toBe(2);
    expect(numberFrom('TIMETOVALUE', start, reached, 'count', column([null, 46009, 46008]))).toBe(2);
  });
});

describe('bad data in the first row', () => {
  const first = (time: unknown, value: unknown) =>
    errorFrom('ATTRIBUTION', ...logColumns([['c0', time, 'Ad', value], ...rows]));

  test.each([['03/04/2026'], ['31.2.2026'], ['2026-02-30'], ['2026-03-01 24:00'], ['2026/02/30'], ['46000']])(
    'the date %s is refused, not taken for a heading',
    (date) => {
      for (const value of [null, 0, 12]) {
        expect(first(date, value)).toMatchObject({
          code: '#VALUE!',
          message: expect.stringMatching(/^time, row 1: ".*" (is not a date|could be two dates)/),
        });
      }
    },
  );

  test.each([
    ['12 USD', 12],
    ['1,000.00', 1000],
    ['.5', 0.5],
    ['12', 12],
  ])('the value %s is read', (value, amount) => {
    const sold = (cell: unknown) => numberFrom('TTV', ...logColumns([['c0', 46000, 'Ad', cell], ...rows]));
    expect(sold(value)).toBe(sold(amount));
  });

  test('a row with a good date and a text for value is data', () => {
    expect(first(46000, 'free').message).toMatch(/^value, row 1: "free"/);
  });

  test('a row with a text for date and a good value is data', () => {
    expect(first('unknown', 12).message).toMatch(/^time, row 1: "unknown"/);
  });

  test('an error is handed on', () => {
    expect(first('#REF!', null).code).toBe('#REF!');
    expect(first(46000, { code: '#DIV/0!' }).code).toBe('#DIV/0!');
  });

  test('in waits is refused too', () => {
    expect(errorFrom('TIMETOVALUE', column(['03/04/2026', 46000]), column([null, null])).message).toMatch(
      /^start, row 1: "03\/04\/2026" could be two dates/,
    );
    expect(errorFrom('TIMETOVALUE', column([46000, 46000]), column(['soon', null])).message).toMatch(
      /^reached, row 1: "soon"/,
    );
  });
});

test('a second row of headings is bad data', () => {
  const twice = [
    ...logColumns([
      ['Customer', 'Time', 'Touchpoint', 'Value'],
      ['Customer', 'Time', 'Touchpoint', 'Value'],
      ...rows,
    ]),
  ];
  expect(errorFrom('ATTRIBUTION', ...twice).message).toMatch(/row 2/);
});
