import {
  call,
  column,
  errorFrom,
  functionNamed,
  logColumns,
  type LogRow,
  numberFrom,
} from '../support/worksheet';

/** An error value inside an argument comes back as that error; bad input is answered with the row it stands in. */

const errors = ['#VALUE!', '#N/A', '#NUM!', '#DIV/0!', '#REF!', '#NAME?', '#NULL!'];
const spellings = errors.flatMap((code): [string, unknown][] => [
  [`object ${code}`, { code, message: 'somewhere upstream' }],
  [`text ${code}`, code],
]);

const rows: LogRow[] = [
  ['c1', 46000, 'Email', null],
  ['c1', 46001, 'Search', null],
  ['c1', 46002, null, 100],
];

const codeOf = (spelled: unknown) =>
  typeof spelled === 'string' ? spelled : (spelled as { code: string }).code;

describe.each(spellings)('an error as %s', (_, spelled) => {
  const code = codeOf(spelled);

  test.each([0, 1, 2, 3])('in column %i of the log comes back, with its row', (at) => {
    const broken = rows.map((cells, i) =>
      i === 1 ? (cells.map((cell, c) => (c === at ? spelled : cell)) as unknown as LogRow) : cells,
    );
    const error = errorFrom('ATTRIBUTION', ...logColumns(broken));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/row 2/);
  });

  test.each([0, 1, 2, 3])('in place of range %i comes back', (at) => {
    const columns: unknown[] = logColumns(rows);
    for (const broken of [spelled, [[spelled]]]) {
      const args = columns.map((range, i) => (i === at ? broken : range));
      expect(errorFrom('TTV', ...args).code).toBe(code);
      expect(errorFrom('ATTRIBUTION', ...args).code).toBe(code);
    }
  });

  test.each([4, 5, 6, 7])('in option %i of TTV comes back', (at) => {
    const args: unknown[] = [...logColumns(rows), 'Email', 'linear', 'lookback=30', null];
    args[at] = spelled;
    expect(errorFrom('TTV', ...args).code).toBe(code);
  });

  test('in a range of models or touchpoints comes back', () => {
    expect(errorFrom('ATTRIBUTION', ...logColumns(rows), [['linear'], [spelled]]).code).toBe(code);
    expect(errorFrom('TTV', ...logColumns(rows), [['Email'], [spelled]]).code).toBe(code);
  });

  test('in waits comes back', () => {
    const dates = column([46000, 46001]);
    const broken = column([46000, spelled]);
    expect(errorFrom('TIMETOVALUE', broken, dates).code).toBe(code);
    expect(errorFrom('TIMETOVALUE', dates, broken).code).toBe(code);
    expect(errorFrom('TIMETOVALUE', dates, dates, 'median', broken).code).toBe(code);
    expect(errorFrom('TIMETOVALUE', dates, spelled).code).toBe(code);
    expect(errorFrom('TIMETOVALUE', dates, dates, spelled).code).toBe(code);
    expect(errorFrom('TIMETOVALUE', dates, dates, 'median', spelled).code).toBe(code);
  });

  test.each([
    ['CLV', [60, 4, 3, 1, 0]],
    ['CLV.RETENTION', [100, 0.8, 0.1, 5, 'now']],
    ['PAYBACK', [100, 10, 0.9, 0]],
  ] as const)('in any argument of %s comes back', (id, args) => {
    for (let at = 0; at < args.length; at++) {
      expect(errorFrom(id, ...args.map((arg, i) => (i === at ? spelled : arg))).code).toBe(code);
    }
  });
});

test('an error in an otherwise blank row comes back', () => {
  expect(errorFrom('ATTRIBUTION', ...logColumns([...rows, [null, null, null, '#N/A']])).code).toBe('#N/A');
  expect(errorFrom('ATTRIBUTION', ...logColumns([...rows, ['#N/A', null, null, null]])).code).toBe('#N/A');
  expect(errorFrom('ATTRIBUTION', ...logColumns([...rows, [null, '#N/A', null, null]])).code).toBe('#N/A');
});

test('text that merely starts with # is text', () => {
  const campaign: LogRow[] = [
    ['#1', 46000, '#spring', null],
    ['#1', 46001, null, 8],
  ];
  expect(call('TTV', ...logColumns(campaign), '#spring')).toBe(8);
});

