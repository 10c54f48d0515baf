import { blankSegment, millisecondsPerDay } from '../../cells';
import { hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import type { Journeys } from '../../analytics/attribution/journeys';
import { type DayCount, type Lags, lagsOf } from '../../analytics/attribution/lags';
import { sum } from '../../analytics/numerics/compensatedSums';
import { quantileOf } from '../../analytics/numerics/quantileOf';
import { refuseLarge } from '../answerSize';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDetails, orderIdArgument } from '../orderId';
import { type RowNames, rowNames } from '../rowNames';
import { conversionsHeading } from '../said';
import { settingsArgument } from '../settings/argument';
import { logSettings } from '../settings/attribution';
import { readingOf, readingSettings } from '../settings/reading';
import { choiceSetting } from '../settings/setting';
import { type TableColumn, tableOf } from '../table';
import { journeysOf, kindArgument, logArguments, readTouchLog } from '../touchLog';
import type { OwnWord } from '../words';

const dayCounts: readonly { name: string; count: DayCount }[] = [
  { name: 'Elapsed', count: 'elapsed' },
  { name: 'Calendar', count: 'calendar' },
];

const days = choiceSetting(
  'days',
  'elapsed: whole days of 24 hours; calendar: from one date to another; omitted: elapsed.',
  { what: 'way to count days', entries: dayCounts },
);

export const journeysLag = declareFunction({
  id: 'JOURNEYS.LAG',
  description:
    'Days from the first touch to the conversion, and number of touches: distributions and quantiles.',
  arguments: [
    ...logArguments,
    optional(
      range('segment', 'Segment of each row; that of the conversion’s own row counts. Omitted: no segments.'),
      null,
    ),
    settingsArgument({ ...logSettings, ...readingSettings, days }),
    orderIdArgument,
    kindArgument,
  ],
  result: 'matrix',
  details: [
    'Two blocks of rows. Days to convert: how many conversions came 0, 1 … 11, 12–20, 21–30, 31 or more days after the first touch of their journey, then the median, the 90 % quantile (nine in ten took no longer) and the mean, in days with fractions. Touches: how many conversions had 1, 2 … 11, 12 or more touches, and the same three figures. The counts of each block add up to all conversions with a touch; the last row Unattributed, where there is any, holds those without.',
    'The last column, Conversions, is of all; with segment there is a column a segment before it, most conversions first. A segment is read in the row of the conversion: the plan, country or kind of customer that stands there. Conversions whose row names none are the segment (blank).',
    'A day is 24 hours: what converts at ten past midnight after a touch at ten to has taken 0 days. With days=calendar the dates are counted, and it has taken 1. Between dates without a time of day, dates are counted in any case. A lookback cuts what is further away, and so does the begin of the data: neither tells how long journeys really are.',
    'Quantiles lie between two conversions where they have to (as PERCENTILE.INC of Excel). A refund in a later period than its order takes nothing off the distributions; an order refunded whole is none.',
    ...orderDetails,
  ],
  examples: [
    {
      formula: '=TOUCH.JOURNEYS.LAG(A2:A2001, B2:B2001, C2:C2001, D2:D2001)',
      result: 'Measure | Bucket | Conversions',
    },
    {
      formula:
        '=TOUCH.JOURNEYS.LAG(Journeys[customer_id], Journeys[timestamp], Journeys[channel], Journeys[revenue], Journeys[segment], "lookback=90; days=calendar")',
      result: 'the same with a column a segment, by dates, touches of the last 90 days',
    },
  ],
  source:
    'Time lag and path length as in the multi-channel funnels of Universal Analytics, in coarser buckets from 12 on; quantiles: type 7 of Hyndman & Fan 1996, The American Statistician 50(4).',
  compute: (customer, time, touchpoint, value, segment, given, orderId, kind) => {
    const { days: way, ...policy } = given.values();
    const reading = readingOf(policy);
    const ranges = { customer, time, touchpoint, value, orderId, milestone: null, kind };
    const log = readTouchLog(ranges, null, reading);
    const segments = segment === null ? null : rowNames(segment, 'segment', ranges, log, reading);
    const { daysToConvert, touches } = measures;
    const rows = daysToConvert.buckets.length + touches.buckets.length + 2 * quantileRows + 1;
    refuseLarge(rows, (segments?.names.length ?? 0) + 3);
    const journeys = journeysOf(log, policy);
    return tableOf(lagTable(journeys, lagsOf(log, journeys, way.count), segments));
  },
});

/** The least figure of a bucket, and what it is called: one figure by itself, several by their ends. */
type Bucket = readonly [least: number, name: number | string];

