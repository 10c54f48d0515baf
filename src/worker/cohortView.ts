import { cohortTriangle } from '../analytics/lifetime/cohorts';
import type { OrderDays } from '../analytics/lifetime/orders';
import type { CalendarPeriod } from '../analytics/lifetime/period';
import type { TableColumn } from '../functions/table';
import type { ResultView } from './tables';

const allCohorts = 'All';

/** Share of each cohort that ordered in each period of its life; periods not over yet are empty. */
export function cohortView(days: OrderDays, period: CalendarPeriod): ResultView {
  const triangle = cohortTriangle(days, period, 'active');
  if ('reason' in triangle) {
    return { id: 'cohorts', columns: [], hasTotal: false, chart: null, notes: [`${triangle.reason}.`] };
  }
  const { cohorts, mean } = triangle;
  const customers = cohorts.map((cohort) => cohort.customers);
  const rows = [...cohorts.map((cohort) => cohort.totals.map((total) => total / cohort.customers)), mean];
  const periods = Array.from(mean, (_, age): TableColumn => ({
    heading: String(age),
    format: 'share',
    cells: Float64Array.from(rows, (shares) => shares[age] ?? NaN),
  }));
  return {
    id: 'cohorts',
    columns: [
      {
        heading: 'Cohort',
        format: 'text',
        cells: [...cohorts.map((cohort) => period.label(cohort.period)), allCohorts],
      },
      {
        heading: 'Customers',
        format: 'count',
        cells: Float64Array.from([...customers, customers.reduce((sum, size) => sum + size, 0)]),
      },
      ...periods,
    ],
    hasTotal: true,
    chart: { kind: 'heat', label: 0, first: 2 },
    notes: [],
  };
}
