import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { historySteps } from './orderDays';
import { apart } from './sales';
import { statement } from './statement';

/**
 * The distinct (x, t_x, T) with the number of customers who have them, as `patternsOf`: all that the likelihoods of BG/NBD, Pareto/NBD and
 * their kin need. Those of customers with hard refunds are to be added (`hardOrdersQuery`); a column of its own tells their number.
 */
export const patternsQuery = (query: OrderQuery, dialect: Dialect): string =>
  statement(
    historySteps(query, dialect),
    `
    SELECT repeat_orders, recency, age, COUNT(*) AS customers, ${apart}
    FROM histories
    GROUP BY repeat_orders, recency, age
    ORDER BY repeat_orders, recency, age
    `,
    dialect,
  );
