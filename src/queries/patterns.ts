import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { historySteps } from './orderDays';
import { apart } from './sales';
import { statement } from './statement';

/**
 * The distinct (x, t_x, T) with the number of customers who have them, as `patternsOf`: all that the likelihoods of BG/NBD, Pareto/NBD and
 * their kin need. Where there is an amount, also the sum of z̄ over those of whom it is above 0, and how many repeat customers are without
 * such a value: expected values of orders are linear in z̄, so the value of all follows. Those of customers with hard refunds are to be
 * added (`hardOrdersQuery`); a column of its own tells their number.
 */
export const patternsQuery = (query: OrderQuery, dialect: Dialect): string =>
  statement(
    historySteps(query, dialect),
    `
    SELECT
      ${['repeat_orders, recency, age, COUNT(*) AS customers', ...averagesIn(query), apart].join(',\n      ')}
    FROM histories
    GROUP BY repeat_orders, recency, age
    ORDER BY repeat_orders, recency, age
    `,
    dialect,
  );

const averagesIn = ({ columns: { amount } }: OrderQuery): string[] =>
  amount === undefined
    ? []
    : [
        'SUM(CASE WHEN repeat_value > 0 THEN repeat_value / repeat_orders ELSE 0 END) AS average_values',
        'SUM(CASE WHEN repeat_orders > 0 AND repeat_value <= 0 THEN 1 ELSE 0 END) AS without_value',
      ];
