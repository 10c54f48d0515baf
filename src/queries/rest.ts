import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { endOf } from './journeys';
import { nameKey, texts } from './names';
import { salesSteps } from './sales';
import { inAnyCase } from './spellings';
import { columns, statement } from './statement';
import { daysIn, hasClock } from './timeParts';
import { rowOrder, touchRows } from './touchRows';

/**
 * The rows of the customers whose refunds no portable SQL can set off: customer, moment in milliseconds, touchpoint, amount,
 * order id, milestone, in the order in which they count, and, where periods are asked for, what the clock showed and the days
 * counted. Touchstone finishes them by its own functions.
 */
export const hardRowsQuery = (query: TouchQuery, dialect: Dialect): string =>
  statement(
    [...touchRows(query, dialect), ...salesSteps(query, dialect)],
    `
    SELECT ${columns(
      'r.customer_id AS customer',
      'r.ts AS milliseconds',
      'n.touch_name AS touchpoint',
      'r.amount AS amount',
      query.columns.orderId !== undefined && 'r.order_text AS order_id',
      query.columns.milestone !== undefined && 'r.milestone AS milestone',
      hasClock(query) && 'r.clock AS clock',
      ...daysIn(query),
    )}
    FROM log_rows r JOIN hard_customers h ON h.customer_id = r.customer_id
      LEFT JOIN touch_names n ON n.touch_key = r.touch_key
    ORDER BY r.customer_id, ${rowOrder(query, dialect).replace(/\b(ts|sequence_key|touch_key)\b/g, 'r.$1')}
    `,
    dialect,
  );

/**
 * What the log is, in one row: rows, rows that count, the moment it ends, customers with hard refunds, and moments of a customer in which
 * several touches are put in order by their names alone.
 */
export const checkQuery = (query: TouchQuery, dialect: Dialect): string =>
  statement(
    [
      ...touchRows(query, dialect),
      ...salesSteps(query, dialect),
      [
        'ties',
        `
        SELECT customer_id, ts
        FROM log_rows
        WHERE touch_key IS NOT NULL
        GROUP BY ${columns('customer_id', 'ts', query.columns.sequence !== undefined && 'sequence_key')}
        HAVING COUNT(DISTINCT touch_key) > 1
        `,
      ],
    ],
    `
    SELECT
      (SELECT COUNT(*) FROM source_rows) AS row_count,
      (SELECT COUNT(*) FROM log_rows) AS rows_used,
      (SELECT MAX(${endOf(query)}) FROM log_rows) AS last_moment,
      (SELECT COUNT(*) FROM hard_customers) AS hard_customers,
      (SELECT COUNT(*) FROM ties) AS tied_moments
    `,
    dialect,
  );

/** The days the log begins and ends, since 1970, of a query about a period, or by periods. */
export const seenDaysQuery = (query: TouchQuery, dialect: Dialect): string =>
  statement(touchRows(query, dialect), 'SELECT seen_first, seen_last FROM seen_days', dialect);

/** What is shown for each key of a touchpoint: touch_key and touch_name. */
export const touchNamesQuery = (query: TouchQuery, dialect: Dialect): string =>
  statement(touchRows(query, dialect), 'SELECT touch_key, touch_name FROM touch_names', dialect);

/** Which of some names touches bear, by their `nameKey`: one that none bears is a mistyped one. */
export const namesMetQuery = (query: TouchQuery, dialect: Dialect, names: readonly string[]): string => {
  const key = inAnyCase('touch_key', query.table, dialect);
  return statement(
    touchRows(query, dialect),
    `
    SELECT DISTINCT ${key} AS name_key
    FROM touch_names
    WHERE ${key} IN (${texts(names.map(nameKey), dialect)})
    `,
    dialect,
  );
};
