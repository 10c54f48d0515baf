import fc from 'fast-check';
import { isoText, MomentColumn, type MomentOptions, zoneNamed } from '../../src/cells';
import { in1904 } from '../support/in1904';
import { cellErrorOf } from '../support/worksheet';

function read(cells: readonly unknown[], options: MomentOptions = {}) {
  const column = new MomentColumn('time', 1, options);
  const problems = cells.flatMap((cell, i) => {
    const problem = column.add(cell, i + 1);
    return problem ? [{ ...problem, row: i + 1 }] : [];
  });
  const moments = column.finish();
  return {
    ...moments,
    times: Array.from(moments.time, isoText),
    clocks: moments.clock && Array.from(moments.clock, isoText),
    problems: [...problems, ...moments.problems],
  };
}

const told = (cells: readonly unknown[], options: MomentOptions = {}) => {
  const { times, problems } = read(cells, options);
  return { times, problems: problems.map(({ row, reason }) => `${row} ${reason}`) };
};

describe('the order of day and month', () => {
  test('is proved by two different dates for all the others', () => {
    expect(told(['31/12/2025', '03/04/2026', '25/12/2025 10:00']).times).toEqual([
      '2025-12-31',
      '2026-04-03',
      '2025-12-25 10:00:00',
    ]);
    expect(told(['12/31/2025', '03/04/2026 10:00', '12/25/2025']).times).toEqual([
      '2025-12-31',
      '2026-03-04 10:00:00',
      '2025-12-25',
    ]);
  });

  test('is no question where every date is one in a single order', () => {
    expect(told(['31/12/2025', '31/12/2025']).times).toEqual(['2025-12-31', '2025-12-31']);
  });

  test('proved by one date alone is refused, and TOUCH.DATE named', () => {
    const error = cellErrorOf(() => read(['03/04/2026', '31/12/2025', '31/12/2025']));
    expect(error.message).toMatch(/^time, row 2: "31\/12\/2025" alone .* TOUCH\.DATE .*"dmy"/);
  });

  test('proved both ways is refused with a row of each', () => {
    const error = cellErrorOf(() => read(['31/12/2025', '03/04/2026', '12/31/2025']));
    expect(error.message).toMatch(/row 1: "31\/12\/2025".*row 3: "12\/31\/2025"/);
  });

  test('not proved leaves out the dates in question, and says so', () => {
    expect(told(['2026-01-01', '03/04/2026', '05/04/2026', '2026-01-02'])).toEqual({
      times: ['2026-01-01', '2026-01-02'],
      problems: ['2 twoDates', '3 twoDates'],
    });
  });

  test('may be given, also for years of two digits; what contradicts it is no date', () => {
    expect(told(['03/04/2026', '3.4.26', '31/12/1999'], { dayOrder: 'dmy' }).times).toEqual([
      '2026-04-03',
      '2026-04-03',
      '1999-12-31',
    ]);
    expect(told(['03/04/2026', '31/12/1999'], { dayOrder: 'mdy' })).toEqual({
      times: ['2026-03-04'],
      problems: ['2 notDate'],
    });
    expect(told(['26/03/04', '2026-03-04'], { dayOrder: 'ymd' }).times).toEqual(['2026-03-04', '2026-03-04']);
  });

  test('keeps the time of day when it turns out to be month first', () => {
    const { times } = told(['02/01/2026 23:59:59.999', '12/31/2025', '12/30/2025']);
    expect(times[0]).toBe('2026-02-01 23:59:59.999');
  });
});

describe('numbers of one kind', () => {
  test.each([
    ['Unix seconds', [1767258000, 1767434400]],
    ['Unix milliseconds', [1767258000000, 1767434400000]],
    ['Unix microseconds', [1767258000000000, 1767434400000000]],
    ['Unix nanoseconds as text', ['1767258000000000000', '1767434400000000000']],
  ])('are read: %s', (_, cells) =>
    expect(told(cells).times).toEqual(['2026-01-01 09:00:00', '2026-01-03 10:00:00']),
  );

  test('and Excel dates: only the Excel dates are read, and the others name one of them', () => {
    const { times, problems } = read([46000, 20260301, 46001]);
    expect(times).toEqual(['2025-12-09', '2025-12-10']);
    expect(problems).toMatchObject([{ row: 2, reason: 'notDate', cell: 20260301 }]);
    expect(problems[0].advice).toMatch(/row 1 is one of Excel dates/);
  });

  test('in two units of Unix time are not read at all', () => {
    expect(told([1767258000, 1767258000000]).problems).toEqual(['1 notDate', '2 notDate']);
  });
});

