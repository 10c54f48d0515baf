import { call, column, errorFrom, numberFrom, serial, settingsOf, tableFrom } from '../support/worksheet';

/** Durations in working time, held against the examples in Microsoft's documentation of NETWORKDAYS.INTL. */

const day = (iso: string) => serial(`${iso}T00:00Z`);

/** Whole working days from the first day to the last, both counted as NETWORKDAYS.INTL counts them. */
const workingDays = (
  first: string,
  last: string,
  weekend: number | string | null = null,
  holidays: string[] | null = null,
) =>
  numberFrom(
    'TIMETOVALUE',
    [[day(first)]],
    [[day(last) + 1]],
    null,
    null,
    null,
    settingsOf({ weekend: weekend ?? (holidays ? null : 1), holidays }),
  );

describe('NETWORKDAYS.INTL', () => {
  const holidays = ['2006-01-02', '2006-01-16'];

  test.each([
    ['2006-01-01', '2006-01-31', null, null, 22],
    ['2006-01-01', '2006-02-01', 7, holidays, 22],
    ['2006-01-01', '2006-02-01', '0010001', holidays, 20],
  ])('%s to %s, weekend %p', (first, last, weekend, off, days) => {
    expect(workingDays(first, last, weekend, off)).toBe(days);
  });

  // Days of January 2006, which begins on a Sunday, that are not off.
  test.each([
    [1, '0000011', 22],
    [2, '1000001', 21],
    [3, '1100000', 21],
    [4, '0110000', 22],
    [5, '0011000', 23],
    [6, '0001100', 23],
    [7, '0000110', 23],
    [11, '0000001', 26],
    [12, '1000000', 26],
    [13, '0100000', 26],
    [14, '0010000', 27],
    [15, '0001000', 27],
    [16, '0000100', 27],
    [17, '0000010', 27],
  ])('weekend %i is %s', (number, text, days) => {
    expect(workingDays('2006-01-01', '2006-01-31', number)).toBe(days);
    expect(workingDays('2006-01-01', '2006-01-31', text)).toBe(days);
  });

  test('holidays twice, or on a weekend, or outside, change nothing', () => {
    const more = [...holidays, '2006-01-16', '2006-01-07', '2005-12-26', '2006-03-01'];
    expect(workingDays('2006-01-01', '2006-01-31', 1, holidays)).toBe(20);
    expect(workingDays('2006-01-01', '2006-01-31', 1, more)).toBe(20);
  });

  test('holidays may be serials or ISO text, with times and with gaps; alone they take Saturday and Sunday off', () => {
    const span = [[[day('2006-01-01')]], [[day('2006-02-01')]], null, null, null];
    const mixed = [['holidays', day('2006-01-02') + 0.4, null, '', '2006-01-16 12:00']];
    expect(call('TIMETOVALUE', ...span, mixed)).toBe(20);
    expect(call('TIMETOVALUE', ...span, 'holidays=2006-01-02 , 38733')).toBe(20);
    expect(call('TIMETOVALUE', ...span, 'holidays=2006-01-02')).toBe(21);
  });

  test('gaps between the cells of holidays may come as 0', () => {
    const span = [[[day('2006-01-01')]], [[day('2006-02-01')]], null, null, null];
    const block = [
      ['weekend', 1, 0, 0],
      ['holidays', '2006-01-02', '2006-01-16', 0],
    ];
    expect(call('TIMETOVALUE', ...span, block)).toBe(20);
  });
});

