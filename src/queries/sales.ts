import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { apartColumn } from './headings';
import { wholeMillionths } from './money';
import { type Step, unionOf, where } from './statement';

/** The transactions of a log of touches: `settledSteps`, and `sales`, those of them that count. */
export function salesSteps({ columns, policy }: TouchQuery, dialect: Dialect): Step[] {
  return [
    ...settledSteps(columns.orderId !== undefined, 'transactions', dialect),
    ['sales', policy.isOneACustomer ? lastOfEach : 'SELECT customer_id, ts, amount FROM all_sales'],
  ];
}

/**
 * What the amounts of `log_rows` come to. `hard_customers`: customers with refunds that only a stack can set off against
 * their orders (without an order id, of an unknown one, beyond the order, or of one that grew); no later step has them, statements of
 * their own hand out their rows. `all_sales`: customer_id, ts, amount of each order that something is left of.
 *
 * Rows of one order id at one moment are lines and add up; the same sum at a later moment is the order sent again, another one is
 * added; a refund under the id is taken off (`settleOrders`). For those orders it is all one whether refunds follow the orders of their
 * moment or of their day.
 *
 * @param rows where all are `orders`, one of 0 is one as well; of others it says nothing.
 */
export function settledSteps(hasIds: boolean, rows: 'orders' | 'transactions', dialect: Dialect): Step[] {
  const isOrder = rows === 'orders' ? '>= 0' : '> 0';
  return hasIds ? salesById(isOrder, dialect) : plainSales(isOrder);
}

/** Those customers, where `settledSteps` stand before. */
export const apart = `(SELECT COUNT(*) FROM hard_customers) AS ${apartColumn}`;

/** Rows of a step but for those of customers that are not settled here. */
export const notHard = (rows: string, select: string, ...conditions: readonly string[]): string => `
  SELECT ${select}
  FROM ${rows} r LEFT JOIN hard_customers h ON h.customer_id = r.customer_id
  ${where('h.customer_id IS NULL', ...conditions)}
`;

const saleColumns = 'r.customer_id AS customer_id, r.ts AS ts, r.amount AS amount';

/** What has to hold for an amount to be that of an order. */
type IsOrder = '>= 0' | '> 0';

/** Without order ids each amount is an order. */
const plainSales = (isOrder: IsOrder): Step[] => [
  ['hard_customers', 'SELECT DISTINCT customer_id FROM log_rows WHERE amount < 0'],
  ['all_sales', notHard('log_rows', saleColumns, `r.amount ${isOrder}`)],
];

/** Digits of sixteen by which lines that cancel each other are told from a rest. */
const rounding = '0.0000000000001';

const salesById = (isOrder: IsOrder, dialect: Dialect): Step[] => [
  // In two steps: in HAVING some engines take a sum called as its column for the column.
  [
    'moment_sums',
    `
    SELECT customer_id, order_text, ts, SUM(amount) AS moment_sum, SUM(ABS(amount)) AS turnover
    FROM log_rows
    WHERE ${isOrder === '> 0' ? 'amount <> 0 AND ' : ''}order_text <> ''
    GROUP BY customer_id, order_text, ts
    `,
  ],
  [
    'order_moments',
    `
    SELECT customer_id, order_text, ts, moment_sum AS amount, ${wholeMillionths('moment_sum', dialect)} AS sum_key
    FROM moment_sums
    WHERE ABS(moment_sum) > ${rounding} * turnover${isOrder === '>= 0' ? ' OR turnover = 0' : ''}
    `,
  ],
  [
    'order_sums',
    `
    SELECT m.customer_id AS customer_id, m.order_text AS order_text, m.sum_key AS sum_key, MIN(m.ts) AS ts, MAX(m.amount) AS amount
    FROM order_moments m
    WHERE m.amount ${isOrder}
    GROUP BY m.customer_id, m.order_text, m.sum_key
    `,
  ],
  [
    'known_orders',
    `
    SELECT s.customer_id AS customer_id, s.order_text AS order_text, MIN(s.ts) AS ts, SUM(s.amount) AS amount, COUNT(*) AS sums
    FROM order_sums s
    GROUP BY s.customer_id, s.order_text
    `,
  ],
  [
    'known_refunds',
    `
    SELECT m.customer_id AS customer_id, m.order_text AS order_text, -SUM(m.amount) AS amount
    FROM order_moments m
    WHERE m.amount < 0
    GROUP BY m.customer_id, m.order_text
    `,
  ],
  [
    'hard_customers',
    `
    SELECT DISTINCT customer_id
    FROM (
      SELECT customer_id FROM log_rows WHERE amount < 0 AND order_text = ''
      UNION ALL
      SELECT f.customer_id AS customer_id
      FROM known_refunds f LEFT JOIN known_orders o ON o.customer_id = f.customer_id AND o.order_text = f.order_text
      WHERE o.customer_id IS NULL OR o.sums > 1 OR f.amount > o.amount * (1 + ${rounding})
    ) hard
    `,
  ],
  [
    'orders_left',
    `
    SELECT o.customer_id AS customer_id, o.ts AS ts, o.amount AS ordered, o.amount - COALESCE(f.amount, 0) AS amount
    FROM known_orders o LEFT JOIN known_refunds f ON f.customer_id = o.customer_id AND f.order_text = o.order_text
    `,
  ],
  [
    'all_sales',
    unionOf(
      notHard(
        'orders_left',
        saleColumns,
        isOrder === '>= 0'
          ? `(r.amount > ${rounding} * r.ordered OR r.ordered = 0)`
          : `r.amount > ${rounding} * r.ordered`,
      ),
      notHard('log_rows', saleColumns, `r.amount ${isOrder} AND r.order_text = ''`),
    ),
  ],
];

const lastOfEach = `
  SELECT customer_id, ts, amount
  FROM (
    SELECT customer_id, ts, amount, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ts DESC, amount DESC) AS from_last
    FROM all_sales
  ) numbered
  WHERE from_last = 1
`;
