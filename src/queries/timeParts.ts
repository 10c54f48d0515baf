import { dayOf } from './days';
import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { countedDays, partOf, periodDaySteps } from './periodDays';
import { periodSteps } from './periods';
import type { Step } from './statement';
import { clockOf, hasOwnClock } from './table';

/** Whether rows are told apart by when they happened, in a column `part_no` of theirs. */
export const hasParts = ({ period, by }: TouchQuery): boolean => period !== undefined || by !== undefined;

/** Whether rows have a column `clock`: what the clock by which days are counted showed, where that is not the moment itself. */
export const hasClock = (query: TouchQuery): boolean => hasParts(query) && hasOwnClock(query.table);

export const clockColumn = ({ table, columns: { time } }: TouchQuery, dialect: Dialect): string =>
  `${clockOf(time, table, dialect)} AS clock`;

/** The day of a row, with its clock. */
export const dayColumns = (query: TouchQuery, dialect: Dialect): string | false =>
  hasParts(query) &&
  (hasClock(query) ? `clock, ${dayOf('clock', dialect)} AS day` : `${dayOf('ts', dialect)} AS day`);

/**
 * `log_rows`: the columns of `read_rows`, and `part_no`: whether the day of the row lies before the period (−1), in it (0) or after it
 * (1), or the number of its calendar period.
 */
export function partSteps({ period, by, whole }: TouchQuery, dialect: Dialect): Step[] {
  const { integer } = dialect;
  const seen: Step = [
    'seen_days',
    whole?.days
      ? `SELECT CAST(${whole.days.first} AS ${integer}) AS seen_first, CAST(${whole.days.last} AS ${integer}) AS seen_last`
      : 'SELECT MIN(day) AS seen_first, MAX(day) AS seen_last FROM read_rows',
  ];
  if (period !== undefined)
    return [
      seen,
      ...periodDaySteps(period, dialect),
      ['log_rows', `SELECT r.*, ${partOf('r.day')} AS part_no FROM read_rows r CROSS JOIN period_days p`],
    ];
  if (by === undefined) return [];
  return [
    seen,
    ['all_days', 'SELECT DISTINCT day FROM read_rows'],
    ...periodSteps(by, 'all_days', dialect),
    ['log_rows', 'SELECT r.*, d.period_no AS part_no FROM read_rows r JOIN day_periods d ON d.day = r.day'],
  ];
}

/** The columns that tell the days counted, where they are asked for. */
export const daysIn = (query: TouchQuery): string[] =>
  hasParts(query) ? countedDays(query.by === undefined ? 'period_days' : 'seen_days') : [];

/** The column of a journey that tells in which calendar period it ended; `false`: journeys are not told apart. */
export const periodColumn = ({ by }: TouchQuery): 'part_no' | false => by !== undefined && 'part_no';
