import fc from 'fast-check';
import {
  calendarPeriods,
  day as calendarDay,
  month,
  quarter,
  year,
} from '../../src/analytics/periods/calendar';
import { dialects } from '../../src/queries';
import { periodDaySteps } from '../../src/queries/periodDays';
import { periodSteps } from '../../src/queries/periods';
import { statement } from '../../src/queries/statement';
import { lastWhole } from '../../src/analytics/periods/ranges';
import { excelDays } from './support/clock';
import { onEngines } from './support/onEngines';
import { loadTable } from './support/tables';

/** The first and the last day of each month of six centuries, and one between that goes through all days of the week. */
const days = Array.from({ length: 600 * 12 }, (_, month) => Date.UTC(1900, month) / 86_400_000).flatMap(
  (first, month) => [first - 1, first, first + 1 + (month % 26)],
);

onEngines((engine) => {
  beforeAll(async () => {
    const column = { name: 'day', type: dialects[engine().dialect].integer, cell: (day: number) => day };
    await loadTable(engine(), 'dates', [column], [...new Set(days)]);
  });
  test.each([calendarDay, ...calendarPeriods].map((each) => [each.name, each] as const))(
    'the %s of a day is that of the calendar',
    async (name, period) => {
      const dialect = dialects[engine().dialect];
      const asked = statement(
        periodSteps(name, dialect.quote('dates'), dialect),
        'SELECT day, period_no FROM day_periods',
        dialect,
      );
      const found = await engine().ask(asked);
      expect(found).toHaveLength(new Set(days).size);
      const wrong = found.filter(
        (row) => Number(row.period_no) !== period.indexOf(Number(row.day) + excelDays),
      );
      expect(wrong).toEqual([]);
    },
  );

  test.each([month, quarter, year])('the last whole $name of data that end on a day', ({ name, ...period }) =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...days), async (last) => {
        const dialect = dialects[engine().dialect];
        const seen = [
          'seen_days',
          `SELECT CAST(0 AS ${dialect.integer}) AS seen_first, CAST(${last} AS ${dialect.integer}) AS seen_last`,
        ] as const;
        const asked = statement(
          [seen, ...periodDaySteps(name as 'month', dialect)],
          'SELECT first_day, last_day FROM period_days',
          dialect,
        );
        const [found] = await engine().ask(asked);
        expect({
          first: Number(found.first_day) + excelDays,
          last: Number(found.last_day) + excelDays,
        }).toEqual(lastWhole({ name, ...period }, last + excelDays));
      }),
      { numRuns: 2 * engine().runs },
    ),
  );
});
