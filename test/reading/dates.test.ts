import { dateText, endOfDay, serialOf } from '../../src/reading/dates';
import { in1904 } from '../support/in1904';

/** Dates the pane shows, and those typed into its fields. */

test('a serial number is shown as its date, with the time where it has one', () => {
  expect([dateText(46113), dateText(46113.75)]).toEqual(['2026-04-01', '2026-04-01 18:00']);
});

test('a date typed is the serial number of its day, or of its last moment', () => {
  expect(serialOf('2026-04-01')).toBe(46113);
  expect(endOfDay('2026-04-01')).toBeCloseTo(46113.999999988, 9);
  expect(serialOf('soon')).toBeNull();
});

test('both follow a workbook that counts from 1904', () => {
  expect(in1904(() => dateText(44651))).toBe('2026-04-01');
  expect(in1904(() => serialOf('2026-04-01'))).toBe(44651);
});
