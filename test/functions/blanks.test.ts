import {
  call,
  column,
  errorFrom,
  logColumns,
  type LogRow,
  numberFrom,
  row,
  serial,
  tableFrom,
} from '../support/worksheet';

/** What counts as empty, and what happens to it: product.md, "Rules for all of them". */

const blanks: [name: string, blank: unknown][] = [
  ['null', null],
  ['undefined', undefined],
  ['""', ''],
  ['0', 0],
];

const rows: LogRow[] = [
  ['c1', 46000, 'Email', null],
  ['c1', 46001, 'Search', null],
  ['c1', 46002, null, 100],
  ['c2', 46001, 'Search', 20],
  ['c3', 46001, null, 5],
];

const withBlank = (blank: unknown): LogRow[] =>
  rows.map(([c, t, name, value]) => [c, t, name ?? blank, value ?? blank]);

describe.each(blanks)('an empty cell that arrives as %s', (_, blank) => {
  const expected = call('ATTRIBUTION', ...logColumns(rows));

  test('is no touchpoint and no value', () => {
    expect(call('ATTRIBUTION', ...logColumns(withBlank(blank)))).toEqual(expected);
  });

  test('makes blank rows, which are passed over at the end and in between', () => {
    const nothing: LogRow = [blank, blank, blank, blank];
    const padded = [...withBlank(blank).slice(0, 2), nothing, ...withBlank(blank).slice(2), nothing, nothing];
    expect(call('ATTRIBUTION', ...logColumns(padded))).toEqual(expected);
  });

  test('means an option that is omitted', () => {
    const columns = logColumns(rows);
    // A typed 0 was a lookback of 0 days before there were settings.
    const settings = blank === 0 ? null : blank;
    expect(call('ATTRIBUTION', ...columns, [[null], [blank]], settings)).toEqual(expected);
    expect(call('TTV', ...columns, blank)).toBe(numberFrom('TTV', ...columns));
    expect(call('TTV', ...columns, [[blank]])).toBe(numberFrom('TTV', ...columns));
  });

  test('in the customer of a touch or an order is refused, with the row', () => {
    const error = errorFrom('ATTRIBUTION', ...logColumns([...rows, [blank, 46003, 'Ad', null]]));
    expect(error).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/customer, row 6, is empty/),
    });
  });

  test('in the time of a touch or an order is refused, with the row', () => {
    const error = errorFrom('ATTRIBUTION', ...logColumns([...rows, ['c1', blank, null, 3]]));
    expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/time, row 6, is empty/) });
  });

  test('in `reached` is a customer who still waits', () => {
    const start = column([46000, 46000, 46000]);
    const reached = column([46001, 46004, blank]);
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting')).toBe(1);
    expect(numberFrom('TIMETOVALUE', start, reached, 'median')).toBe(4);
  });

  test('ends a column of waits', () => {
    const start = column([46000, 46000, blank, blank]);
    expect(numberFrom('TIMETOVALUE', start, column([46001, blank, blank, blank]), 'count')).toBe(2);
  });

  test('in `start` of somebody who reached value is refused, with the row', () => {
    const error = errorFrom('TIMETOVALUE', column([46000, blank]), column([46001, 46002]));
    expect(error).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/start, row 2, is empty/),
    });
  });

  test('for asOf means the latest date', () => {
    const start = column([46000, 46000, 46010]);
    const reached = column([46001, blank, blank]);
    const omitted = numberFrom('TIMETOVALUE', start, reached, 'mean');
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean', blank)).toBe(omitted);
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean', [[blank]])).toBe(omitted);
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean', column([blank, 46010, blank]))).toBe(omitted);
  });
});

describe('whole columns', () => {
  const padding = Array.from({ length: 500 }, (): LogRow => [null, null, null, null]);

  test('are read up to their last row with data', () => {
    expect(call('ATTRIBUTION', ...logColumns([...rows, ...padding]))).toEqual(
      call('ATTRIBUTION', ...logColumns(rows)),
    );
  });

  test('of nothing but blanks are refused', () => {
    for (const [, blank] of blanks) {
      const empty = logColumns([
        [blank, blank, blank, blank],
        [blank, blank, blank, blank],
      ]);
      expect(errorFrom('ATTRIBUTION', ...empty).message).toMatch(/no data/);
      expect(errorFrom('TIMETOVALUE', empty[0], empty[1]).message).toMatch(/no data/);
    }
  });
});