test.each<[string, LogRow]>([
  ['a touchpoint', ['c1', 46000, { type: 'Entity' }, null]],
  ['a customer', [{ type: 'Entity' }, 46000, 'Ad', null]],
  ['a time', ['c1', { type: 'Entity' }, 'Ad', null]],
  ['a value', ['c1', 46000, 'Ad', { type: 'Entity' }]],
])('something in a cell that is neither text, number nor truth is refused as %s', (_, broken) => {
  expect(errorFrom('ATTRIBUTION', ...logColumns([...rows, broken]))).toMatchObject({
    code: '#VALUE!',
    message: expect.stringMatching(/row 4/),
  });
});

describe('bad input is refused with its row', () => {
  test.each<[string, LogRow, RegExp]>([
    ['a time in words', ['c1', 'yesterday', 'Ad', null], /^time, row 4: "yesterday" is not a date\. Use /],
    ['a time that is true', ['c1', true, 'Ad', null], /^time, row 4: true is not a date/],
    ['a negative serial', ['c1', -1, 'Ad', null], /^time, row 4: -1 is not a date/],
    ['a day past the year 9999', ['c1', 2958466, 'Ad', null], /^time, row 4: 2958466 is not a date/],
    ['a number with a word', ['c1', 46000, null, '100 pcs'], /^value, row 4: "100 pcs" is not a number/],
  ])('%s', (_, broken, message) => {
    const error = errorFrom('TTV', ...logColumns([...rows, broken]));
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(message);
  });

  test('a long text is quoted in part', () => {
    const { message } = errorFrom('TTV', ...logColumns([...rows, ['c1', 'x'.repeat(5000), 'Ad', null]]));
    expect(message.length).toBeLessThan(200);
  });

  test('a value before its start', () => {
    const error = errorFrom('TIMETOVALUE', column([46000, 46000]), column([46001, 45999]));
    expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/^reached, row 2/) });
  });
});

describe('names', () => {
  const columns = logColumns(rows);

  test.each(['last non-direct', 'LAST NON-DIRECT', 'Last_Non_Direct', 'lastnondirect', ' last  non direct '])(
    'ignore case, spaces, hyphens and underscores: %s',
    (name) => expect(call('TTV', ...columns, 'Search', name)).toBe(100),
  );

  test.each([
    ['End-of_Period', 'end of period'],
    ['RESIDUAL', 'residual'],
  ])('hold for the rule of CLV.RETENTION: %s', (spelled, name) => {
    expect(call('CLV.RETENTION', 100, 0.8, 0.1, null, spelled)).toBe(
      call('CLV.RETENTION', 100, 0.8, 0.1, null, name),
    );
  });

  test.each([
    ['Converters_Median', 'converters median'],
    ['P-10', 'p10'],
    ['DAY 7', 'day 7'],
    ['day7', 'day 7'],
  ])('hold for statistics: %s', (spelled, name) => {
    const waits = [column([46000, 46000, 46000]), column([46001, 46003, 46020])];
    expect(numberFrom('TIMETOVALUE', ...waits, spelled)).toBe(numberFrom('TIMETOVALUE', ...waits, name));
  });

  test.each([
    ['TTV', [...columns, 'Email', 'last clik'], 5],
    ['ATTRIBUTION', [...columns, 'last clik'], 4],
    ['CLV.RETENTION', [100, 0.8, 0.1, null, 'last clik'], 4],
  ] as const)('unknown to %s are answered with the known ones', (id, args, at) => {
    const { code, message } = errorFrom(id, ...args);
    expect(code).toBe('#VALUE!');
    expect(message).toContain('"last clik" is not a ');
    const known = functionNamed(id).arguments[at].choices?.entries ?? [];
    expect(known.length).toBeGreaterThan(2);
    for (const { name } of known) expect(message).toContain(name);
  });

  test.each(['middle', 'p0', 'p100', 'day', 'day x', 0, 1, 1.5, true])('%s is no statistic', (name) => {
    const { code, message } = errorFrom('TIMETOVALUE', [[46000]], [[46001]], name);
    expect(code).toBe('#VALUE!');
    for (const known of [
      'median',
      'mean',
      'p10',
      'reached',
      'count',
      'waiting',
      'converters median',
      'day 7',
    ]) {
      expect(message).toContain(known);
    }
  });
});
