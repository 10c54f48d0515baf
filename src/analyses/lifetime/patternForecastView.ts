import type { PeriodForecast } from '../../analytics/lifetime/forecast';
import type { CalendarPeriod } from '../../analytics/lifetime/period';
import type { ColumnFormat } from '../../functions/table';
import type { PlainWord } from '../../functions/words';
import type { ResultView } from '../../blueprint/views';
import type { LifetimeSaying } from './sayings';
import type { LifetimeWord } from './tableWords';

const figures: readonly [
  figure: keyof PeriodForecast,
  format: ColumnFormat,
  heading: PlainWord | LifetimeWord['code'],
][] = [
  ['actualOrders', 'count', 'actualOrders'],
  ['expectedOrders', 'number', 'expectedOrders'],
  ['actualRevenue', 'money', 'actualRevenue'],
  ['expectedRevenue', 'money', 'expectedRevenueAtMean'],
];

/**
 * Orders by period as far as counts tell them: those made only with cohorts, and revenue to come only as if customers with as many
 * repeat orders spent alike.
 */
export function patternForecastView(rows: readonly PeriodForecast[], period: CalendarPeriod): ResultView {
  const told = figures.filter(([figure]) => rows.some((row) => !Number.isNaN(row[figure])));
  const notes: LifetimeSaying[] = [{ code: 'presentOnly' }];
  if (told.some(([figure]) => figure === 'expectedRevenue')) notes.push({ code: 'revenueAtMean' });
  return {
    id: 'forecast',
    columns: [
      { heading: { code: 'period' }, format: 'text', cells: rows.map((row) => period.label(row.period)) },
      ...told.map(([figure, format, code]) => ({
        heading: { code },
        format,
        cells: Float64Array.from(rows, (row) => row[figure]),
      })),
    ],
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: told.flatMap(([figure], place) =>
        figure === 'actualOrders' || figure === 'expectedOrders'
          ? [{ column: place + 1, dashed: figure === 'expectedOrders' }]
          : [],
      ),
      steps: false,
    },
    notes,
  };
}
