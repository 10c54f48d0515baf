import { wholePart } from './days';
import type { Dialect } from './dialects';
import type { Step } from './statement';

/** Calendar periods, of which one holds each day; weeks begin on Monday. */
export type PeriodKind = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** How many months make one. */
export const months = { month: 1, quarter: 3, year: 12 };

/**
 * The calendar period of each day of a step that has a column `day`, distinct days since 1970. `day_periods`: day, period_no, as
 * `CalendarPeriod` numbers them. Months are told by whole numbers alone, as every engine divides them: the days of a year counted from
 * March, so that the leap day is its last one (Richards 2013, Explanatory Supplement to the Astronomical Almanac, 15.11).
 *
 * @param prefix of the names of the steps, where a statement has them twice.
 */
export function periodSteps(kind: PeriodKind, days: string, dialect: Dialect, prefix = ''): Step[] {
  const named = (steps: readonly Step[]): Step[] => steps.map(([name, text]) => [prefix + name, text]);
  const over = (dividend: string, divisor: number) => wholePart(dividend, divisor, dialect);
  // 1 January 1970 is day 25569 of those that are counted from 30 December 1899.
  if (kind === 'day') return named([['day_periods', `SELECT day, day + 25569 AS period_no FROM ${days}`]]);
  if (kind === 'week') {
    // 1 January 1970 was a Thursday, in week 3652 of those that are counted from 30 December 1899.
    return named([['day_periods', `SELECT day, ${over('day + 3', 7)} + 3652 AS period_no FROM ${days}`]]);
  }
  return named([
    // 719468 days before 1970 is 1 March of the year 0; 400 years have 146097 days.
    ['centuries', `SELECT day, ${over('day + 719468', 146_097)} AS century_no FROM ${days}`],
    [
      'century_days',
      `SELECT day, century_no, day + 719468 - 146097 * century_no AS century_day FROM ${prefix}centuries`,
    ],
    [
      'years',
      `
      SELECT day, century_no, century_day,
        ${over(`century_day - ${over('century_day', 1460)} + ${over('century_day', 36_524)} - ${over('century_day', 146_096)}`, 365)} AS year_no
      FROM ${prefix}century_days
      `,
    ],
    [
      'year_days',
      `
      SELECT day, 400 * century_no + year_no AS year_no,
        century_day - 365 * year_no - ${over('year_no', 4)} + ${over('year_no', 100)} AS year_day
      FROM ${prefix}years
      `,
    ],
    [
      'months',
      `SELECT day, 12 * year_no + ${over('5 * year_day + 2', 153)} + 2 AS month_no FROM ${prefix}year_days`,
    ],
    ['day_periods', `SELECT day, ${over('month_no', months[kind])} AS period_no FROM ${prefix}months`],
  ]);
}
