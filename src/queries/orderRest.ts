import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { settledOrders } from './orderDays';
import { countedDays } from './periodDays';
import { columns, statement } from './statement';

/**
 * The rows of the customers whose refunds no portable SQL can set off: customer, moment in milliseconds on the clock by which days are
 * counted, amount, order id, in order of time. Touchstone finishes them by its own functions, to the `last_day` that
 * `orderCheckQuery` tells, and adds them up with the others. Of a period its days are told as well.
 */
export const hardOrdersQuery = (query: OrderQuery, dialect: Dialect): string =>
  statement(
    settledOrders(query, dialect),
    `
    SELECT ${columns(
      'r.customer_id AS customer',
      'r.ts AS milliseconds',
      'r.amount AS amount',
      query.columns.orderId !== undefined && 'r.order_text AS order_id',
      ...(query.period === undefined ? [] : countedDays('period_days')),
    )}
    FROM log_rows r JOIN hard_customers h ON h.customer_id = r.customer_id
    ORDER BY r.customer_id, r.ts, r.amount
    `,
    dialect,
  );

/**
 * What the log is, in one row: rows, rows that count, rows after the end of observation, the day it ends (since 1970), customers, and
 * those of them with hard refunds.
 */
export const orderCheckQuery = (query: OrderQuery, dialect: Dialect): string =>
  statement(
    settledOrders(query, dialect),
    `
    SELECT
      (SELECT COUNT(*) FROM source_rows) AS row_count,
      (SELECT COUNT(*) FROM log_rows) AS rows_used,
      (SELECT COUNT(*) FROM read_rows) - (SELECT COUNT(*) FROM log_rows) AS later_rows,
      (SELECT last_day FROM log_end) AS last_day,
      (SELECT COUNT(DISTINCT customer_id) FROM log_rows) AS customers,
      (SELECT COUNT(*) FROM hard_customers) AS hard_customers
    `,
    dialect,
  );