describe('offsets', () => {
  test('give the instant, and keep what the clock showed', () => {
    const { times, clocks, areInstants } = read(['2026-03-06T20:00:00-05:00', '2026-03-06T20:00:00+01:00']);
    expect(times).toEqual(['2026-03-07 01:00:00', '2026-03-06 19:00:00']);
    expect(clocks).toEqual(['2026-03-06 20:00:00', '2026-03-06 20:00:00']);
    expect(areInstants).toBe(true);
  });

  test('of nothing but UTC need no second clock', () => {
    expect(read(['2026-03-06T20:00:00Z', '2026-03-06 21:00 UTC']).clocks).toBeNull();
  });

  test.each<[string, unknown[], RegExp]>([
    [
      'a text',
      ['2026-03-06 20:00', '2026-03-06T20:00Z'],
      /row 2: "2026-03-06T20:00Z".*row 1: "2026-03-06 20:00"/,
    ],
    ['a serial number', ['2026-03-06T20:00Z', 46000.5], /row 1: .*row 2: 46000\.5/],
    ['Unix time', [1767258000, '2026-03-06 20:00'], /row 1: 1767258000.*row 2: /],
    ['a date alone', ['2026-03-06T20:00+02:00', '2026-03-06'], /row 2: "2026-03-06"/],
  ])('beside %s without one are refused with a row of each', (_, cells, message) => {
    expect(cellErrorOf(() => read(cells)).message).toMatch(message);
  });
});

describe('a zone', () => {
  const berlin = zoneNamed('Europe/Berlin');

  test('gives bare times their instant, and all times its clock', () => {
    const { times, clocks } = read(
      ['2026-01-15 12:00', '2026-07-15 12:00', '2026-07-15T12:00Z', '2026-07-15T23:30-05:00', 46000.5],
      { zone: berlin },
    );
    expect(times).toEqual([
      '2026-01-15 11:00:00',
      '2026-07-15 10:00:00',
      '2026-07-15 12:00:00',
      '2026-07-16 04:30:00',
      '2025-12-09 11:00:00',
    ]);
    expect(clocks).toEqual([
      '2026-01-15 12:00:00',
      '2026-07-15 12:00:00',
      '2026-07-15 14:00:00',
      '2026-07-16 06:30:00',
      '2025-12-09 12:00:00',
    ]);
  });

  test('is a name, UTC or an offset', () => {
    expect(zoneNamed('Mars/Phobos')).toBeNull();
    expect(zoneNamed('+25')).toBeNull();
    for (const name of ['+05:30', 'UTC+05:30', 'Asia/Kolkata', '+0530'])
      expect(read(['2026-07-15 12:00'], { zone: zoneNamed(name) }).times).toEqual(['2026-07-15 06:30:00']);
    expect(read(['2026-07-15 12:00'], { zone: zoneNamed('UTC') }).times).toEqual(['2026-07-15 12:00:00']);
  });

  test('where the clock shows an hour twice takes the first, and where it skips one goes on', () => {
    const { times } = read(['2026-10-25 02:30', '2026-03-29 02:30', '2026-03-29 03:30'], { zone: berlin });
    expect(times).toEqual(['2026-10-25 00:30:00', '2026-03-29 01:30:00', '2026-03-29 01:30:00']);
  });

  test('leads from any instant to its clock and, but for the hour shown twice, back', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', '-03:00'];
    const moment = fc.integer({ min: 40_000 * 86_400_000, max: 47_000 * 86_400_000 });
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (instant, name) => {
        const zone = zoneNamed(name);
        if (!zone) throw new Error(name);
        const back = zone.instantAt(zone.clockAt(instant));
        expect([0, -1_800_000, -3_600_000]).toContain(back - instant);
        expect(zone.clockAt(back)).toBe(zone.clockAt(instant));
      }),
    );
  });
});

test('in a workbook that counts from 1904 serial numbers are 1,462 days later, texts are not', () => {
  expect(in1904(() => told([44651, '2026-04-11'])).times).toEqual(['2026-04-01', '2026-04-11']);
});

test('a cell nobody can read is told with its row; the others are read', () => {
  expect(told([46000, 'soon', '9999-12-31', true, '#N/A'])).toEqual({
    times: ['2025-12-09'],
    problems: ['2 notDate', '3 after2199', '4 notDate', '5 error'],
  });
});
