import { type CohortTriangle, cohortTriangles } from '../../analytics/lifetime/cohorts';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { LifetimeReason } from '../../analytics/lifetime/reason';
import { cohortTable } from '../../functions/lifetime/cohorts';
import { share } from '../../functions/lifetime/cohortMeasures';
import { allCohorts, wholeCohort } from './figures';
import type { ResultView } from '../../blueprint/views';

/** Share of each cohort that ordered in each period of its life; periods not over yet are empty. */
export function cohortView(days: OrderDays, period: CalendarPeriod): ResultView {
  const triangles = cohortTriangles(days, period, share.figure, [buyersIn(days)]);
  return 'reason' in triangles ? noCohortView(triangles.reason) : triangleView(triangles[0], period, true);
}

/** Why there are no cohorts to be shown. */
export const noCohortView = (reason: LifetimeReason): ResultView => ({
  ...{ id: 'cohorts', columns: [], footRows: 1, chart: null },
  notes: [reason],
});

/** `opens`: the customers behind a figure can be shown. */
export function triangleView(triangle: CohortTriangle, period: CalendarPeriod, opens: boolean): ResultView {
  const columns = cohortTable([{ ...triangle, segment: null }], period, share);
  return {
    id: 'cohorts',
    columns,
    footRows: 1,
    chart: { kind: 'heat', label: 0, first: 2 },
    ...(opens && {
      opens: columns.slice(1).map(({ heading }) => ({
        id: typeof heading === 'string' ? heading : wholeCohort,
        name: heading,
      })),
    }),
    keys: [...triangle.cohorts.map((cohort) => period.label(cohort.period)), allCohorts],
    notes: [],
  };
}
