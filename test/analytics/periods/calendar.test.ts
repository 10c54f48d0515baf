import fc from 'fast-check';
import { type CalendarPeriod, month, quarter, week, year } from '../../../src/analytics/periods/calendar';
import { serial } from '../../support/worksheet';

const periods: CalendarPeriod[] = [week, month, quarter, year];
const day = fc.integer({ min: 1, max: serial('9999-12-31') });

describe.each(periods.map((period) => [period.name, period] as const))('%s', (_, period) => {
  test('holds every day from its first to the day before the first of the next', () => {
    fc.assert(
      fc.property(day, (each) => {
        const index = period.indexOf(each);
        expect(period.firstDay(index)).toBeLessThanOrEqual(each);
        expect(period.firstDay(index + 1)).toBeGreaterThan(each);
        expect(period.indexOf(period.firstDay(index))).toBe(index);
        expect(period.indexOf(period.firstDay(index + 1) - 1)).toBe(index);
      }),
    );
  });

  test('has labels that sort by time', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const before = period.indexOf(a) - period.indexOf(b);
        const label = (each: number) => period.label(period.indexOf(each));
        expect(label(a) < label(b)).toBe(before < 0);
        expect(label(a) === label(b)).toBe(before === 0);
      }),
    );
  });
});

test.each([
  ['2026-03-01', '2026-02-23', '2026-03', '2026-Q1', '2026'],
  ['2026-03-02', '2026-03-02', '2026-03', '2026-Q1', '2026'],
  ['2024-12-31', '2024-12-30', '2024-12', '2024-Q4', '2024'],
  ['2025-01-01', '2024-12-30', '2025-01', '2025-Q1', '2025'],
  ['2024-02-29', '2024-02-26', '2024-02', '2024-Q1', '2024'],
  ['1900-03-01', '1900-02-26', '1900-03', '1900-Q1', '1900'],
])('%s lies in the week from %s, in %s, %s and %s', (date, ...labels) => {
  expect(periods.map((period) => period.label(period.indexOf(serial(date))))).toEqual(labels);
});

test('months, quarters and years begin on their first day', () => {
  const firstDay = (period: CalendarPeriod) => period.firstDay(period.indexOf(serial('2024-08-15')));
  expect([month, quarter, year].map(firstDay)).toEqual(
    ['2024-08-01', '2024-07-01', '2024-01-01'].map(serial),
  );
});

test('months are those of the calendar that JavaScript knows, on every day of Excel', () => {
  const wrong = Array.from({ length: serial('9999-12-31') }, (_, i) => i + 1).filter((each) => {
    const date = new Date((each - 25_569) * 86_400_000);
    const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
    return month.indexOf(each + 0.75) !== index || month.firstDay(index) !== each - date.getUTCDate() + 1;
  });
  expect(wrong).toEqual([]);
});
