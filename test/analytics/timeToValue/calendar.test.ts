import fc from 'fast-check';
import { BusinessCalendar, type WorkingTime } from '../../../src/analytics/timeToValue/calendar';
import { secondsPerDay } from '../../../src/cells';

const round = { from: 0, until: secondsPerDay };
const office = { from: 9 * 3600, until: 17 * 3600 };

/** Working seconds between two moments, second by second's worth of days: the definition. */
function plainSpan({ weekend, holidays, from, until }: WorkingTime, start: number, end: number): number {
  let seconds = 0;
  for (let day = Math.floor(start / secondsPerDay); day <= Math.floor(end / secondsPerDay); day++) {
    // 1899-12-30, day 0, was a Saturday.
    if (weekend[(day + 5) % 7] || holidays.includes(day)) continue;
    const begin = Math.max(start, day * secondsPerDay + from);
    seconds += Math.max(0, Math.min(end, day * secondsPerDay + until) - begin);
  }
  return seconds;
}

const weekends = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((weekend) => weekend.some((off) => !off));

test('spans agree with their definition, whatever weekend, holidays and hours', () => {
  const calendars = fc.record({
    weekend: weekends,
    holidays: fc.array(fc.integer({ min: 0, max: 60 })),
    hours: fc.constantFrom(round, office, { from: 0, until: 3600 }, { from: 82800, until: 86400 }),
  });
  const moment = fc.integer({ min: 0, max: 60 * secondsPerDay });
  fc.assert(
    fc.property(calendars, moment, moment, ({ weekend, holidays, hours }, a, b) => {
      const workingTime = { weekend, holidays, ...hours };
      const calendar = new BusinessCalendar(workingTime);
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const span = calendar.readingAt(end) - calendar.readingAt(start);
      expect(span).toBe(plainSpan(workingTime, start, end));
      expect(calendar.secondsADay).toBe(hours.until - hours.from);
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
