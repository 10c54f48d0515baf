import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { historySteps } from './orderDays';
import { apart } from './sales';
import { countedDays } from './periodDays';
import { statement, type Step } from './statement';

/**
 * The distinct (x, t_x, T) with the number of customers who have them, as `patternsOf`: all that the likelihoods of BG/NBD, Pareto/NBD and
 * their kin need. Where there is an amount, also the sum of z̄ over those of whom it is above 0, and how many repeat customers are without
 * such a value: expected values of orders are linear in z̄, so the value of all follows. Those of customers with hard refunds are to be
 * added (`hardOrdersQuery`); a column of its own tells their number. Of a period, what customers brought in it stands in every row, with
 * its days.
 */
export const patternsQuery = (query: OrderQuery, dialect: Dialect): string =>
  statement(
    [...historySteps(query, dialect), ...(query.period === undefined ? [] : [inPeriod])],
    `
    SELECT
      ${['repeat_orders, recency, age, COUNT(*) AS customers', ...averagesIn(query), apart, ...totalsIn(query)].join(',\n      ')}
    FROM histories
    GROUP BY repeat_orders, recency, age
    ORDER BY repeat_orders, recency, age
    `,
    dialect,
  );

/** What customers brought in the period, as `totalsOf` has it: value, days with an order, buyers, and those of them who are new. */
const inPeriod: Step = [
  'in_period',
  `
  SELECT SUM(d.value) AS period_value, COUNT(*) AS period_orders, COUNT(DISTINCT d.customer_id) AS period_buyers,
    COUNT(DISTINCT CASE WHEN d.first_day >= p.first_day THEN d.customer_id END) AS period_new
  FROM order_days d CROSS JOIN period_days p
  WHERE d.day >= p.first_day
  `,
];

const totalsIn = ({ period }: OrderQuery): string[] =>
  period === undefined
    ? []
    : [
        '(SELECT COALESCE(period_value, 0) FROM in_period) AS period_value',
        ...['period_orders', 'period_buyers', 'period_new'].map(
          (figure) => `(SELECT ${figure} FROM in_period) AS ${figure}`,
        ),
        ...countedDays('period_days'),
      ];

const averagesIn = ({ columns: { amount } }: OrderQuery): string[] =>
  amount === undefined
    ? []
    : [
        'SUM(CASE WHEN repeat_value > 0 THEN repeat_value / repeat_orders ELSE 0 END) AS average_values',
        'SUM(CASE WHEN repeat_orders > 0 AND repeat_value <= 0 THEN 1 ELSE 0 END) AS without_value',
      ];
