import { rowsThatCount } from './conditions';
import { dayOf, lastDay } from './days';
import type { QueryPeriod, WaitQuery } from './definition';
import type { Dialect } from './dialects';
import { countedDays, periodDaySteps } from './periodDays';
import { nameKeyOf, spellingsOf } from './spellings';
import { columns, statement, type Step } from './statement';
import { clockOf, tableName, textIn } from './table';

/** The segment of rows that name none. */
const blankSegment = '(blank)';

/**
 * How many customers of a segment were observed for so many whole days, by what ended it: they reached value, were lost before, or still
 * waited when observation ended. Days are counted from date to date on the clock of the zone, as `readWaits` does where no column
 * has a time of day: to the second hardly two customers wait alike. A value or a loss after the end of observation is not known yet; of the
 * two the earlier one counts, the value on the same day. Rows that start after their end, and rows of which another date lies
 * before the start, are left out (`waitCheckQuery`). Of a period those who started in it are counted, to the end of observation; two
 * columns more tell its days.
 */
export const waitsQuery = (query: WaitQuery, dialect: Dialect): string =>
  statement(
    [...waitSteps(query, dialect), ['segment_names', spellingsOf('segment', dialect)]],
    `
    SELECT n.segment_name AS segment, w.days AS days,
      SUM(CASE WHEN w.outcome = 1 THEN 1 ELSE 0 END) AS reached,
      SUM(CASE WHEN w.outcome = 2 THEN 1 ELSE 0 END) AS lost,
      ${columns('SUM(CASE WHEN w.outcome = 0 THEN 1 ELSE 0 END) AS waiting', ...(query.period === undefined ? [] : countedDays('period_days')))}
    FROM waits w JOIN segment_names n ON n.segment_key = w.segment_key
    GROUP BY n.segment_name, w.days
    ORDER BY ${dialect.inBytes('n.segment_name')}, w.days
    `,
    dialect,
  );

/**
 * What the table is, in one row: rows, customers whose wait counts, rows without a start, rows that start after their observation
 * ends, rows of which another date lies before the start, and the day observation ends (since 1970; rows may have ends of their own).
 */
export const waitCheckQuery = (query: WaitQuery, dialect: Dialect): string =>
  statement(
    waitSteps(query, dialect),
    `
    SELECT
      (SELECT COUNT(*) FROM source_rows) AS row_count,
      (SELECT COUNT(*) FROM waits) AS customers,
      (SELECT COUNT(*) FROM source_rows WHERE start_day IS NULL) AS not_started,
      (SELECT COUNT(*) FROM observed WHERE start_day > end_day) AS later_rows,
      (SELECT COUNT(*) FROM source_rows WHERE ${isEarly}) AS before_start,
      (SELECT last_day FROM log_end) AS last_day
    `,
    dialect,
  );

const isEarly = '(COALESCE(reached_day, start_day) < start_day OR COALESCE(lost_day, start_day) < start_day)';

/** `waits`: segment_key, days, outcome (0 waiting, 1 reached, 2 lost). `log_rows`: the segments of all rows that name a start. */
function waitSteps({ table, columns: named, asOf, period }: WaitQuery, dialect: Dialect): Step[] {
  const { start, reached, lost, until, segment } = named;
  const dayIn = (column: string | undefined) =>
    column === undefined
      ? `CAST(NULL AS ${dialect.integer})`
      : dayOf(clockOf(column, table, dialect), dialect);
  const blank = dialect.literal(blankSegment);
  return [
    [
      'source_rows',
      `
      SELECT
        ${dayIn(start)} AS start_day,
        ${dayIn(reached)} AS reached_day,
        ${dayIn(lost)} AS lost_day,
        ${dayIn(until)} AS until_day,
        ${segment === undefined ? blank : `COALESCE(NULLIF(${textIn(segment, dialect)}, ''), ${blank})`} AS segment_text
      FROM ${tableName(table, dialect)}
      ${rowsThatCount(table, dialect)}
      `,
    ],
    [
      'all_days',
      ['start_day', 'reached_day', 'lost_day', 'until_day']
        .map((day) => `SELECT ${day} AS day FROM source_rows`)
        .join('\nUNION ALL\n'),
    ],
    ['log_end', lastDay(asOf, { of: 'day', in: 'all_days' }, dialect)],
    [
      'log_rows',
      `
      SELECT start_day, reached_day, lost_day, until_day, segment_text,
        ${nameKeyOf('segment_text', table, dialect)} AS segment_key
      FROM source_rows
      WHERE start_day IS NOT NULL
      `,
    ],
    [
      'observed',
      `
      SELECT ${columns('r.start_day AS start_day', 'r.reached_day AS reached_day', 'r.lost_day AS lost_day')},
        COALESCE(r.until_day, e.last_day) AS end_day, r.segment_key AS segment_key
      FROM log_rows r CROSS JOIN log_end e
      WHERE NOT ${isEarly.replace(/\b\w+_day\b/g, 'r.$&')}
      `,
    ],
    ...(period === undefined ? [] : startedIn(period, dialect)),
    [
      'ended',
      `
      SELECT segment_key, start_day, reached_day, lost_day, end_day,
        CASE WHEN reached_day <= end_day AND (lost_day IS NULL OR reached_day <= lost_day) THEN 1
          WHEN lost_day <= end_day THEN 2
          ELSE 0 END AS outcome
      FROM ${period === undefined ? 'observed' : 'observed_in_period'}
      WHERE start_day <= end_day
      `,
    ],
    [
      'waits',
      `
      SELECT segment_key, outcome,
        CASE outcome WHEN 1 THEN reached_day WHEN 2 THEN lost_day ELSE end_day END - start_day AS days
      FROM ended
      `,
    ],
  ];
}

/** Those who started in the period; the data end where observation does, which may be after the last start. */
const startedIn = (period: QueryPeriod, dialect: Dialect): Step[] => [
  [
    'seen_days',
    `
    SELECT MIN(o.start_day) AS seen_first, MAX(e.last_day) AS seen_last
    FROM observed o CROSS JOIN log_end e
    WHERE o.start_day <= o.end_day
    `,
  ],
  ...periodDaySteps(period, dialect),
  [
    'observed_in_period',
    `
    SELECT ${columns(...['start_day', 'reached_day', 'lost_day', 'end_day', 'segment_key'].map((column) => `o.${column} AS ${column}`))}
    FROM observed o CROSS JOIN period_days p
    WHERE o.start_day >= p.first_day AND o.start_day <= p.last_day
    `,
  ],
];
