import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { wholeMillionths } from './money';
import { historySteps } from './orderDays';
import { statement } from './statement';

/**
 * What the gamma-gamma model is fitted on: customers by their number of repeat orders and the mean value of those, z̄, as `historiesOf` has
 * them; of each group the number of customers, and the mean and the variance of their z̄. The likelihood has no statistic of few
 * numbers; groups so narrow that it is a parabola within them lose nothing that is seen: with 200 an e-fold parameters agree to
 * ten digits at a million customers. Whoever has spent nothing in repeat orders is in a group with a mean of 0, whoever has none in none.
 * Those of customers with hard refunds are to be added (`hardOrdersQuery`).
 *
 * @param perFold groups in which z̄ grows by the factor e; `null`: each sum of repeat orders, told apart by millionths, has its own.
 */
export const spendQuery = (query: OrderQuery, dialect: Dialect, perFold: number | null): string =>
  statement(
    [
      ...historySteps(query, dialect),
      [
        'spends',
        `
        SELECT repeat_orders, repeat_value, repeat_value / repeat_orders AS average
        FROM histories
        WHERE repeat_orders > 0
        `,
      ],
      ['grouped', `SELECT repeat_orders, average, ${groupOf(perFold, dialect)} AS spend_group FROM spends`],
      [
        'centred',
        `
        SELECT repeat_orders, average, spend_group, AVG(average) OVER (PARTITION BY repeat_orders, spend_group) AS centre
        FROM grouped
        `,
      ],
    ],
    `
    SELECT repeat_orders, COUNT(*) AS customers, MAX(centre) AS average_value,
      AVG((average - centre) * (average - centre)) AS variance
    FROM centred
    GROUP BY repeat_orders, spend_group
    ORDER BY repeat_orders, average_value
    `,
    dialect,
  );

/** A number for each group; none for those who have spent nothing. */
function groupOf(perFold: number | null, dialect: Dialect): string {
  if (perFold === null) return wholeMillionths('repeat_value', dialect);
  if (!(perFold > 0 && perFold < Infinity)) throw new RangeError(`${perFold} groups are none.`);
  return `CASE WHEN average > 0 THEN CAST(FLOOR(LN(CASE WHEN average > 0 THEN average ELSE 1 END) * ${perFold}) AS ${dialect.integer}) END`;
}
