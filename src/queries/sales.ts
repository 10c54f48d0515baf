import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { apartColumn } from './headings';
import { wholeMillionths } from './money';
import { columns, type Step, unionOf, where } from './statement';
import { hasParts } from './timeParts';

/** The transactions of a log of touches: `settledSteps`, and `sales`, those of them that count. */
export function salesSteps(query: TouchQuery, dialect: Dialect): Step[] {
  const { columns: named, policy, period, by } = query;
  const parts = period !== undefined ? 'period' : by !== undefined && 'calendar';
  const sale = columns('customer_id', 'ts', 'amount', hasParts(query) && 'part_no');
  return [
    ...settledSteps(named.orderId !== undefined, 'transactions', dialect, parts),
    ['sales', policy.isOneACustomer ? lastOfEach(sale) : `SELECT ${sale} FROM all_sales`],
  ];
}

/**
 * How rows are told apart by time, in a column `part_no`: by one period, of which nothing is known that came after it, by calendar
 * periods, or not at all.
 */
type TimeParts = 'period' | 'calendar' | false;

/**
 * What the amounts of `log_rows` come to. `hard_customers`: customers with refunds that only a stack can set off against
 * their orders (without an order id, of an unknown one, beyond the order, or of one that grew); no later step has them, statements of
 * their own hand out their rows. `all_sales`: customer_id, ts, amount of each order that something is left of.
 *
 * Rows of one order id at one moment are lines and add up; the same sum at a later moment is the order sent again, another one is
 * added; a refund under the id is taken off (`settleOrders`). For those orders it is all one whether refunds follow the orders of their
 * moment or of their day.
 *
 * Where rows are told apart by time, refunds and orders of a later part are not known in an earlier one: customers with an order
 * that a later part changes are hard as well. Orders after a period end journeys, whatever becomes of them.
 *
 * @param rows where all are `orders`, one of 0 is one as well; of others it says nothing.
 */
export function settledSteps(
  hasIds: boolean,
  rows: 'orders' | 'transactions',
  dialect: Dialect,
  apart: TimeParts = false,
): Step[] {
  const isOrder = rows === 'orders' ? '>= 0' : '> 0';
  return hasIds ? salesById(isOrder, dialect, apart) : plainSales(isOrder, apart);
}

/** Those customers, where `settledSteps` stand before. */
export const apart = `(SELECT COUNT(*) FROM hard_customers) AS ${apartColumn}`;

/** Rows of a step but for those of customers that are not settled here. */
export const notHard = (rows: string, select: string, ...conditions: readonly string[]): string => `
  SELECT ${select}
  FROM ${rows} r LEFT JOIN hard_customers h ON h.customer_id = r.customer_id
  ${where('h.customer_id IS NULL', ...conditions)}
`;

const saleColumns = (apart: TimeParts): string =>
  columns(
    'r.customer_id AS customer_id, r.ts AS ts, r.amount AS amount',
    apart !== false && 'r.part_no AS part_no',
  );

/** What has to hold for an amount to be that of an order. */
type IsOrder = '>= 0' | '> 0';

/** Without order ids each amount is an order. */
const plainSales = (isOrder: IsOrder, apart: TimeParts): Step[] => [
  [
    'hard_customers',
    `SELECT DISTINCT customer_id FROM log_rows WHERE amount < 0${apart === 'period' ? ' AND part_no <= 0' : ''}`,
  ],
  ['all_sales', notHard('log_rows', saleColumns(apart), `r.amount ${isOrder}`)],
];

/** Digits of sixteen by which lines that cancel each other are told from a rest. */
const rounding = '0.0000000000001';

