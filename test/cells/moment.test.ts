import fc from 'fast-check';
import { isoText, mayBeMoment, readMoment, toSerial } from '../../src/cells';
import { serial } from '../support/worksheet';

/** Milliseconds since 1899-12-30 of a moment, by way of the language's own calendar. */
const at = (iso: string): number => Math.round(serial(iso) * 86_400_000);

const read = (cell: unknown) => {
  const moment = readMoment('time', cell);
  if ('problem' in moment) throw new Error(moment.problem.reason);
  return moment;
};
const reasonOf = (cell: unknown): string | null => {
  const moment = readMoment('time', cell);
  return 'problem' in moment ? moment.problem.reason : null;
};

describe('a text that cannot be misread names a moment', () => {
  test.each([
    ['2026-03-01', '2026-03-01T00:00Z'],
    ['2026-03-01 14:30', '2026-03-01T14:30Z'],
    ['2026-03-01T14:30', '2026-03-01T14:30Z'],
    ['2026-03-01 14:30:05', '2026-03-01T14:30:05Z'],
    ['2026-03-01t14:30:00', '2026-03-01T14:30Z'],
    ['2026-03-01T14:30:59.9995', '2026-03-01T14:31Z'],
    ['2026-03-01T14:30:00,6', '2026-03-01T14:30:00.600Z'],
    ['2026-03-01 14:30:00.123456789', '2026-03-01T14:30:00.123Z'],
    ['2024-04-01 4:30:21', '2024-04-01T04:30:21Z'],
    ['2026-3-1', '2026-03-01T00:00Z'],
    ['2024/04/01', '2024-04-01T00:00Z'],
    ['2026.03.01 09:05', '2026-03-01T09:05Z'],
    ['1.2.2026', '2026-02-01T00:00Z'],
    ['01.02.2026 14:30', '2026-02-01T14:30Z'],
    ['20260301T143005', '2026-03-01T14:30:05Z'],
    ['2026-03-01 2:30 PM', '2026-03-01T14:30Z'],
    ['2026-03-01 12:05 a.m.', '2026-03-01T00:05Z'],
    ['Mar 1, 2026', '2026-03-01T00:00Z'],
    ['Jan 1, 2026 09:00', '2026-01-01T09:00Z'],
    ['March 5, 2026 at 10:00 AM', '2026-03-05T10:00Z'],
    ['5 March 2026', '2026-03-05T00:00Z'],
    ['05-Mar-2026', '2026-03-05T00:00Z'],
    ['Thu, 05 Mar 2026 10:00:00', '2026-03-05T10:00Z'],
    ['5. März 2026, 10:00', '2026-03-05T10:00Z'],
    ['1er mars 2026', '2026-03-01T00:00Z'],
    ['4 févr. 2026', '2026-02-04T00:00Z'],
    ['5 de marzo de 2026', '2026-03-05T00:00Z'],
    ['2026年3月4日', '2026-03-04T00:00Z'],
    ['2026年3月4日 下午2:30', '2026-03-04T14:30Z'],
    ['2026年3月4日10:00', '2026-03-04T10:00Z'],
    ['2024-02-29', '2024-02-29T00:00Z'],
    ['1900-03-01', '1900-03-01T00:00Z'],
    ['2199-12-31T23:59:59', '2199-12-31T23:59:59Z'],
    [' \u00a02026-03-01  14:30 ', '2026-03-01T14:30Z'],
    ['31/12/2026', '2026-12-31T00:00Z'],
    ['12/31/2026 14:30', '2026-12-31T14:30Z'],
  ])('%s', (text, moment) =>
    expect(read(text)).toEqual({ time: at(moment), clock: at(moment), isInstant: false }),
  );
});

