import fc from 'fast-check';
import { BusinessCalendar, type WorkingTime } from '../../../src/analytics/timeToValue/calendar';
import { millisecondsPerDay } from '../../../src/cells';

const round = { from: 0, until: millisecondsPerDay };
const office = { from: 9 * 3_600_000, until: 17 * 3_600_000 };

/** Working milliseconds between two moments, day by day: the definition. */
function plainSpan({ weekend, holidays, from, until }: WorkingTime, start: number, end: number): number {
  let working = 0;
  for (let day = Math.floor(start / millisecondsPerDay); day <= Math.floor(end / millisecondsPerDay); day++) {
    // 1899-12-30, day 0, was a Saturday.
    if (weekend[(day + 5) % 7] || holidays.includes(day)) continue;
    const begin = Math.max(start, day * millisecondsPerDay + from);
    working += Math.max(0, Math.min(end, day * millisecondsPerDay + until) - begin);
  }
  return working;
}

const weekends = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((weekend) => weekend.some((off) => !off));

test('spans agree with their definition, whatever weekend, holidays and hours', () => {
  const calendars = fc.record({
    weekend: weekends,
    holidays: fc.array(fc.integer({ min: 0, max: 60 })),
    hours: fc.constantFrom(
      round,
      office,
      { from: 0, until: 3_600_000 },
      { from: 82_800_000, until: 86_400_000 },
    ),
  });
  const moment = fc.integer({ min: 0, max: 60 * millisecondsPerDay });
  fc.assert(
    fc.property(calendars, moment, moment, ({ weekend, holidays, hours }, a, b) => {
      const workingTime = { weekend, holidays, ...hours };
      const calendar = new BusinessCalendar(workingTime);
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const span = calendar.readingAt(end) - calendar.readingAt(start);
      expect(span).toBe(plainSpan(workingTime, start, end));
      expect(calendar.dayLength).toBe(hours.until - hours.from);
    }),
  );
});

test('without days off it is the clock', () => {
  const calendar = new BusinessCalendar({ weekend: Array<boolean>(7).fill(false), holidays: [], ...round });
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), (a, b) => {
      expect(calendar.readingAt(a) - calendar.readingAt(b)).toBe(a - b);
    }),
  );
});