describe('hours', () => {
  // Friday 2026-03-06 16:00 to Monday 10:30: one hour and an hour and a half of work.
  const friday = [[serial('2026-03-06T16:00Z')]];
  const monday = [[serial('2026-03-09T10:30Z')]];

  test.each([
    ['9:00-17:00', 2.5 / 8],
    ['9-17', 2.5 / 8],
    [' 09:00 – 17:00 ', 2.5 / 8],
    ['8:30-16:30', 0.5 / 8 + 2 / 8],
    ['0:00-24:00', (8 + 10.5) / 24],
    [null, (8 + 10.5) / 24],
  ])('%s', (hours, expected) => {
    expect(
      numberFrom('TIMETOVALUE', friday, monday, null, null, null, settingsOf({ weekend: 1, hours })),
    ).toBeCloseTo(expected, 15);
  });

  test('an evening sign-up whose value comes before work begins waits 0', () => {
    const evening = [[serial('2026-03-05T20:00Z')]];
    const morning = [[serial('2026-03-06T07:00Z')]];
    expect(call('TIMETOVALUE', evening, morning, null, null, null, 'hours=9:00-17:00')).toBe(0);
  });
});

describe('waits are working time too', () => {
  const start = column(['2026-03-06', '2026-03-06', '2026-03-07']);
  const reached = column(['2026-03-09', null, null]);

  test('up to asOf', () => {
    const mean = (settings: string | null) =>
      numberFrom('TIMETOVALUE', start, reached, 'mean', '2026-03-12', null, settings);
    // Calendar: 3 reached, 6 and 5 waiting; working days: 1 reached, 4 and 3 waiting.
    expect(mean(null)).toBeCloseTo(3 + (2 / 3) * 3, 12);
    expect(mean('weekend=1')).toBeCloseTo(1 + (2 / 3) * 3, 12);
  });

  test('in shares by day, which are working days then', () => {
    const share = (name: string) =>
      numberFrom('TIMETOVALUE', start, reached, name, '2026-03-12', null, 'weekend=1');
    expect(share('day 0.5')).toBe(0);
    expect(share('day 1')).toBeCloseTo(1 / 3, 15);
    expect(errorFrom('TIMETOVALUE', start, reached, 'day 5', '2026-03-12', null, 'weekend=1')).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/5 working days; .* 4\.0 working days/),
    });
  });

  test('in tables, whose headings say so', () => {
    const heading = (id: string, ...rest: unknown[]) =>
      tableFrom(id, start, reached, ...rest)[0].filter((cell) => /day/i.test(String(cell)));
    expect(heading('TIMETOVALUE.CURVE')).toEqual(['Days']);
    expect(heading('TIMETOVALUE.CURVE', null, null, 'weekend=1')).toEqual(['Working days']);
    expect(heading('TIMETOVALUE.CURVE', null, null, 'hours=9-16:30')).toEqual(['Working days of 7.5 h']);
    const segments = column(['a', 'a', 'b']);
    expect(heading('TIMETOVALUE.BY', segments, null, null, 'weekend=1')).toEqual([
      'Median working days',
      'Share by working day 7',
      'Share by working day 30',
      'Share by working day 90',
      'Converters-only median working days',
    ]);
  });
});

describe('refused', () => {
  const fail = (...cells: unknown[]) =>
    errorFrom('TIMETOVALUE', [[46000]], [[46001]], null, null, null, [cells]);

  test.each([
    ['1111111', /leaves no working day/],
    [8, /weekend: 8 is neither 1 to 7/],
    [18, /weekend: 18/],
    [1.5, /weekend: 1.5/],
    ['00000110', /weekend: "00000110"/],
    ['Saturday', /weekend: "Saturday"/],
    [true, /weekend: true/],
  ])('weekend %p', (weekend, message) => expect(fail('weekend', weekend).message).toMatch(message));

  test.each(['17:00-9:00', '9:00-9:00', '9:00-25:00', '22:00-24:30', 'office', '9:60-17:00', 8])(
    'hours %p',
    (hours) =>
      expect(fail('hours', hours).message).toMatch(/^settings, row 1, hours: .* is no span within a day/),
  );

  test('holidays that are no dates; errors are handed on', () => {
    expect(fail('holidays', '2026-01-01', '01/06/2026').message).toMatch(
      /^settings, row 1, holidays: "01\/06\/2026" is not a date/,
    );
    expect(fail('holidays', 'Christmas').message).toMatch(/holidays: "Christmas" is not a date/);
    expect(fail('holidays', '2026-01-01', '#REF!').code).toBe('#REF!');
  });
});