describe('optional arguments', () => {
  const columns = logColumns(rows);

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['""', ''],
  ])('omitted as %s take their defaults', (_, omitted) => {
    expect(call('TTV', ...columns, 'Search', omitted, omitted, omitted)).toBe(
      call('TTV', ...columns, 'Search'),
    );
    expect(call('ATTRIBUTION', ...columns, omitted, omitted, omitted)).toEqual(
      call('ATTRIBUTION', ...columns),
    );
    expect(call('CLV', 60, 4, 3, omitted, omitted)).toBe(720);
    expect(call('CLV.RETENTION', 100, 0.8, 0.1, omitted, omitted)).toBe(call('CLV.RETENTION', 100, 0.8, 0.1));
    expect(call('PAYBACK', 6000, 375, omitted, omitted)).toBe(16);
  });

  test('what Excel appends behind the last argument is not looked at', () => {
    const invocation = { address: 'Sheet1!A1', functionName: 'CLV' };
    expect(call('CLV', 60, 4, 3, null, null, invocation)).toBe(720);
  });

  test.each([
    ['TTV', 4],
    ['ATTRIBUTION', 4],
    ['CLV', 3],
    ['CLV.RETENTION', 2],
    ['PAYBACK', 2],
    ['TIMETOVALUE', 2],
    ['TIMETOVALUE.CURVE', 2],
    ['TIMETOVALUE.BY', 3],
    ['TIMETOVALUE.EVENTS', 5],
    ['TIMETOEXCEED', 4],
    ['FUNNEL', 4],
    ['ABANDONED', 6],
    ['JOURNEYS.STEPS', 3],
  ])('%s refuses to do without one of its first %i arguments, and names it', (id, required) => {
    for (let given = 0; given < required; given++) {
      const args = Array.from({ length: required }, (_, i) =>
        i === given ? null : id === 'CLV' ? 1 : [[46000]],
      );
      expect(errorFrom(id, ...args).code).toBe('#VALUE!');
    }
    expect(errorFrom(id).message).toMatch(/is missing/);
  });
});

describe('the shape of ranges', () => {
  test('a single row works like a column', () => {
    const across = logColumns(rows).map((cells) => row(cells.flat()));
    expect(call('ATTRIBUTION', ...across)).toEqual(call('ATTRIBUTION', ...logColumns(rows)));
  });

  test('a single record works', () => {
    expect(tableFrom('ATTRIBUTION', [['c']], [[46000]], [['Ad']], [[5]], 'linear')).toEqual([
      ['Touchpoint', 'Linear', 'Conversions'],
      ['Ad', 5, 1],
    ]);
  });

  test('a single record works where Excel passes cells instead of ranges', () => {
    expect(call('TTV', 'c', 46000, 'Ad', 5, 'Ad')).toBe(5);
    expect(call('TIMETOVALUE', 46000, 46002, 'median')).toBe(2);
  });

  test('different lengths are refused, with both lengths', () => {
    const [customer, time, touchpoint, value] = logColumns(
      Array.from({ length: 120 }, (): LogRow => ['c', 46000, 'Ad', 1]),
    );
    const error = errorFrom('ATTRIBUTION', customer, time.slice(1), touchpoint, value);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(/^customer has 120 rows, time has 119/);
    expect(errorFrom('TIMETOVALUE', time, time.slice(2)).message).toMatch(
      /start has 120 rows, reached has 118/,
    );
    expect(errorFrom('TIMETOVALUE', time, time, null, time.slice(3)).message).toMatch(/asOf has 117/);
  });

  test('a block of several columns is refused', () => {
    const block = [
      ['c', 46000],
      ['d', 46000],
    ];
    expect(errorFrom('TTV', block, block, block, block).message).toMatch(
      /customer must be one column.*2 rows × 2/,
    );
  });

  test('a range where one cell is due is refused', () => {
    expect(errorFrom('CLV', [[1], [2]], 1, 1).message).toMatch(/averageValue must be a single cell/);
  });
});

test('serial numbers and ISO text name the same moments', () => {
  const asText: LogRow[] = [
    ['c1', '2026-03-01', 'Email', null],
    ['c1', '2026-03-01 14:30', 'Search', null],
    ['c1', '2026-03-02T14:30:00', null, 100],
  ];
  const asSerial: LogRow[] = [
    ['c1', serial('2026-03-01'), 'Email', null],
    ['c1', serial('2026-03-01T14:30Z'), 'Search', null],
    ['c1', serial('2026-03-02T14:30:00Z'), null, 100],
  ];
  expect(call('ATTRIBUTION', ...logColumns(asText), null, 'lookback=1')).toEqual(
    call('ATTRIBUTION', ...logColumns(asSerial), null, 'lookback=1'),
  );
});
