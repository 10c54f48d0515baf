import { dayIn, wholePart } from './days';
import type { QueryPeriod, WholePeriod } from './definition';
import type { Dialect } from './dialects';
import { months, periodSteps } from './periods';
import type { Step } from './statement';

/**
 * The days that count, as `periodsIn` finds them, of a step that tells the days seen: `seen_days` with seen_first and seen_last. One row
 * `period_days`: first_day and last_day, since 1970; none where the data end before. Throws a RangeError where what is asked for is no day.
 */
export const periodDaySteps = (period: QueryPeriod, dialect: Dialect): Step[] =>
  typeof period === 'string' ? wholePeriodSteps(period, dialect) : [rangeStep(period, dialect)];

/** Of a period that the data do not reach the end of, the days up to theirs. */
function rangeStep({ from, to }: Exclude<QueryPeriod, WholePeriod>, { integer }: Dialect): Step {
  const first = from === null ? 'seen_first' : `CAST(${dayOf(from)} AS ${integer})`;
  const last =
    to === null ? 'seen_last' : `CASE WHEN seen_last < ${dayOf(to)} THEN seen_last ELSE ${dayOf(to)} END`;
  return [
    'period_days',
    `
    SELECT first_day, last_day
    FROM (SELECT ${first} AS first_day, ${last} AS last_day FROM seen_days) asked_days
    WHERE first_day <= last_day
    `,
  ];
}

function dayOf(text: string): number {
  const day = dayIn(text);
  if (day === null) throw new RangeError(`"${text}" is not a day such as 2026-03-01.`);
  return day;
}

/**
 * The last calendar period that is over by the end of the last day seen. The first day of a month is told by whole numbers, months
 * counted from March of the year 0, as `periodSteps` does it the other way round.
 */
function wholePeriodSteps(kind: WholePeriod, dialect: Dialect): Step[] {
  const over = (dividend: string, divisor: number) => wholePart(dividend, divisor, dialect);
  const length = months[kind];
  return [
    ['next_days', 'SELECT seen_last + 1 AS day FROM seen_days'],
    ...periodSteps(kind, 'next_days', dialect, 'next_'),
    [
      'begin_months',
      `
      SELECT ${length} * (period_no - 1) - 2 AS march_month FROM next_day_periods
      UNION ALL
      SELECT ${length} * period_no - 2 AS march_month FROM next_day_periods
      `,
    ],
    ['begin_years', `SELECT march_month, ${over('march_month', 12)} AS year_no FROM begin_months`],
    [
      'begin_days',
      `
      SELECT 365 * year_no + ${over('year_no', 4)} - ${over('year_no', 100)} + ${over('year_no', 400)}
        + ${over('153 * (march_month - 12 * year_no) + 2', 5)} - 719468 AS begin_day
      FROM begin_years
      `,
    ],
    ['period_days', 'SELECT MIN(begin_day) AS first_day, MAX(begin_day) - 1 AS last_day FROM begin_days'],
  ];
}

/** 1 January 1970 is day 25569 of those that are counted from 30 December 1899, as Excel counts them. */
const excelDays = 25_569;

/**
 * The first and the last day that was counted, the same in every row, as Excel numbers days.
 *
 * @param of the step and the columns that tell them.
 */
export const countedDays = (of: 'period_days' | 'seen_days'): string[] => {
  const [first, last] = of === 'period_days' ? ['first_day', 'last_day'] : ['seen_first', 'seen_last'];
  return [
    `(SELECT ${first} + ${excelDays} FROM ${of}) AS first_day`,
    `(SELECT ${last} + ${excelDays} FROM ${of}) AS last_day`,
  ];
};

/** Whether a day lies before the period (−1), in it (0) or after it (1); `p`: `period_days`. */
export const partOf = (day: string): string =>
  `CASE WHEN ${day} < p.first_day THEN -1 WHEN ${day} > p.last_day THEN 1 ELSE 0 END`;