/** What is counted of each conversion. */
interface Measured {
  buckets: readonly Bucket[];
  /** A unit of what is measured. */
  unit: number;
  of(lags: Lags): Float64Array;
}

const single = (first: number): Bucket[] =>
  Array.from({ length: 12 - first }, (_, i): Bucket => [first + i, first + i]);
const measures: Record<'daysToConvert' | 'touches', Measured> = {
  daysToConvert: {
    buckets: [...single(0), [12, '12–20'], [21, '21–30'], [31, '31+']],
    unit: millisecondsPerDay,
    of: ({ lag }) => lag,
  },
  touches: { buckets: [...single(1), [12, '12+']], unit: 1, of: ({ touches }) => touches },
};
export type LagMeasure = keyof typeof measures;

const quantiles: readonly OwnWord[] = [{ code: 'median' }, { code: 'ninetyPercent' }, { code: 'mean' }];
/** Below the counts stand so many rows of quantiles. */
export const quantileRows = quantiles.length;

/** How conversions are distributed: the buckets of one measure, and below them its quantiles; last the column of all. */
export function lagBlock(
  measure: LagMeasure,
  { said }: Journeys,
  lags: Lags,
  segments: RowNames | null,
): [names: TableColumn, ...columns: TableColumn[]] {
  const { buckets, unit, of } = measures[measure];
  const column = (heading: TableColumn['heading'], own: Lags): TableColumn => ({
    heading,
    format: 'number',
    cells: Float64Array.from(distribution(of(own), unit, buckets)),
  });
  return [
    {
      heading: { code: 'bucket' },
      format: 'text',
      cells: [...buckets.map(([, name]) => name), ...quantiles],
    },
    ...(segments ? bySegment(lags, segments) : []).map(({ name, lags: own }) => column(name, own)),
    column(conversionsHeading(said), lags),
  ];
}

/** Conversions without a touch; `null`: there are none. */
export const withoutTouch = (journeys: Journeys): number | null =>
  hasUnattributed(journeys) ? unattributed(journeys).transactions : null;

function lagTable(journeys: Journeys, lags: Lags, segments: RowNames | null): TableColumn[] {
  const blocks = (['daysToConvert', 'touches'] as const).map((code) => ({
    code,
    columns: lagBlock(code, journeys, lags, segments),
  }));
  const rest = withoutTouch(journeys);
  const [{ columns }] = blocks;
  return [
    {
      heading: { code: 'measure' },
      format: 'text',
      cells: [
        ...blocks.flatMap(({ code, columns: [names] }) => Array<OwnWord>(names.cells.length).fill({ code })),
        ...(rest === null ? [] : [{ code: 'notAttributed' as const }]),
      ],
    },
    ...columns.map(({ heading, format }, place): TableColumn => {
      const cells = blocks.flatMap((block) =>
        Array.from<TableColumn['cells'][number]>(block.columns[place].cells),
      );
      const last = place === 0 ? '' : place === columns.length - 1 ? rest : NaN;
      const all = [...cells, ...(rest === null ? [] : [last ?? NaN])];
      return { heading, format, cells: place === 0 ? all : Float64Array.from(all, Number) };
    }),
  ];
}

/** Counts by bucket, then median, 90 % quantile and mean; NaN where there is nothing. */
function distribution(values: Float64Array, unit: number, buckets: readonly Bucket[]): number[] {
  const sorted = values.slice().sort();
  const counts = buckets.map(() => 0);
  let bucket = 0;
  for (const each of sorted) {
    while (bucket + 1 < buckets.length && Math.floor(each / unit) >= buckets[bucket + 1][0]) bucket++;
    counts[bucket]++;
  }
  if (sorted.length === 0) return [...counts, NaN, NaN, NaN];
  const figures = [quantileOf(sorted, 0.5), quantileOf(sorted, 0.9), sum(sorted) / sorted.length];
  return [...counts, ...figures.map((figure) => figure / unit)];
}

/** The conversions of each segment, most of them first, ties by name. */
function bySegment({ lag, touches, row }: Lags, { names, of }: RowNames): { name: string; lags: Lags }[] {
  const places = new Map<number, number[]>();
  row.forEach((each, place) => {
    const others = places.get(of[each]);
    if (others) others.push(place);
    else places.set(of[each], [place]);
  });
  return Array.from(places, ([segment, own]) => ({
    name: names[segment] ?? blankSegment,
    lags: {
      lag: Float64Array.from(own, (place) => lag[place]),
      touches: Float64Array.from(own, (place) => touches[place]),
      row: Int32Array.from(own, (place) => row[place]),
    },
  })).sort((a, b) => b.lags.row.length - a.lags.row.length || (a.name < b.name ? -1 : 1));
}
