import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { orderDaySteps } from './orderDays';
import { type PeriodKind, periodSteps } from './periods';
import { statement } from './statement';

/**
 * What the customers whose first order lies in one calendar period did in periods 0, 1, 2, … from it, as `cohortTriangles`: the number of
 * that period (`CalendarPeriod`), how many after it, customers of the cohort, those of them with an order, days with an order,
 * value less refunds, and 1 where the period is over by the end of observation. In one that is not an order may still follow. Periods in
 * which nobody of a cohort ordered have no row. Those of customers with hard refunds are to be added (`hardOrdersQuery`).
 */
export const cohortsQuery = (query: OrderQuery, dialect: Dialect, period: PeriodKind): string =>
  statement(
    [
      ...orderDaySteps(query, dialect),
      [
        'all_days',
        `
        SELECT DISTINCT day
        FROM (SELECT day FROM order_days UNION ALL SELECT last_day + 1 AS day FROM log_end) days
        `,
      ],
      ...periodSteps(period, 'all_days', dialect),
      [
        'first_open',
        `
        SELECT p.period_no AS period_no
        FROM log_end e JOIN day_periods p ON p.day = e.last_day + 1
        `,
      ],
      [
        'placed_days',
        `
        SELECT d.customer_id AS customer_id, d.value AS value, f.period_no AS cohort, p.period_no - f.period_no AS period
        FROM order_days d JOIN day_periods p ON p.day = d.day JOIN day_periods f ON f.day = d.first_day
        `,
      ],
      [
        'cohort_sizes',
        `
        SELECT cohort AS sized_cohort, COUNT(DISTINCT customer_id) AS customers
        FROM placed_days
        GROUP BY cohort
        `,
      ],
      [
        'cohort_cells',
        `
        SELECT cohort, period, COUNT(DISTINCT customer_id) AS active, COUNT(*) AS orders, SUM(value) AS value
        FROM placed_days
        GROUP BY cohort, period
        `,
      ],
    ],
    `
    SELECT c.cohort AS cohort, c.period AS period, s.customers AS customers, c.active AS active, c.orders AS orders, c.value AS value,
      CASE WHEN c.cohort + c.period < o.period_no THEN 1 ELSE 0 END AS is_over
    FROM cohort_cells c JOIN cohort_sizes s ON s.sized_cohort = c.cohort CROSS JOIN first_open o
    ORDER BY cohort, period
    `,
    dialect,
  );
