import fc from 'fast-check';
import { isoText, parseSeconds, toSerial } from '../../src/cells';
import { serial } from '../support/worksheet';

/** Seconds since 1899-12-30 of a moment, by way of the language's own calendar. */
const seconds = (iso: string): number => Math.round(serial(iso) * 86400);

describe('ISO 8601 text names a moment', () => {
  test.each([
    ['2026-03-01', '2026-03-01T00:00Z'],
    ['2026-03-01 14:30', '2026-03-01T14:30Z'],
    ['2026-03-01T14:30', '2026-03-01T14:30Z'],
    ['2026-03-01 14:30:05', '2026-03-01T14:30:05Z'],
    ['2026-03-01T14:30:00Z', '2026-03-01T14:30Z'],
    ['2026-03-01t14:30:00z', '2026-03-01T14:30Z'],
    ['2026-03-01T14:30:00 Z', '2026-03-01T14:30Z'],
    ['2026-03-01T14:30:00.400Z', '2026-03-01T14:30Z'],
    ['2026-03-01T14:30:59.9995', '2026-03-01T14:31Z'],
    ['2026-03-01T14:30:00,6', '2026-03-01T14:30:01Z'],
    ['2026-03-01T14:30:00+02:00', '2026-03-01T12:30Z'],
    ['2026-03-01T14:30+0530', '2026-03-01T09:00Z'],
    ['2026-03-01T22:30-05:00', '2026-03-02T03:30Z'],
    ['2024-02-29', '2024-02-29T00:00Z'],
    ['1900-03-01', '1900-03-01T00:00Z'],
    ['9999-12-31T23:59:59', '9999-12-31T23:59:59Z'],
    ['  2026-03-01 ', '2026-03-01T00:00Z'],
  ])('%s', (text, moment) => expect(parseSeconds(text)).toBe(seconds(moment)));
});

describe('nothing else is guessed at', () => {
  test.each([
    '03/04/2026',
    '3.4.2026',
    '2026/03/01',
    '2026-3-1',
    '20260301',
    '2026-03',
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-03-01 24:00',
    '2026-03-01 12:60',
    '2026-03-01 12:00:60',
    '2026-03-01 12',
    '2026-03-01T14:30+02',
    '2026-03-01T14:30+25:00',
    '2026-03-01T14:30-01:60',
    '2026-03-01 2:30 PM',
    '2026-03-01 14:30 CET',
    '1899-12-30',
    '0000-01-01',
    '46000',
    'Mar 1, 2026',
    'x2026-03-01',
    '',
  ])('%s', (text) => expect(parseSeconds(text)).toBeNull());

  test.each([0, -0, -1, -0.5, 2958466, 1e12, NaN, Infinity, -Infinity])('the number %d', (number) =>
    expect(parseSeconds(number)).toBeNull(),
  );

  test.each([true, false, null, undefined, {}, [46000], new Date(0)])('%p', (cell) =>
    expect(parseSeconds(cell)).toBeNull(),
  );
});

describe('serial numbers', () => {
  test('are days since 1899-12-30, the time their fraction', () => {
    expect(parseSeconds(46082)).toBe(seconds('2026-03-01T00:00Z'));
    expect(parseSeconds(46082.5)).toBe(seconds('2026-03-01T12:00Z'));
    expect(parseSeconds(2958465)).toBe(seconds('9999-12-31T00:00Z'));
  });

  test('of any second of any year survive the way into a serial number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61 * 86400, max: 2958466 * 86400 - 1 }), (moment) => {
        expect(parseSeconds(toSerial(moment))).toBe(moment);
      }),
    );
  });

  test('mean the same second however their minutes were added up', () => {
    let byStep = 46082;
    const wrong: number[] = [];
    for (let minute = 0; minute < 1440; minute++) {
      const moment = seconds('2026-03-01T00:00Z') + 60 * minute;
      if (parseSeconds(byStep) !== moment || parseSeconds(46082 + minute / 1440) !== moment)
        wrong.push(minute);
      byStep += 1 / 1440;
    }
    expect(wrong).toEqual([]);
  });

  test('and text name the same second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61 * 86400, max: 2958466 * 86400 - 1 }), (moment) => {
        expect(parseSeconds(isoText(moment))).toBe(moment);
      }),
    );
  });
});

test('moments are written as ISO text, whole days without a time', () => {
  expect(isoText(seconds('2026-03-01T00:00Z'))).toBe('2026-03-01');
  expect(isoText(seconds('2026-03-01T14:30Z'))).toBe('2026-03-01 14:30:00');
});