describe('a text with an offset names an instant and what the clock showed', () => {
  test.each([
    ['2026-03-01T14:30Z', '2026-03-01T14:30Z', 0],
    ['2026-03-01t14:30:00z', '2026-03-01T14:30Z', 0],
    ['2026-03-01T14:30:00 Z', '2026-03-01T14:30Z', 0],
    ['2026-03-01 14:30 UTC', '2026-03-01T14:30Z', 0],
    ['2024-04-01 10:00:00.123456 UTC', '2024-04-01T10:00:00.123Z', 0],
    ['2026-03-01 14:30 GMT', '2026-03-01T14:30Z', 0],
    ['2026-03-01T14:30:00.400Z', '2026-03-01T14:30:00.400Z', 0],
    ['2026-03-01T14:30:00+02:00', '2026-03-01T12:30Z', 2],
    ['2024-04-01T10:00:00+02', '2024-04-01T08:00Z', 2],
    ['2024-03-22 13:10:00.123456+00', '2024-03-22T13:10:00.123Z', 0],
    ['2026-03-01T14:30+0530', '2026-03-01T09:00Z', 5.5],
    ['2026-01-01 09:06:21 +0400', '2026-01-01T05:06:21Z', 4],
    ['2026-03-01T22:30-05:00', '2026-03-02T03:30Z', -5],
    ['Thu, 05 Mar 2026 10:00:00 GMT', '2026-03-05T10:00Z', 0],
    ['20260301T143005Z', '2026-03-01T14:30:05Z', 0],
    ['2026-03-05 10:00:00 GMT+0100', '2026-03-05T09:00Z', 1],
  ])('%s', (text, instant, hours) =>
    expect(read(text)).toEqual({
      time: at(instant),
      clock: at(instant) + hours * 3_600_000,
      isInstant: true,
    }),
  );
});

describe('nothing else is guessed at', () => {
  test.each([
    '2026-03',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '31/02/2026',
    '13/13/2026',
    '03/04/26',
    '05-Mar-26',
    '2026-03-01 24:00',
    '2026-03-01 12:60',
    '2026-03-01 12:00:60',
    '2026-03-01 13:00 PM',
    '2026-03-01 0:30 AM',
    '2026-03-01 12',
    '2026-03-01T14:30+25:00',
    '2026-03-01T14:30-01:60',
    '2026-03-01 14:30 CET',
    '2026-03-01 14:30:00.',
    '2026-03-01 14:30:00.5x',
    '1899-12-30',
    '0000-01-01',
    '46000',
    'Smarch 1, 2026',
    'x2026-03-01',
    '2026-03-01x',
    '20261301',
    '20260301246060',
    '12345678901234567890',
    'Time',
    'n/a',
  ])('%s', (text) => expect(reasonOf(text)).toBe('notDate'));

  test.each([-1, -0.5, 2958466, 3e6, 20261301, 5e7, 1e20, NaN, Infinity, -Infinity])(
    'the number %d',
    (number) => expect(reasonOf(number)).toBe('notDate'),
  );

  test.each([true, false, {}, [46000], new Date(0)])('%p', (cell) => expect(reasonOf(cell)).not.toBeNull());

  test('03/04/2026 by itself could be two dates', () => {
    expect(reasonOf('03/04/2026')).toBe('twoDates');
    expect(mayBeMoment('03/04/2026')).toBe(true);
  });

  test.each(['9999-12-31', '31.12.2999', '2200-01-01 00:00', 2958465, 109_575])(
    '%p stands for something else than a date',
    (cell) => expect(reasonOf(cell)).toBe('after2199'),
  );
});

describe('numbers', () => {
  test('are days since 1899-12-30, the time their fraction', () => {
    expect(read(46082).time).toBe(at('2026-03-01T00:00Z'));
    expect(read(46082.5).time).toBe(at('2026-03-01T12:00Z'));
    expect(read(109_574.999).isInstant).toBe(false);
  });

  test.each([
    [1767258000, '2026-01-01T09:00Z'],
    [1767258000.25, '2026-01-01T09:00:00.250Z'],
    [1767258000123, '2026-01-01T09:00:00.123Z'],
    [1767258000123456, '2026-01-01T09:00:00.123Z'],
    [1767258000123456800, '2026-01-01T09:00:00.123Z'],
    ['1767258000', '2026-01-01T09:00Z'],
    [' 1767258000123456 ', '2026-01-01T09:00:00.123Z'],
  ])('or Unix time by their size: %p', (cell, moment) =>
    expect(read(cell)).toEqual({ time: at(moment), clock: at(moment), isInstant: true }),
  );

  test.each([
    [20260301, '2026-03-01T00:00Z'],
    ['20260301', '2026-03-01T00:00Z'],
    [20260301143005, '2026-03-01T14:30:05Z'],
    ['20260301143005', '2026-03-01T14:30:05Z'],
  ])('or the digits of a date: %p', (cell, moment) =>
    expect(read(cell)).toEqual({ time: at(moment), clock: at(moment), isInstant: false }),
  );

  test('mean the same moment however their minutes were added up', () => {
    let byStep = 46082;
    for (let minute = 0; minute < 1440; minute++) {
      expect(read(byStep).time).toBe(at('2026-03-01T00:00Z') + 60_000 * minute);
      expect(read(46082 + minute / 1440).time).toBe(at('2026-03-01T00:00Z') + 60_000 * minute);
      byStep += 1 / 1440;
    }
  });
});

