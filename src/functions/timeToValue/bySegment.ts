import { quantileInterval } from '../../analytics/timeToValue/interval';
import { logRankTest } from '../../analytics/timeToValue/logRank';
import { convertersMedian, quantile, shareWaiting } from '../../analytics/timeToValue/quantiles';
import { type SortedWaits, waitsByGroup } from '../../analytics/timeToValue/sortedWaits';
import { survivalCurve } from '../../analytics/timeToValue/survival';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { formerCalendar } from '../settings/former';
import { readingOf, spelling } from '../settings/reading';
import { type TableColumn, tableOf } from '../table';
import { calendarDetail, type TimeScale, timeScale, unitOf } from './calendar';
import {
  asOfDetail,
  lostDetail,
  observationArguments,
  segmentOrder,
  sortedWaits,
  waitArguments,
  waitSettings,
  waitsOf,
} from './waits';
import { sharesByDay, under } from '../spillFormats';

export const timeToValueBy = declareFunction({
  id: 'TIMETOVALUE.BY',
  description: 'Table of time to value by segment, with the log-rank test of whether the segments differ.',
  arguments: [
    ...waitArguments,
    range('segment', 'Segment of each customer: a plan, a channel, the month of the start.'),
    ...observationArguments,
    settingsArgument({ ...waitSettings, spelling }),
  ],
  result: 'matrix',
  formats: under({ share: sharesByDay(7, 30, 90) }),
  details: [
    'One row a segment, most customers first, then the row All: customers, how many have reached value, still wait or are lost; the median days to value with its 95 % interval; the share that has reached value by day 7, 30 and 90; the median of those who made it alone, which flatters and is there for comparison; and the rows left out because they start after the end of observation or never. Customers are those reached, waiting and lost. A figure the data do not reach is an empty cell, never 0. Customers without a segment are the segment (blank).',
    'The last three cells of the row All are the log-rank test over all segments: chi-square, its degrees of freedom, and p, the chance of a difference at least this large if the segments reached value at the same pace. They are empty where there is nothing to compare. A p of 0 is smaller than any number Excel can hold.',
    asOfDetail,
    lostDetail,
    'The test compares the pace among those still there: a lost customer counts as observed until the loss.',
    calendarDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.TIMETOVALUE.BY(D2:D501, E2:E501, B2:B501)',
      result: 'one row a plan, then All with the log-rank test',
    },
  ],
  source:
    'Estimates: see TIMETOVALUE.CURVE; median: where the bands cross one half, as in R’s survival package (Therneau); log-rank: Mantel 1966, Cancer Chemotherapy Reports 50, 163–170; Peto & Peto 1972, JRSS A 135, 185–207.',
  formerly: (args) => formerCalendar(args[5], args[6], args[7]),
  compute: (start, reached, segment, asOf, lost, settings) => {
    const values = settings.values();
    const scale = timeScale(values);
    const waits = waitsOf({ start, reached, asOf, lost, segment }, readingOf(values));
    const order = segmentOrder(waits);
    const names = order.map((place) => waits.segments[place]);
    const leftOut = order.map((place) => waits.leftOut[place]);
    return tableOf(segmentTable(names, leftOut, sortedWaits(waits, scale, order), scale));
  },
});

/**
 * One row a segment, then All with the test.
 *
 * @param names of the groups; none: the row All alone.
 * @param leftOut rows of each segment that have no wait; `null`: not known.
 */
export function segmentTable(
  names: readonly string[],
  leftOut: readonly number[] | null,
  waits: SortedWaits,
  scale: TimeScale,
): TableColumn[] {
  const figures = segmentFigures(names.length, waits, scale);
  const column = (key: keyof Figures) => Float64Array.from(figures, (each) => each[key] ?? NaN);
  const test = logRankTest(waits);
  const inLastRow = (figure = NaN) => Float64Array.from(figures, (_, i) => (i < names.length ? NaN : figure));
  const shareByDay = (days: 7 | 30 | 90): TableColumn => ({
    heading: { code: 'shareByDay', values: { day: days, isWorkingTime: scale.isWorkingTime } },
    format: 'share',
    cells: column(`day ${days}`),
  });
  return [
    { heading: { code: 'segment' }, format: 'text', cells: [...names, { code: 'all', besides: names }] },
    { heading: { code: 'customers' }, format: 'count', cells: column('customers') },
    { heading: { code: 'reached' }, format: 'count', cells: column('reached') },
    { heading: { code: 'waiting' }, format: 'count', cells: column('waiting') },
    { heading: { code: 'medianInDays', values: unitOf(scale) }, format: 'days', cells: column('median') },
    { heading: { code: 'lower95' }, format: 'days', cells: column('lower') },
    { heading: { code: 'upper95' }, format: 'days', cells: column('upper') },
    shareByDay(7),
    shareByDay(30),
    shareByDay(90),
    {
      heading: { code: 'convertersMedianInDays', values: unitOf(scale) },
      format: 'days',
      cells: column('converters'),
    },
    { heading: { code: 'lost' }, format: 'count', cells: column('lost') },
    ...(leftOut ? [leftOutColumn(leftOut)] : []),
    { heading: { code: 'logRank' }, format: 'number', cells: inLastRow(test?.chiSquare) },
    { heading: { code: 'degreesOfFreedom' }, format: 'count', cells: inLastRow(test?.degreesOfFreedom) },
    { heading: { code: 'pValue' }, format: 'number', cells: inLastRow(test?.p) },
  ];
}

const leftOutColumn = (rows: readonly number[]): TableColumn => ({
  heading: { code: 'leftOut' },
  format: 'count',
  cells: Float64Array.from([...rows, rows.reduce((sum, each) => sum + each, 0)]),
});

/** The figures of each of so many segments, then those of all. */
export function segmentFigures(segments: number, waits: SortedWaits, scale: TimeScale): Figures[] {
  const parts = segments === 0 ? [waits] : [...waitsByGroup(waits), waits];
  return parts.map((part) => figuresOf(part, scale));
}

type Figures = ReturnType<typeof figuresOf>;

/** The figures of one segment; durations in days of the scale, `null` where the data do not reach. */
function figuresOf(waits: SortedWaits, { dayLength }: TimeScale) {
  const curve = survivalCurve(waits);
  const interval = quantileInterval(curve, 0.5);
  const inDays = (time: number | null) => (time === null ? null : time / dayLength);
  const reachedBy = (day: number) => {
    const share = curve.customers === 0 ? null : shareWaiting(curve, day * dayLength);
    return share === null ? null : 1 - share;
  };
  return {
    customers: curve.customers,
    reached: curve.reached,
    lost: curve.lost,
    waiting: curve.customers - curve.reached - curve.lost,
    median: inDays(quantile(curve, 0.5)),
    lower: inDays(interval.lower),
    upper: inDays(interval.upper),
    'day 7': reachedBy(7),
    'day 30': reachedBy(30),
    'day 90': reachedBy(90),
    converters: inDays(convertersMedian(waits)),
  };
}
