import { millisecondsPerDay } from './days';
import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { nameKey, texts } from './names';
import { inAnyCase } from './spellings';
import { notHard } from './sales';
import { columns, oneLine, soFar, type Step, where } from './statement';
import { hasParts, periodColumn } from './timeParts';
import { rowOrder, tieColumns, tieOrder } from './touchRows';

/** What tells one journey from others: those of orders have the number of the order, pieces without one that of the orders before. */
export const journeyKey = 'customer_id, is_order, journey_no, piece';
/** The window of a journey. */
export const inJourney = `PARTITION BY ${journeyKey}`;

/**
 * The touches of journeys that ended in an order. `order_steps`: one row a touch that the order sees, of an order without one row
 * with NULL as touch_key. Orders of one moment share their touches. Those outside a period end journeys, and have none that count.
 */
export function orderSteps(query: TouchQuery, dialect: Dialect): Step[] {
  const { startsAnew } = query.policy;
  const whole = wholeIn(dialect);
  const lookback = lookbackOf(query);
  return [
    ['touches', touchesIn(query, dialect)],
    [
      'orders',
      `
      SELECT ${columns('customer_id', 'ts', 'amount', periodColumn(query))}, ${whole('ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ts, amount)')} AS journey_no
      FROM sales
      ${where(query.period !== undefined && 'part_no = 0')}
      `,
    ],
    ...(startsAnew ? [orderMoments, afterThose(query)] : []),
    [
      'order_steps',
      `
      SELECT
        o.customer_id AS customer_id, ${whole('1')} AS is_order, o.journey_no AS journey_no, ${whole('0')} AS piece,
        ${columns('o.amount AS amount', `${whole('0')} AS is_open`, periodColumn(query) && 'o.part_no AS part_no')},
        t.ts AS ts, ${named(tieColumns(query, 't.'))}
      FROM ${startsAnew ? 'orders_after' : 'orders'} o LEFT JOIN touches t ON ${[
        't.customer_id = o.customer_id',
        't.ts <= o.ts',
        ...(lookback === null ? [] : [`t.ts >= o.ts - ${lookback}`]),
        ...(startsAnew ? ['t.ts > o.previous_ts'] : []),
      ].join(' AND ')}
      `,
    ],
  ];
}

/** The touches of the log, numbered where milestones are reached at them. */
function touchesIn(query: TouchQuery, dialect: Dialect): string {
  const { milestone, sequence } = query.columns;
  const part = hasParts(query) && 'part_no';
  const all = columns('customer_id', 'ts', sequence !== undefined && 'sequence_key', 'touch_key', part);
  const plain = notHard('log_rows', named(prefixed(all, 'r.')), 'r.touch_key IS NOT NULL');
  if (milestone === undefined) return plain;
  const number = wholeIn(dialect)(
    `ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY ${rowOrder(query, dialect)})`,
  );
  return `
    SELECT ${columns('customer_id', 'ts', 'touch_key', part)}, ${number} AS touch_no
    FROM (${oneLine(plain)}) met
  `;
}

const prefixed = (some: string, table: string): string =>
  some.replace(/\w+/g, (column) => `${table}${column}`);

/** Columns of a joined table under their own names: some engines keep the table's name else. */
const named = (some: string): string =>
  some
    .split(', ')
    .map((column) => `${column} AS ${column.slice(column.indexOf('.') + 1)}`)
    .join(', ');

/** Longer ago than any moment. */
const never = '-9000000000000000';

const orderMoments: Step = ['order_times', 'SELECT DISTINCT customer_id, ts FROM sales'];

const afterThose = (query: TouchQuery): Step => [
  'orders_after',
  `
  SELECT ${columns('o.customer_id AS customer_id', 'o.ts AS ts', 'o.amount AS amount', 'o.journey_no AS journey_no', periodColumn(query) && 'o.part_no AS part_no')}, m.previous_ts AS previous_ts
  FROM orders o JOIN (
    SELECT customer_id, ts, COALESCE(LAG(ts) OVER (PARTITION BY customer_id ORDER BY ts), ${never}) AS previous_ts
    FROM order_times
  ) m ON m.customer_id = o.customer_id AND m.ts = o.ts
  `,
];

