import { monthsAfter } from '../../src/analytics/subscriptions/renewals';
import { column, serial } from './worksheet';

/** Customers left of cohorts at ages 0, 1, 2 …, as far as each was observed. */
export const multiCohorts = [
  [1000, 631, 468, 382, 326],
  [800, 520, 380, 310],
  [1200, 740, 560],
  [500, 330],
];

/** The day on which the cohorts are looked at: each began as many months before as it has ages. */
export const observedOn = '2025-09-15';

/** Subscriptions of such cohorts as SUBSCRIPTIONS.RETENTION takes them: customer, start, end, plan. */
export function contractColumns(cohorts: readonly (readonly number[])[], plan = 'A'): unknown[][][] {
  const rows = cohorts.flatMap((survivors, cohort) => {
    const start = monthsAfter(serial(observedOn), 1 - survivors.length);
    return Array.from({ length: survivors[0] }, (_, i) => {
      const lost = survivors.findIndex((left) => i >= left);
      return [`${plan}${cohort}-${i}`, start, lost < 0 ? null : monthsAfter(start, lost), plan];
    });
  });
  return [0, 1, 2, 3].map((at) => column(rows.map((row) => row[at])));
}
