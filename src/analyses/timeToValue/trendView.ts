import { calendarPeriods, day } from '../../analytics/periods/calendar';
import { addingUp } from '../../blueprint/others';
import type { LineSeries, ResultView, TableColumn } from '../../blueprint/views';
import { choose, type Waits } from '../../cells';
import type { TimeScale } from '../../functions/timeToValue/calendar';
import { usualDays } from '../../functions/timeToValue/trend';
import {
  columnsBeforeDays,
  columnsPerDay,
  trendOf,
  trendTable,
} from '../../functions/timeToValue/trendTable';
import type { TrendPeriod } from './options';
import type { TimeToValueSaying } from './sayings';

const periods = [day, ...calendarPeriods];

/**
 * Time to value by the period of the start, a line for each day by which the share is told. Where a period is immature the line is dashed:
 * a share of those few who were observed for long enough is none of the whole period, and never a fall.
 */
export function trendView(
  waits: Waits,
  scale: TimeScale,
  name: TrendPeriod,
): { view: ResultView } | { reason: TimeToValueSaying } {
  const period = choose(periods, name, 'period');
  const trend = trendOf(waits, scale, period);
  if ('reason' in trend) return trend;
  const isImmature = ({ youngest }: { youngest: number }) =>
    youngest < usualDays[usualDays.length - 1] * scale.dayLength;
  const immature = trend.periods.filter((each) => each.waits.duration.length > 0 && isImmature(each)).length;
  const said: TimeToValueSaying[] =
    immature > 0 ? [{ code: 'immaturePeriods', values: { periods: immature } }] : [];
  return {
    view: {
      id: 'trend',
      columns: withInterval(addingUp(trendTable(trend, period, usualDays, scale), [1, 2, 3])),
      footRows: 1,
      chart: {
        kind: 'lines',
        x: 0,
        series: usualDays.flatMap((_, i) => linesOf(i, immature > 0)),
        steps: false,
      },
      notes: said,
    },
  };
}

/** The interval of the median stands beneath it. */
const withInterval = (columns: TableColumn[]): TableColumn[] =>
  columns.map((column, place) => (place === 4 ? { ...column, with: [{ lower: 5, upper: 6 }] } : column));

/** The share by a day, and the estimate of it. */
function linesOf(place: number, hasEstimates: boolean): LineSeries[] {
  const first = columnsBeforeDays + columnsPerDay * place;
  const share = { column: first, dashed: false };
  return hasEstimates ? [share, { column: first + columnsPerDay - 1, dashed: true }] : [share];
}
