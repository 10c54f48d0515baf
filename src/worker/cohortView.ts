import { cohortTriangle } from '../analytics/lifetime/cohorts';
import type { OrderDays } from '../analytics/lifetime/orders';
import type { CalendarPeriod } from '../analytics/lifetime/period';
import { cohortTable } from '../functions/lifetime/cohorts';
import type { ResultView } from './tables';

/** Share of each cohort that ordered in each period of its life; periods not over yet are empty. */
export function cohortView(days: OrderDays, period: CalendarPeriod): ResultView {
  const triangle = cohortTriangle(days, period, 'active');
  const isTooLarge = 'reason' in triangle;
  return {
    id: 'cohorts',
    columns: isTooLarge ? [] : cohortTable(triangle, period, 'active'),
    hasTotal: true,
    chart: isTooLarge ? null : { kind: 'heat', label: 0, first: 2 },
    notes: isTooLarge ? [`${triangle.reason}.`] : [],
  };
}
