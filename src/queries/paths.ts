import { canBeCoded, codedPathSteps } from './codedPaths';
import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { journeyKey, keptSteps, lostSteps, orderSteps } from './journeys';
import { apart, salesSteps } from './sales';
import { columns, statement, type Step, unionOf } from './statement';
import { daysIn, periodColumn } from './timeParts';
import { touchRows } from './touchRows';

/**
 * The distinct journeys: path, orders it led to, their value less refunds, journeys on it that did not convert, and those that
 * may convert yet. An empty path holds the orders without a touch. Customers with hard refunds are not in it but for their number,
 * in a column of its own (`hardRowsQuery`). Of a period, or told apart by calendar periods, two columns more tell the days counted.
 */
export const pathsQuery = (query: TouchQuery, dialect: Dialect): string =>
  statement(
    [
      ...touchRows(query, dialect),
      ...salesSteps(query, dialect),
      ...orderSteps(query, dialect),
      ...lostSteps(query, dialect),
      ['all_steps', unionOf('SELECT * FROM order_steps', 'SELECT * FROM lost_steps')],
      ...(canBeCoded(query, dialect) ? codedPathSteps : pathSteps)(query, dialect, 'all_steps'),
    ],
    `
    SELECT ${columns('path', periodColumn(query) && 'part_no AS period_no', 'conversions', 'value', 'non_conversions', 'still_open', apart, ...daysIn(query))}
    FROM counted_paths
    ORDER BY ${columns(periodColumn(query) && 'period_no', 'conversions')} DESC, value DESC, ${dialect.inBytes('path')}
    `,
    dialect,
  );

/** `counted_paths`: the columns of the answer, of the touches of `rows`. */
const pathSteps = (query: TouchQuery, dialect: Dialect, rows: string): Step[] => [
  ...keptSteps(query, dialect, rows),
  [
    'journey_paths',
    `
    SELECT k.customer_id AS customer_id, k.is_order AS is_order, k.journey_no AS journey_no, k.piece AS piece,
      ${columns('MAX(k.amount) AS amount', 'MAX(k.is_open) AS is_open', periodColumn(query) && 'MAX(k.part_no) AS part_no')}, ${dialect.path('n.touch_name', 'k.place')} AS path
    FROM kept_steps k LEFT JOIN touch_names n ON n.touch_key = k.touch_key
    GROUP BY ${journeyKey
      .split(', ')
      .map((column) => `k.${column}`)
      .join(', ')}
    `,
  ],
  [
    'counted_paths',
    `
    SELECT ${columns('path', periodColumn(query))},
      SUM(is_order) AS conversions,
      SUM(amount) AS value,
      SUM(CASE WHEN is_order = 0 AND is_open = 0 THEN 1 ELSE 0 END) AS non_conversions,
      SUM(is_open) AS still_open
    FROM journey_paths
    GROUP BY ${columns('path', periodColumn(query))}
    `,
  ],
];
