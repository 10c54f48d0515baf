import { cohortTriangles } from '../../analytics/lifetime/cohorts';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import type { CalendarPeriod } from '../../analytics/lifetime/period';
import { cohortTable } from '../../functions/lifetime/cohorts';
import { share } from '../../functions/lifetime/cohortMeasures';
import { allCohorts, wholeCohort } from './figures';
import type { ResultView } from '../../blueprint/views';

/** Share of each cohort that ordered in each period of its life; periods not over yet are empty. */
export function cohortView(days: OrderDays, period: CalendarPeriod): ResultView {
  const triangles = cohortTriangles(days, period, share.figure, [buyersIn(days)]);
  if ('reason' in triangles) {
    const notes = [triangles.reason];
    return { id: 'cohorts', columns: [], footRows: 1, chart: null, notes };
  }
  const [triangle] = triangles;
  const columns = cohortTable([{ ...triangle, segment: null }], period, share);
  return {
    id: 'cohorts',
    columns,
    footRows: 1,
    chart: { kind: 'heat', label: 0, first: 2 },
    opens: columns.slice(1).map(({ heading }) => ({
      id: typeof heading === 'string' ? heading : wholeCohort,
      name: heading,
    })),
    keys: [...triangle.cohorts.map((cohort) => period.label(cohort.period)), allCohorts],
    notes: [],
  };
}
