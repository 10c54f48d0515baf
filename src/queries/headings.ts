/** What the answers of statements look like, apart from the statements: who reads such a table needs no SQL. */

/** The headings of a table of paths, as `JOURNEYS` has them but for days, which do not add up. */
export const pathColumns = ['path', 'conversions', 'value', 'non_conversions', 'still_open'] as const;

/** The headings of a table of patterns: x, t_x and T in days, and the customers who have them. */
export const patternColumns = ['repeat_orders', 'recency', 'age', 'customers'] as const;

/** The headings of what those customers spend, where there is an amount: the sum of their z̄ above 0, and how many repeat customers have none. */
export const averageColumns = ['average_values', 'without_value'] as const;

/** The headings of a table of spend. */
export const spendColumns = ['repeat_orders', 'customers', 'average_value', 'variance'] as const;

/** The headings of a table of cohorts. */
export const cohortColumns = [
  'cohort',
  'period',
  'customers',
  'active',
  'orders',
  'value',
  'is_over',
] as const;

/** The headings of a table of scores. */
export const rfmColumns = [
  'recency_score',
  'frequency_score',
  'monetary_score',
  'customers',
  'recency',
  'orders',
  'value',
] as const;

/** The headings of a table of waits. */
export const waitColumns = ['segment', 'days', 'reached', 'lost', 'waiting'] as const;

/** The headings of a table of a funnel. */
export const funnelColumns = ['step', 'customers', 'decided', 'wait', 'from_first'] as const;

/** The headings of a table of transitions; those by position have it in front. */
export const transitionColumns = ['from_event', 'to_event', 'customers', 'wait'] as const;

/** The heading of how many customers a statement leaves out, the same in every row: nobody is to overlook them. */
export const apartColumn = 'customers_apart';

/** The headings of the days that were counted, the same in every row, as Excel numbers them: where a period is asked for. */
export const dayColumns = ['first_day', 'last_day'] as const;

/** The heading of the calendar period of a row, where rows are told apart by it. */
export const periodHeading = 'period_no';

/** The headings of what customers brought in a period, the same in every row. */
export const periodColumns = ['period_value', 'period_orders', 'period_buyers', 'period_new'] as const;

/** What stands between the names of a path. */
export const separator = ' > ';