/** Milliseconds; of days those that are whole. `null`: no limit. */
function lookbackOf({ table, policy: { lookback } }: TouchQuery): number | null {
  if (lookback === null) return null;
  return Math.round((table.time === 'date' ? Math.floor(lookback) : lookback) * millisecondsPerDay);
}

/**
 * The touches of journeys that did not convert: those no order sees, in pieces that end at each order and, under a lookback, where
 * two touches lie further apart than it. Such a piece may convert yet while the lookback reaches from its last touch beyond the end
 * of the data. They belong to the part of time in which their last touch lies. `lost_steps` has the columns of `order_steps`.
 */
export function lostSteps(query: TouchQuery, dialect: Dialect): Step[] {
  const lookback = lookbackOf(query);
  if (lookback === null) return lostAfterOrders(query, dialect);
  const part = hasParts(query) && 'part_no';
  const tie = columns(tieColumns(query), part);
  const nothing = tie.replace(/\w+/g, 'NULL');
  const inOrder = `ts, ${tieOrder(query, dialect)}`;
  return [
    [
      'timeline',
      `
      SELECT customer_id, ts, 0 AS is_sale, ${tie} FROM touches
      UNION ALL
      SELECT customer_id, ts, 1, ${nothing} FROM (SELECT DISTINCT customer_id, ts FROM sales) order_times
      `,
    ],
    [
      'around',
      `
      SELECT customer_id, ts, is_sale, ${tie},
        SUM(is_sale) OVER (PARTITION BY customer_id ORDER BY ts, is_sale ${soFar}) AS orders_before,
        MIN(CASE WHEN is_sale = 1 THEN ts END) OVER (PARTITION BY customer_id ORDER BY ts DESC, is_sale DESC ${soFar}) AS next_order
      FROM timeline
      `,
    ],
    [
      'unseen',
      `
      SELECT customer_id, ts, ${tie}, orders_before
      FROM around
      ${where('is_sale = 0', `(next_order IS NULL OR next_order - ${lookback} > ts)`)}
      `,
    ],
    [
      'gaps',
      `
      SELECT customer_id, ts, ${tie}, orders_before,
        CASE WHEN ts - LAG(ts) OVER (PARTITION BY customer_id, orders_before ORDER BY ${inOrder}) > ${lookback} THEN 1 ELSE 0 END AS is_new
      FROM unseen
      `,
    ],
    [
      'pieces',
      `
      SELECT customer_id, ts, ${tie}, orders_before,
        SUM(is_new) OVER (PARTITION BY customer_id, orders_before ORDER BY ${inOrder} ${soFar}) AS piece
      FROM gaps
      `,
    ],
    ['log_end', logEnd(query, dialect)],
    [
      'ended',
      `
      SELECT ${columns('p.customer_id AS customer_id', 'p.ts AS ts', named(tieColumns(query, 'p.')), part && `MAX(p.part_no) OVER (${inPiece}) AS part_no`)}, p.orders_before AS orders_before, p.piece AS piece,
        CASE WHEN MAX(p.ts) OVER (${inPiece}) >= e.last_ts - ${fullLookback(query)} THEN 1 ELSE 0 END AS is_open
      FROM pieces p CROSS JOIN log_end e
      `,
    ],
    ['lost_steps', lostSelect('ended', { piece: 'piece', isOpen: 'is_open' }, query, dialect)],
  ];
}

/** Without a lookback an order sees all that was before it: the touches after the last one of a customer are left, one journey. */
const lostAfterOrders = (query: TouchQuery, dialect: Dialect): Step[] => {
  const part = hasParts(query) && 'MAX(t.part_no) OVER (PARTITION BY t.customer_id) AS part_no';
  return [
    ['last_orders', 'SELECT customer_id, MAX(ts) AS last_order FROM sales GROUP BY customer_id'],
    [
      'unseen',
      `
      SELECT ${columns('t.customer_id AS customer_id', 't.ts AS ts', named(tieColumns(query, 't.')), part)}, 0 AS orders_before
      FROM touches t LEFT JOIN last_orders o ON o.customer_id = t.customer_id
      WHERE o.last_order IS NULL OR t.ts > o.last_order
      `,
    ],
    ['lost_steps', lostSelect('unseen', { piece: '0', isOpen: '0' }, query, dialect)],
  ];
};

