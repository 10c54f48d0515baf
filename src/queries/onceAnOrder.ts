import type { Step } from './statement';

/**
 * `once_rows`: those of `source_rows`, of which an amount that stands on each row of an order counts once, the largest where they
 * differ. Rows of one order id at one moment are an order.
 */
export const onceRows: Step = [
  'once_rows',
  `
  SELECT source_rows.*,
    CASE WHEN order_text <> '' AND ROW_NUMBER() OVER (PARTITION BY customer_text, order_text, ts ORDER BY ABS(amount) DESC) > 1 THEN 0 ELSE amount END AS own_amount
  FROM source_rows
  `,
];
