import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { arrivalsOf } from '../../analytics/lifetime/newCustomers';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { ResultView } from '../../blueprint/views';
import { forecastTable } from '../../functions/lifetime/forecast';
import type { LifetimeOptions } from './messages';
import type { LifetimeSaying } from './sayings';

/** Revenue, or without it orders, by period: of the present customers, and on request of those still to be won, as a line of their own. */
export function forecastView(
  fit: LifetimeFit,
  period: CalendarPeriod,
  { periods, newCustomers = null }: LifetimeOptions,
): ResultView {
  const asked = newCustomers === null ? null : arrivalsOf(fit.days, period, newCustomers);
  const arrivals = asked && !('reason' in asked) ? asked : null;
  const { spend } = fit;
  const said: LifetimeSaying[] = [
    ...(asked && 'reason' in asked ? [asked.reason] : []),
    arrivals && newCustomers !== null
      ? {
          code: 'newCustomersToo',
          values: {
            each: arrivals.each,
            periods: newCustomers,
            firstOrder: fit.days.withoutAmounts ? null : arrivals.firstOrder,
          },
        }
      : { code: 'presentOnly' },
  ];
  return {
    id: 'forecast',
    // The last column of the function's table holds notes, which the pane shows in their own place.
    columns: forecastTable(fit, period, periods, { arrivals, withLimits: true }).slice(0, -1),
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: [
        { column: spend ? 3 : 1, dashed: false },
        {
          column: spend ? 4 : 2,
          dashed: true,
          band: spend ? { lower: 7, upper: 8 } : { lower: 5, upper: 6 },
        },
        ...(arrivals
          ? [
              {
                column: spend ? 10 : 9,
                dashed: true,
                band: spend ? { lower: 13, upper: 14 } : { lower: 11, upper: 12 },
              },
            ]
          : []),
      ],
      steps: false,
    },
    notes: said,
  };
}
