import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { inJourney } from './journeys';
import { notHard } from './sales';
import { oneLine, soFar, type Step } from './statement';
import { rowOrder } from './touchRows';

/**
 * The weights of the milestone models. A milestone is reached at the touch on its own row, else the last one above it, else the first
 * of its moment; of those within a journey the first counts, where repeats or passed touches are left out at the next one kept.
 * `milestone_shares`: the columns of `shares`, with w_weight, w_weights, full_weight and full_weights.
 */
export function milestoneSteps(query: TouchQuery, dialect: Dialect): Step[] {
  const { double } = dialect;
  const at = (column: string) => `CASE WHEN place = ${column} THEN 1 ELSE 0 END`;
  const three = `(${[at('1'), at('lead_place'), at('opportunity_place')].join(' + ')})`;
  return [
    [
      'log_marks',
      `
      SELECT customer_id, ts, milestone,
        SUM(is_touch) OVER (PARTITION BY customer_id ORDER BY ${rowOrder(query, dialect)} ${soFar}) AS touches_above,
        MIN(CASE WHEN is_touch = 1 THEN ts END) OVER (PARTITION BY customer_id) AS first_ts
      FROM (${oneLine(notHard('log_rows', 'r.*, CASE WHEN r.touch_key IS NULL THEN 0 ELSE 1 END AS is_touch'))}) marked
      `,
    ],
    [
      'marks',
      `
      SELECT customer_id, ts, milestone, CASE WHEN touches_above > 0 THEN touches_above WHEN first_ts = ts THEN 1 END AS touch_no
      FROM log_marks
      WHERE milestone > 0
      `,
    ],
    [
      'first_touches',
      `
      SELECT customer_id, journey_no, MIN(touch_no) AS first_no
      FROM order_steps
      WHERE touch_key IS NOT NULL
      GROUP BY customer_id, journey_no
      `,
    ],
    [
      'order_marks',
      `
      SELECT o.customer_id AS customer_id, o.journey_no AS journey_no,
        MIN(CASE WHEN m.milestone = 1 THEN m.touch_no END) AS lead_no,
        MIN(CASE WHEN m.milestone = 2 THEN m.touch_no END) AS opportunity_no
      FROM orders o
        JOIN first_touches f ON f.customer_id = o.customer_id AND f.journey_no = o.journey_no
        JOIN marks m ON m.customer_id = o.customer_id AND m.ts <= o.ts AND m.touch_no >= f.first_no
      GROUP BY o.customer_id, o.journey_no
      `,
    ],
    [
      'reached',
      `
      SELECT s.*, m.lead_no AS lead_no, m.opportunity_no AS opportunity_no
      FROM shares s LEFT JOIN order_marks m ON m.customer_id = s.customer_id AND m.journey_no = s.journey_no
      `,
    ],
    [
      'placed',
      `
      SELECT reached.*,
        ${placeOf('lead_no')} AS lead_place,
        ${placeOf('opportunity_no')} AS opportunity_place
      FROM reached
      `,
    ],
    [
      'positions',
      `SELECT placed.*, ${three} AS w_positions, ${three} + ${at('touches')} AS full_positions FROM placed`,
    ],
    [
      'milestone_weights',
      `
      SELECT positions.*,
        ${weightOf('w_positions', 0.3, double)} AS w_weight,
        ${weightOf('full_positions', 0.225, double)} AS full_weight
      FROM positions
      `,
    ],
    [
      'milestone_shares',
      `
      SELECT milestone_weights.*, SUM(w_weight) OVER (${inJourney}) AS w_weights, SUM(full_weight) OVER (${inJourney}) AS full_weights
      FROM milestone_weights
      `,
    ],
  ];
}

const placeOf = (reached: string): string =>
  `CASE WHEN ${reached} IS NOT NULL THEN COALESCE(MIN(CASE WHEN touch_no >= ${reached} THEN place END) OVER (${inJourney}), touches) END`;

/** A touch in no position shares a tenth with the others of its kind. */
const weightOf = (positions: string, share: number, double: string): string =>
  `CASE WHEN ${positions} = 0 THEN CAST(0.1 AS ${double}) / SUM(CASE WHEN ${positions} = 0 THEN 1 ELSE 0 END) OVER (${inJourney}) ELSE ${positions} * CAST(${share} AS ${double}) END`;
