import { amountIn } from './amounts';
import { rowsThatCount } from './conditions';
import { dayOf, lastDay } from './days';
import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { customerKey, isId } from './names';
import { onceRows } from './onceAnOrder';
import { partOf, periodDaySteps } from './periodDays';
import { settledSteps } from './sales';
import { columns, type Step } from './statement';
import { clockOf, tableName, textIn } from './table';

/**
 * The rows of a log of orders that count. `read_rows`: all that can be used; `log_end`: last_day; `log_rows`: those up to the end of
 * that day, with customer_id, ts (milliseconds on the clock of the zone), day (since 1970), amount, order_text ('': none). Of a period
 * the end is its last day, and part_no tells whether a row lies in it (0) or before it (−1).
 */
function orderRows(
  { table, columns: named, asOf, period, isAmountOfOrder = false, amount: parts = {} }: OrderQuery,
  dialect: Dialect,
): Step[] {
  const { double } = dialect;
  const { customer, time, amount, orderId } = named;
  const isOnce = orderId !== undefined && isAmountOfOrder;
  return [
    [
      'source_rows',
      `
      SELECT
        ${textIn(customer, dialect)} AS customer_text,
        ${clockOf(time, table, dialect)} AS ts,
        ${amount === undefined ? `CAST(0 AS ${double})` : amountIn(amount, parts, dialect)} AS amount,
        ${orderId === undefined ? "''" : `COALESCE(${textIn(orderId, dialect)}, '')`} AS order_text
      FROM ${tableName(table, dialect)}
      ${rowsThatCount(table, dialect)}
      `,
    ],
    ...(isOnce ? [onceRows] : []),
    [
      'read_rows',
      `
      SELECT ${customerKey('customer_text', dialect)} AS customer_id, ts, ${dayOf('ts', dialect)} AS day, ${isOnce ? 'own_amount AS amount' : 'amount'}, order_text
      FROM ${isOnce ? 'once_rows' : 'source_rows'}
      WHERE ${isId('customer_text', dialect)} AND ts IS NOT NULL AND amount IS NOT NULL
      `,
    ],
    ...endSteps(asOf, period, dialect),
    [
      'log_rows',
      `
      SELECT ${columns('r.customer_id AS customer_id', 'r.ts AS ts', 'r.day AS day', 'r.amount AS amount', 'r.order_text AS order_text', period !== undefined && `${partOf('r.day')} AS part_no`)}
      FROM read_rows r CROSS JOIN log_end e${period === undefined ? '' : ' CROSS JOIN period_days p'}
      WHERE r.day <= e.last_day
      `,
    ],
  ];
}

/** `log_end`, and before it the days of a period, which has to begin by the end of observation. */
function endSteps(asOf: string | null, period: OrderQuery['period'], dialect: Dialect): Step[] {
  const end = lastDay(asOf, { of: 'day', in: 'read_rows' }, dialect);
  if (period === undefined) return [['log_end', end]];
  return [
    ['observed_end', end],
    [
      'seen_days',
      `
      SELECT MIN(r.day) AS seen_first, MAX(e.last_day) AS seen_last
      FROM read_rows r CROSS JOIN observed_end e
      WHERE r.day <= e.last_day
      `,
    ],
    ...periodDaySteps(period, dialect),
    ['log_end', 'SELECT last_day FROM period_days'],
  ];
}

/** The same, and what their amounts come to: `settledSteps`. */
export const settledOrders = (query: OrderQuery, dialect: Dialect): Step[] => [
  ...orderRows(query, dialect),
  ...settledSteps(
    query.columns.orderId !== undefined,
    'orders',
    dialect,
    query.period !== undefined && 'period',
  ),
];

/**
 * The days on which customers ordered, as `orderDays` has them: the orders of a day are one, of their summed value less refunds.
 * `order_days`: customer_id, day, value, first_day of the customer. Customers with hard refunds are not in it (`hardOrdersQuery`).
 */
export const orderDaySteps = (query: OrderQuery, dialect: Dialect): Step[] => [
  ...settledOrders(query, dialect),
  ['sale_days', `SELECT customer_id, ${dayOf('ts', dialect)} AS day, amount FROM all_sales`],
  [
    'day_sums',
    `
    SELECT customer_id, day, SUM(amount) AS value
    FROM sale_days
    GROUP BY customer_id, day
    `,
  ],
  [
    'order_days',
    `
    SELECT customer_id, day, value, MIN(day) OVER (PARTITION BY customer_id) AS first_day
    FROM day_sums
    `,
  ],
];

/**
 * What the models know of each customer, as `historiesOf` has it. `histories`: customer_id, repeat_orders, recency, age (days),
 * repeat_value, the sum of the repeat orders.
 */
export const historySteps = (query: OrderQuery, dialect: Dialect): Step[] => [
  ...orderDaySteps(query, dialect),
  [
    'customer_days',
    `
    SELECT customer_id, first_day, COUNT(*) - 1 AS repeat_orders, MAX(day) - first_day AS recency,
      SUM(CASE WHEN day > first_day THEN value ELSE 0 END) AS repeat_value
    FROM order_days
    GROUP BY customer_id, first_day
    `,
  ],
  [
    'histories',
    `
    SELECT d.customer_id AS customer_id, d.repeat_orders AS repeat_orders, d.recency AS recency, e.last_day - d.first_day AS age,
      d.repeat_value AS repeat_value
    FROM customer_days d CROSS JOIN log_end e
    `,
  ],
];