function salesById(isOrder: IsOrder, dialect: Dialect, apart: TimeParts): Step[] {
  /** The columns that tell rows apart by time, where that is done. */
  const part = (column: string) => apart !== false && column;
  const isKnown = apart === 'period' ? ' AND m.part_no <= 0' : '';
  // One that takes all of an order leaves another journey behind than calendar periods, which knew the order, have seen.
  const takesAll =
    apart === 'calendar'
      ? `f.amount >= o.amount * (1 - ${rounding})`
      : `f.amount > o.amount * (1 + ${rounding})`;
  const isOf = 'o.customer_id = f.customer_id AND o.order_text = f.order_text';
  return [
    // In two steps: in HAVING some engines take a sum called as its column for the column.
    [
      'moment_sums',
      `
      SELECT ${columns('customer_id', 'order_text', 'ts', part('part_no'))}, SUM(amount) AS moment_sum, SUM(ABS(amount)) AS turnover
      FROM log_rows
      WHERE ${isOrder === '> 0' ? 'amount <> 0 AND ' : ''}order_text <> ''
      GROUP BY ${columns('customer_id', 'order_text', 'ts', part('part_no'))}
      `,
    ],
    [
      'order_moments',
      `
      SELECT ${columns('customer_id', 'order_text', 'ts', part('part_no'))}, moment_sum AS amount, ${wholeMillionths('moment_sum', dialect)} AS sum_key
      FROM moment_sums
      WHERE ABS(moment_sum) > ${rounding} * turnover${isOrder === '>= 0' ? ' OR turnover = 0' : ''}
      `,
    ],
    [
      'order_sums',
      `
      SELECT ${columns('m.customer_id AS customer_id', 'm.order_text AS order_text', 'm.sum_key AS sum_key', 'MIN(m.ts) AS ts', 'MAX(m.amount) AS amount', part('MIN(m.part_no) AS part_no'))}
      FROM order_moments m
      WHERE m.amount ${isOrder}${isKnown}
      GROUP BY m.customer_id, m.order_text, m.sum_key
      `,
    ],
    [
      'known_orders',
      `
      SELECT ${columns('s.customer_id AS customer_id', 's.order_text AS order_text', 'MIN(s.ts) AS ts', 'SUM(s.amount) AS amount', 'COUNT(*) AS sums', part('MIN(s.part_no) AS part_no'))}
      FROM order_sums s
      GROUP BY s.customer_id, s.order_text
      `,
    ],
    [
      'known_refunds',
      `
      SELECT m.customer_id AS customer_id, m.order_text AS order_text, -SUM(m.amount) AS amount
      FROM order_moments m
      WHERE m.amount < 0${isKnown}
      GROUP BY m.customer_id, m.order_text
      `,
    ],
    [
      'hard_customers',
      `
      SELECT DISTINCT customer_id
      FROM (
        SELECT customer_id FROM log_rows WHERE amount < 0 AND order_text = ''${apart === 'period' ? ' AND part_no <= 0' : ''}
        UNION ALL
        SELECT f.customer_id AS customer_id
        FROM known_refunds f LEFT JOIN known_orders o ON ${isOf}
        WHERE o.customer_id IS NULL OR o.sums > 1 OR ${takesAll}
        ${apart === false ? '' : changedLater(isKnown)}
      ) hard
      `,
    ],
    [
      'orders_left',
      `
      SELECT ${columns('o.customer_id AS customer_id', 'o.ts AS ts', 'o.amount AS ordered', 'o.amount - COALESCE(f.amount, 0) AS amount', part('o.part_no AS part_no'))}
      FROM known_orders o LEFT JOIN known_refunds f ON f.customer_id = o.customer_id AND f.order_text = o.order_text
      `,
    ],
    ...(apart === 'period' ? [laterOrders(isOrder)] : []),
    [
      'all_sales',
      [
        notHard(
          'orders_left',
          saleColumns(apart),
          isOrder === '>= 0'
            ? `(r.amount > ${rounding} * r.ordered OR r.ordered = 0)`
            : `r.amount > ${rounding} * r.ordered`,
        ),
        ...(apart === 'period' ? [notHard('later_orders', saleColumns(apart))] : []),
        notHard('log_rows', saleColumns(apart), `r.amount ${isOrder} AND r.order_text = ''`),
      ].reduce((all, each) => unionOf(all, each)),
    ],
  ];
}

/** Of an order all that is known happened in one part of time, or its customer is hard. */
const changedLater = (isKnown: string): string => `
        UNION ALL
        SELECT customer_id
        FROM (
          SELECT m.customer_id AS customer_id, MIN(m.part_no) AS first_part, MAX(m.part_no) AS last_part
          FROM order_moments m
          WHERE m.amount IS NOT NULL${isKnown}
          GROUP BY m.customer_id, m.order_text
        ) ranges
        WHERE first_part < last_part`;

/** Orders that were placed after the period, as they were placed. */
const laterOrders = (isOrder: IsOrder): Step => [
  'later_orders',
  `
  SELECT m.customer_id AS customer_id, MIN(m.ts) AS ts, MAX(m.amount) AS amount, 1 AS part_no
  FROM order_moments m LEFT JOIN known_orders o ON o.customer_id = m.customer_id AND o.order_text = m.order_text
  WHERE m.amount ${isOrder} AND m.part_no > 0 AND o.customer_id IS NULL
  GROUP BY m.customer_id, m.order_text
  `,
];

const lastOfEach = (sale: string): string => `
  SELECT ${sale}
  FROM (
    SELECT ${sale}, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ts DESC, amount DESC) AS from_last
    FROM all_sales
  ) numbered
  WHERE from_last = 1
`;
