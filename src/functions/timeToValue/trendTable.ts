import type { CalendarPeriod } from '../../analytics/periods/calendar';
import { quantileInterval } from '../../analytics/timeToValue/interval';
import { quantile } from '../../analytics/timeToValue/quantiles';
import { notKnown, shareByTime } from '../../analytics/timeToValue/shareByTime';
import {
  countPeriods,
  type DatedWaits,
  type StartPeriod,
  type StartPeriods,
  startPeriods,
} from '../../analytics/timeToValue/startPeriods';
import { survivalCurve } from '../../analytics/timeToValue/survival';
import { millisecondsPerDay, waitOutcomes, type Waits } from '../../cells';
import type { TableColumn } from '../table';
import type { OwnWord } from '../words';
import { type TimeScale, unitOf } from './calendar';
import { durationsOf } from './waits';
import type { WaitSaying } from './waitSentences';

/** Rows beyond that are read by nobody; a mistyped year makes many. */
const mostPeriods = 5000;

/** Waits by the period of the start, durations in milliseconds of the scale, or why there would be too many rows. */
export function trendOf(
  waits: Waits,
  scale: TimeScale,
  period: CalendarPeriod,
): StartPeriods | { reason: WaitSaying } {
  const dated = datedWaits(waits, scale);
  const count = countPeriods(dated, period);
  if (count > mostPeriods)
    return { reason: { code: 'tooManyStartPeriods', values: { count, most: mostPeriods } } };
  return startPeriods(dated, period, Math.floor(waits.observedUntil / millisecondsPerDay));
}

const datedWaits = (waits: Waits, scale: TimeScale): DatedWaits => ({
  duration: durationsOf(waits, scale),
  outcome: waits.outcome,
  startDay: waits.clock.start.map((moment) => Math.floor(moment / millisecondsPerDay)),
  age: agesOf(waits, scale),
});

/** How long ago each start was when all observation ended, in milliseconds of the scale. */
export function agesOf(waits: Waits, scale: TimeScale): Float64Array {
  const begun = scale.readings(waits.clock.start);
  const [end] = scale.readings(Float64Array.of(waits.observedUntil));
  // Who waits has been observed for as long as the wait, whatever others were; of the others the outcome is known.
  return durationsOf(waits, scale).map((wait, i) =>
    waits.outcome[i] === waitOutcomes.waiting ? wait : Math.max(wait, end - begun[i]),
  );
}

/** Of each day asked for, columns of the share and what there is to know of it. */
export const columnsPerDay = 4;
/** Columns before those of the days. */
export const columnsBeforeDays = 7;

/** One row a period, then All. */
export function trendTable(
  { first, periods, all }: StartPeriods,
  period: CalendarPeriod,
  days: readonly number[],
  scale: TimeScale,
): TableColumn[] {
  const rows = [...periods, all].map((row) => figuresOf(row, days, scale));
  const names = periods.map((_, i) => period.label(first + i));
  const column = (figure: (row: Figures) => number) => Float64Array.from(rows, figure);
  const { isWorkingTime } = scale;
  return [
    { heading: { code: 'period' }, format: 'text', cells: [...names, { code: 'all', besides: names }] },
    { heading: { code: 'customers' }, format: 'count', cells: column(({ customers }) => customers) },
    { heading: { code: 'reached' }, format: 'count', cells: column(({ reached }) => reached) },
    { heading: { code: 'waiting' }, format: 'count', cells: column(({ waiting }) => waiting) },
    {
      heading: { code: 'medianInDays', values: unitOf(scale) },
      format: 'days',
      cells: column(({ median }) => median),
    },
    { heading: { code: 'lower95' }, format: 'days', cells: column(({ lower }) => lower) },
    { heading: { code: 'upper95' }, format: 'days', cells: column(({ upper }) => upper) },
    ...days.flatMap((day, i): TableColumn[] => {
      const values = { day, isWorkingTime };
      const share = (
        code: 'shareByDay' | 'estimateByDay' | 'lowerByDay' | 'upperByDay',
        figure: 'share' | 'lower' | 'upper',
        isTold: (row: Figures) => boolean,
      ) => ({
        heading: { code, values },
        format: 'share' as const,
        cells: column((row) => (isTold(row) ? row.byDay[i][figure] : NaN)),
      });
      const isMature = (row: Figures) => row.byDay[i].isMature;
      return [
        share('shareByDay', 'share', isMature),
        share('lowerByDay', 'lower', () => true),
        share('upperByDay', 'upper', () => true),
        share('estimateByDay', 'share', (row) => !isMature(row)),
      ];
    }),
    {
      heading: { code: 'maturity' },
      format: 'text',
      cells: rows.map(({ customers, byDay }) =>
        customers === 0 ? '' : maturityOf(days.filter((_, i) => !byDay[i].isMature)),
      ),
    },
  ];
}

const maturityOf = (immature: readonly number[]): OwnWord =>
  immature.length === 0
    ? { code: 'mature', besides: [] }
    : { code: 'immature', values: { days: immature }, besides: [] };

type Figures = ReturnType<typeof figuresOf>;

/** The figures of one period; durations in days of the scale, NaN where the data do not reach. */
function figuresOf({ waits, youngest }: StartPeriod, days: readonly number[], { dayLength }: TimeScale) {
  const curve = survivalCurve(waits);
  const interval = quantileInterval(curve, 0.5);
  const inDays = (time: number | null) => (time === null ? NaN : time / dayLength);
  return {
    customers: curve.customers,
    reached: curve.reached,
    waiting: curve.customers - curve.reached - curve.lost,
    median: inDays(quantile(curve, 0.5)),
    lower: inDays(interval.lower),
    upper: inDays(interval.upper),
    byDay: days.map((day) => {
      const time = day * dayLength;
      const isMature = youngest >= time;
      // One customer who reached value last of all would make the estimate of an immature period 100 % from then on.
      const isKnown = isMature || time <= curve.longest;
      return { ...(isKnown ? shareByTime(curve, time) : notKnown), isMature };
    }),
  };
}