/** Every millisecond from 1900-03-01 to 2199-12-31. */
const moments = fc.integer({ min: 61 * 86_400_000, max: 109_575 * 86_400_000 - 1 });
const two = (part: number) => String(part).padStart(2, '0');
const parts = (moment: number) => {
  const date = new Date(moment - 25569 * 86_400_000);
  return {
    date,
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    clock: date.toISOString().slice(11, 23),
  };
};

const spellings: Record<string, (moment: number) => unknown> = {
  'serial number': toSerial,
  ISO: isoText,
  'one digit': (moment) => {
    const { y, m, d, clock } = parts(moment);
    return `${y}/${m}/${d} ${clock.replace(/^0/, '')}`;
  },
  dotted: (moment) => {
    const { y, m, d, clock } = parts(moment);
    return `${two(d)}.${two(m)}.${y}, ${clock}`;
  },
  English: (moment) => {
    const { date, y, d, clock } = parts(moment);
    return `${date.toLocaleString('en', { month: 'short', timeZone: 'UTC' })} ${d}, ${y} ${clock}`;
  },
  German: (moment) => {
    const { date, y, d, clock } = parts(moment);
    return `${d}. ${date.toLocaleString('de', { month: 'long', timeZone: 'UTC' })} ${y} um ${clock}`;
  },
  French: (moment) => {
    const { date, y, d, clock } = parts(moment);
    return `${d} ${date.toLocaleString('fr', { month: 'short', timeZone: 'UTC' })} ${y} ${clock}`;
  },
  Spanish: (moment) => {
    const { date, y, d, clock } = parts(moment);
    return `${d} de ${date.toLocaleString('es', { month: 'long', timeZone: 'UTC' })} de ${y} ${clock}`;
  },
  Chinese: (moment) => {
    const { y, m, d, clock } = parts(moment);
    return `${y}年${m}月${d}日 ${clock}`;
  },
  'ISO without separators': (moment) => {
    const { date } = parts(moment);
    return date.toISOString().replace(/[-:Z]/g, '');
  },
};

describe('any moment reads back from', () => {
  test.each(Object.entries(spellings))('%s', (_, spell) => {
    fc.assert(fc.property(moments, (moment) => expect(read(spell(moment)).time).toBe(moment)));
  });

  test('a text with any offset', () => {
    const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(moments, offset, fc.constantFrom('', ':'), (moment, minutes, colon) => {
        const size = Math.abs(minutes);
        const zone = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
        const text = `${parts(moment).date.toISOString().slice(0, 23)}${zone}`;
        expect(read(text)).toEqual({ time: moment - minutes * 60_000, clock: moment, isInstant: true });
      }),
    );
  });

  test('Unix time in any unit', () => {
    const recent = fc.integer({ min: 30_000 * 86_400_000, max: 100_000 * 86_400_000 });
    fc.assert(
      fc.property(recent, fc.constantFrom(0.001, 1, 1000), (moment, unit) => {
        const unix = (moment - 25569 * 86_400_000) * unit;
        expect(read(unix).time).toBe(moment);
      }),
    );
  });
});

test('a text with a letter that does not belong there is refused', () => {
  const spelling = fc.constantFrom(...Object.values(spellings).filter((spell) => spell !== toSerial));
  fc.assert(
    fc.property(
      moments,
      spelling,
      fc.nat(40),
      fc.constantFrom('x', 'q', '#'),
      (moment, spell, place, letter) => {
        const text = String(spell(moment));
        const at = place % (text.length + 1);
        expect(reasonOf(text.slice(0, at) + letter + text.slice(at))).toBe('notDate');
      },
    ),
  );
});

test('moments are written as ISO text, whole days without a time', () => {
  expect(isoText(at('2026-03-01T00:00Z'))).toBe('2026-03-01');
  expect(isoText(at('2026-03-01T14:30Z'))).toBe('2026-03-01 14:30:00');
  expect(isoText(at('2026-03-01T14:30:00.250Z'))).toBe('2026-03-01 14:30:00.250');
});
