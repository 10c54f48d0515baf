import type { OrderQuery } from './definition';
import type { Dialect } from './dialects';
import { wholeMillionths } from './money';
import { orderDaySteps } from './orderDays';
import { statement } from './statement';

/** Equal figures score alike, or the groups are equal: as `RfmMethod`. */
export type RfmCut = 'quantiles' | 'ranks';

/** A customer whose order days Touchstone has counted itself. */
export interface RfmCustomer {
  customer: string;
  recency: number;
  frequency: number;
  monetary: number;
}

/**
 * Customers by their scores of recency, frequency and monetary value, each 1 … 5, as `rfmScores` gives them: the scores, how many
 * customers, and the sums of their days since the last order, of their order days and of their value. Sums of money are told apart by
 * millionths; by `ranks` customers equal in all three are in one order for each of them.
 *
 * Scores hang on all customers together, so figures cannot be added afterwards: those whose refunds no portable SQL can set off have
 * to be finished first (`hardOrdersQuery`) and stand in the statement. Some engines do not take more than some thousand of them.
 *
 * @param finished figures of those customers; left out, the scores are those of the others among themselves.
 */
export const rfmQuery = (
  query: OrderQuery,
  dialect: Dialect,
  cut: RfmCut,
  finished: readonly RfmCustomer[] = [],
): string =>
  statement(
    [
      ...orderDaySteps(query, dialect),
      [
        'customer_sums',
        `
        SELECT customer_id, MAX(day) AS last_order, COUNT(*) AS frequency, SUM(value) AS monetary
        FROM order_days
        GROUP BY customer_id
        `,
      ],
      [
        'figures',
        [
          `
        SELECT s.customer_id AS customer_id, e.last_day - s.last_order AS recency, CAST(s.frequency AS ${dialect.integer}) AS frequency, s.monetary AS monetary
        FROM customer_sums s CROSS JOIN log_end e`,
          ...finished.map((each) => constants(each, dialect)),
        ].join('\n        UNION ALL\n'),
      ],
      [
        'keyed',
        `SELECT customer_id, recency, frequency, monetary, ${wholeMillionths('monetary', dialect)} AS money_key FROM figures`,
      ],
      ['placed', placed(cut, dialect)],
      ['scored', scored(cut)],
    ],
    `
    SELECT recency_score, frequency_score, monetary_score,
      COUNT(*) AS customers, SUM(recency) AS recency, SUM(frequency) AS orders, SUM(monetary) AS value
    FROM scored
    GROUP BY recency_score, frequency_score, monetary_score
    ORDER BY recency_score, frequency_score, monetary_score
    `,
    dialect,
  );

function constants({ customer, recency, frequency, monetary }: RfmCustomer, dialect: Dialect): string {
  const { integer, double, literal, text } = dialect;
  for (const figure of [recency, frequency, monetary])
    if (!Number.isFinite(figure)) throw new RangeError(`${figure} is no figure of a customer.`);
  return (
    `        SELECT CAST(${literal(customer)} AS ${text}), CAST(${recency} AS ${integer}), ` +
    `CAST(${frequency} AS ${integer}), CAST(${monetary} AS ${double})`
  );
}

/** How many customers lie below each, by each figure, and how many there are; of recency how many have ordered later. */
function placed(cut: RfmCut, { inBytes }: Dialect): string {
  const [rank, name] = cut === 'ranks' ? ['ROW_NUMBER()', `, ${inBytes('customer_id')}`] : ['RANK()', ''];
  const by = (...order: readonly string[]) =>
    `${rank} OVER (ORDER BY ${(cut === 'ranks' ? order : order.slice(0, 1)).join(', ')}${name}) - 1`;
  const [late, often, much] = ['recency', 'frequency', 'money_key'];
  // By ranks the best come first, so that equal ones are in the order of their names.
  return cut === 'ranks'
    ? `
      SELECT recency, frequency, monetary, COUNT(*) OVER () AS everybody,
        ${by(late, `${often} DESC`, `${much} DESC`)} AS later,
        ${by(`${often} DESC`, `${much} DESC`, late)} AS more_often,
        ${by(`${much} DESC`, `${often} DESC`, late)} AS much_more
      FROM keyed
      `
    : `
      SELECT recency, frequency, monetary, COUNT(*) OVER () AS everybody,
        ${by(late)} AS later, ${by(often)} AS more_seldom, ${by(much)} AS less
      FROM keyed
      `;
}

/**
 * The scores. With n customers, r of them below a figure, it lies above the quantile of k fifths where (n − 1)k < 5r: between two
 * neighbours that differ nothing else lies, and on an edge it belongs below.
 */
function scored(cut: RfmCut): string {
  const fifth = (below: string) =>
    `1 + ${[1, 2, 3, 4].map((k) => `CASE WHEN (everybody - 1) * ${k} < 5 * ${below} THEN 1 ELSE 0 END`).join(' + ')}`;
  const [often, much] =
    cut === 'ranks'
      ? ['(everybody - 1 - more_often)', '(everybody - 1 - much_more)']
      : ['more_seldom', 'less'];
  return `
    SELECT recency, frequency, monetary,
      6 - (${fifth('later')}) AS recency_score,
      ${fifth(often)} AS frequency_score,
      ${fifth(much)} AS monetary_score
    FROM placed
  `;
}
