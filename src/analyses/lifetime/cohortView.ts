import { cohortTriangles } from '../../analytics/lifetime/cohorts';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import type { CalendarPeriod } from '../../analytics/lifetime/period';
import { cohortTable } from '../../functions/lifetime/cohorts';
import { share } from '../../functions/lifetime/cohortMeasures';
import type { ResultView } from '../../blueprint/views';

/** Share of each cohort that ordered in each period of its life; periods not over yet are empty. */
export function cohortView(days: OrderDays, period: CalendarPeriod): ResultView {
  const triangles = cohortTriangles(days, period, share.figure, [buyersIn(days)]);
  const isTooLarge = 'reason' in triangles;
  return {
    id: 'cohorts',
    columns: isTooLarge ? [] : cohortTable([{ ...triangles[0], segment: null }], period, share),
    footRows: 1,
    chart: isTooLarge ? null : { kind: 'heat', label: 0, first: 2 },
    notes: isTooLarge ? [`${triangles.reason}.`] : [],
  };
}