const fullLookback = ({ policy }: TouchQuery): number =>
  Math.round((policy.lookback ?? 0) * millisecondsPerDay);

const logEnd = (query: TouchQuery, { integer }: Dialect): string =>
  query.whole === undefined
    ? `SELECT MAX(${endOf(query)}) AS last_ts FROM log_rows`
    : `SELECT CAST(${query.whole.until} AS ${integer}) AS last_ts`;

/** The moment at which a row ends: a transaction that names a day stands at the end of it. */
export const endOf = ({ table }: TouchQuery): string =>
  table.time === 'date' ? `CASE WHEN amount <> 0 THEN ts + ${millisecondsPerDay - 1} ELSE ts END` : 'ts';

const inPiece = 'PARTITION BY p.customer_id, p.orders_before, p.piece';

const lostSelect = (
  rows: string,
  { piece, isOpen }: { piece: string; isOpen: string },
  query: TouchQuery,
  dialect: Dialect,
): string => {
  const whole = wholeIn(dialect);
  return `
    SELECT customer_id, ${whole('0')} AS is_order, ${whole('orders_before')} AS journey_no, ${whole(piece)} AS piece,
      CAST(0 AS ${dialect.double}) AS amount, ${columns(`${whole(isOpen)} AS is_open`, periodColumn(query), 'ts', tieColumns(query))}
    FROM ${rows}
    ${where(query.period !== undefined && 'part_no = 0')}
  `;
};

/** Numbers that some engines count with a sign, and some without: rows of two steps have to have one kind. */
const wholeIn =
  ({ integer }: Dialect) =>
  (number: string): string =>
    `CAST(${number} AS ${integer})`;

/**
 * The touches of `rows` that stay where some are passed over and repeats count once, numbered within their journey by `place`.
 * `kept_steps` has the columns of `rows` but for what tells ties.
 */
export function keptSteps(query: TouchQuery, dialect: Dialect, rows: string): Step[] {
  const { steps, from } = withoutSome(query, dialect, rows);
  const inOrder = inJourneyOrder(query, dialect);
  return [
    ...steps,
    [
      'kept_steps',
      `SELECT ${columns(journeyKey, 'amount', 'is_open', periodColumn(query), 'ts', query.columns.milestone !== undefined && 'touch_no', 'touch_key')}, ${wholeIn(dialect)(`ROW_NUMBER() OVER (${inOrder})`)} AS place FROM ${from}`,
    ],
  ];
}

const inJourneyOrder = (query: TouchQuery, dialect: Dialect): string =>
  `${inJourney} ORDER BY ts, ${tieOrder(query, dialect)}`;

/** The touches of `rows` that stay where some are passed over and repeats count once: the steps to them, and the last of those. */
export function withoutSome(
  query: TouchQuery,
  dialect: Dialect,
  rows: string,
): { steps: Step[]; from: string } {
  const { passOver, collapse } = query.policy;
  const tie = tieColumns(query);
  const all = columns(journeyKey, 'amount', 'is_open', periodColumn(query), 'ts', tie);
  const inOrder = inJourneyOrder(query, dialect);
  const passed = `${inAnyCase('touch_key', query.table, dialect)} IN (${texts(passOver.map(nameKey), dialect)})`;
  const steps: Step[] = [];
  let from = rows;
  if (passOver.length > 0) {
    steps.push(
      [
        'with_others',
        `SELECT ${all}, SUM(CASE WHEN ${passed} THEN 0 ELSE 1 END) OVER (${inJourney}) AS others FROM ${from}`,
      ],
      ['not_passed', `SELECT ${all} FROM with_others WHERE touch_key IS NULL OR others = 0 OR NOT ${passed}`],
    );
    from = 'not_passed';
  }
  if (collapse) {
    steps.push(
      ['with_next', `SELECT ${all}, LEAD(touch_key) OVER (${inOrder}) AS next_key FROM ${from}`],
      [
        'not_repeated',
        `SELECT ${all} FROM with_next WHERE touch_key IS NULL OR next_key IS NULL OR next_key <> touch_key`,
      ],
    );
    from = 'not_repeated';
  }
  return { steps, from };
}
