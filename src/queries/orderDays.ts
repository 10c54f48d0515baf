import { amountIn } from './amounts';
import { rowsThatCount } from './conditions';
import { dayOf, lastDay } from './days';
import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { customerKey, isId } from './names';
import { onceRows } from './onceAnOrder';
import { settledSteps } from './sales';
import type { Step } from './statement';
import { clockOf, tableName, textIn } from './table';

/**
 * The rows of a log of orders that count. `read_rows`: all that can be used; `log_end`: last_day; `log_rows`: those up to the end of
 * that day, with customer_id, ts (milliseconds on the clock of the zone), day (since 1970), amount, order_text ('': none).
 */
function orderRows(
  { table, columns, asOf, isAmountOfOrder = false, amount: parts = {} }: OrderQuery,
  dialect: Dialect,
): Step[] {
  const { double } = dialect;
  const { customer, time, amount, orderId } = columns;
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
    ['log_end', lastDay(asOf, { of: 'day', in: 'read_rows' }, dialect)],
    [
      'log_rows',
      `
      SELECT r.customer_id AS customer_id, r.ts AS ts, r.day AS day, r.amount AS amount, r.order_text AS order_text
      FROM read_rows r CROSS JOIN log_end e
      WHERE r.day <= e.last_day
      `,
    ],
  ];
}

/** The same, and what their amounts come to: `settledSteps`. */
export const settledOrders = (query: OrderQuery, dialect: Dialect): Step[] => [
  ...orderRows(query, dialect),
  ...settledSteps(query.columns.orderId !== undefined, 'orders', dialect),
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
