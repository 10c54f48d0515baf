import type { PeriodForecast } from '../../analytics/lifetime/forecast';
import { limitsAhead, orderLimits } from '../../analytics/lifetime/forecastLimits';
import type { ModelFit } from '../../analytics/lifetime/lifetimeFit';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { ColumnFormat } from '../../functions/table';
import type { PlainWord } from '../../functions/words';
import type { LineSeries, ResultView } from '../../blueprint/views';
import type { LifetimeSaying } from './sayings';
import type { LifetimeWord } from './tableWords';

const figures: readonly [figure: keyof PeriodForecast, format: ColumnFormat, heading: PlainWord][] = [
  ['actualOrders', 'count', 'actualOrders'],
  ['expectedOrders', 'number', 'expectedOrders'],
  ['actualRevenue', 'money', 'actualRevenue'],
  ['expectedRevenue', 'money', 'expectedRevenue'],
];

const atMean: LifetimeWord = { code: 'expectedRevenueAtMean' };

/**
 * Orders by period as far as counts tell them: those made only with cohorts, and revenue to come exactly only with the averages of each
 * pattern. Limits are those of the orders: how revenue varies hangs on what single customers spend.
 *
 * @param isExact `false`: revenue to come is as if customers with as many repeat orders spent alike, and named so.
 */
export function patternForecastView(
  fit: ModelFit,
  asOf: number,
  rows: readonly PeriodForecast[],
  period: CalendarPeriod,
  isExact: boolean,
): ResultView {
  const told = figures.filter(([figure]) => rows.some((row) => !Number.isNaN(row[figure])));
  const notes: LifetimeSaying[] = [{ code: 'presentOnly' }];
  const limits = limitsAhead(rows, period, asOf, (spans) => orderLimits(fit, spans));
  const limit = (end: 'lower' | 'upper') => Float64Array.from(limits, (each) => each?.[end] ?? NaN);
  const hasRevenue = told.some(([figure]) => figure === 'expectedRevenue');
  if (hasRevenue && !isExact) notes.push({ code: 'revenueAtMean' });
  const charted: readonly string[] =
    hasRevenue && isExact ? ['actualRevenue', 'expectedRevenue'] : ['actualOrders', 'expectedOrders'];
  return {
    id: 'forecast',
    columns: [
      { heading: { code: 'period' }, format: 'text', cells: rows.map((row) => period.label(row.period)) },
      ...told.map(([figure, format, code]) => ({
        heading: code === 'expectedRevenue' && !isExact ? atMean : { code },
        format,
        cells: Float64Array.from(rows, (row) => row[figure]),
      })),
      { heading: { code: 'ordersLower' }, format: 'count', cells: limit('lower') },
      { heading: { code: 'ordersUpper' }, format: 'count', cells: limit('upper') },
    ],
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: told.flatMap(([figure], place) =>
        charted.includes(figure) ? [seriesOf(figure, place + 1, told.length + 1)] : [],
      ),
      steps: false,
    },
    notes,
  };
}

/** What is expected is dashed; of orders it has its limits about it. */
const seriesOf = (figure: keyof PeriodForecast, column: number, firstLimit: number): LineSeries => ({
  column,
  dashed: figure.startsWith('expected'),
  ...(figure === 'expectedOrders' && { band: { lower: firstLimit, upper: firstLimit + 1 } }),
});
