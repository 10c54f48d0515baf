import fc from 'fast-check';
import { day, month, quarter, week, year } from '../../../src/analytics/periods/calendar';
import {
  before,
  type Days,
  elapsed,
  firstDays,
  lastWhole,
  lengthOf,
  yearBefore,
} from '../../../src/analytics/periods/ranges';
import { serial } from '../../support/worksheet';

const days = (first: string, last: string): Days => ({ first: serial(first), last: serial(last) });

// Reference note on periods, §2.3.
test.each([
  ['2026-03-01', '2026-03-31', days('2026-02-01', '2026-02-28'), days('2025-03-01', '2025-03-31')],
  ['2024-02-01', '2024-02-29', days('2024-01-01', '2024-01-31'), days('2023-02-01', '2023-02-28')],
  ['2025-02-01', '2025-02-28', days('2025-01-01', '2025-01-31'), days('2024-02-01', '2024-02-29')],
  ['2024-02-29', '2024-02-29', days('2024-02-28', '2024-02-28'), days('2023-02-28', '2023-02-28')],
  ['2026-01-01', '2026-01-07', days('2025-12-25', '2025-12-31'), days('2025-01-01', '2025-01-07')],
  ['2026-01-05', '2026-01-11', days('2025-12-29', '2026-01-04'), days('2025-01-05', '2025-01-11')],
  ['2024-01-01', '2024-12-31', days('2023-01-01', '2023-12-31'), days('2023-01-01', '2023-12-31')],
  ['2026-05-10', '2026-06-09', days('2026-04-09', '2026-05-09'), days('2025-05-10', '2025-06-09')],
  ['2026-07-01', '2026-09-30', days('2026-04-01', '2026-06-30'), days('2025-07-01', '2025-09-30')],
])('%s to %s: the days before and those a year before', (first, last, previous, lastYear) => {
  expect(before(days(first, last))).toEqual(previous);
  expect(yearBefore(days(first, last))).toEqual(lastYear);
});

test('the last whole period is over by the last day', () => {
  expect(lastWhole(month, serial('2026-06-29'))).toEqual(days('2026-05-01', '2026-05-31'));
  expect(lastWhole(month, serial('2026-06-30'))).toEqual(days('2026-06-01', '2026-06-30'));
  expect(lastWhole(quarter, serial('2026-06-29'))).toEqual(days('2026-01-01', '2026-03-31'));
  expect(lastWhole(year, serial('2026-06-29'))).toEqual(days('2025-01-01', '2025-12-31'));
  expect(lastWhole(week, serial('2026-06-28'))).toEqual(days('2026-06-22', '2026-06-28'));
  expect(lastWhole(day, serial('2026-06-28'))).toEqual(days('2026-06-28', '2026-06-28'));
});

test('of a range that is not over yet there is what has elapsed, and as much of the one before', () => {
  const june = days('2026-06-01', '2026-06-30');
  const now = elapsed(june, serial('2026-06-12'));
  expect(now).toEqual(days('2026-06-01', '2026-06-12'));
  expect(firstDays(before(june), lengthOf(now))).toEqual(days('2026-05-01', '2026-05-12'));
  expect(firstDays(days('2026-02-01', '2026-02-28'), 31)).toEqual(days('2026-02-01', '2026-02-28'));
});

test('the days before end where the days begin, whole months as months', () => {
  const first = fc.integer({ min: serial('1950-01-01'), max: serial('2100-01-01') });
  fc.assert(
    fc.property(first, fc.integer({ min: 1, max: 800 }), (from, length) => {
      const range = { first: from, last: from + length - 1 };
      expect(before(range).last).toBe(from - 1);
      expect(Math.abs(lengthOf(before(range)) - length)).toBeLessThanOrEqual(62);
    }),
  );
});
