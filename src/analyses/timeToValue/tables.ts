import { pulse } from '../../analytics/numerics/pulse';
import { ownName } from '../../cells';
import { quantileInterval } from '../../analytics/timeToValue/interval';
import {
  convertersMedian,
  quantile,
  shareReached,
  shareWaiting,
} from '../../analytics/timeToValue/quantiles';
import { type SortedWaits, waitsByGroup } from '../../analytics/timeToValue/sortedWaits';
import { type SurvivalCurve, survivalCurve } from '../../analytics/timeToValue/survival';
import { segmentTable } from '../../functions/timeToValue/bySegment';
import { type TimeScale } from '../../functions/timeToValue/calendar';
import { curveTable } from '../../functions/timeToValue/curve';
import type { TableColumn } from '../../functions/table';
import { curvesView } from './curvesView';
import type { ResultView } from '../../blueprint/views';
import type { TimeToValueResult, TimeToValueSummary } from './messages';
import type { TimeToValueSaying } from './sayings';
import { noResult } from '../../blueprint/noResult';

/** Waits in order, whose groups are the segments in theirs. */
interface Shown {
  sorted: SortedWaits;
  /** Of the segments. */
  names: readonly string[];
  /** Rows of each segment that have no wait; `null`: not known. */
  leftOut: readonly number[] | null;
}

interface Setting {
  /** Serial number of the end of observation; `null`: not known. */
  asOf: number | null;
  hasSegments: boolean;
  hasLost: boolean;
  /** The waits behind figures can be shown. */
  opens: boolean;
}

const days = [7, 30, 90];

/** Lays out curve and segments with the figures the answer in words is made of. */
export function timeToValueTables(
  { sorted, names, leftOut }: Shown,
  scale: TimeScale,
  { asOf, hasSegments, hasLost, opens }: Setting,
): Pick<TimeToValueResult, 'summary' | 'views' | 'notes'> {
  const curve = survivalCurve(sorted);
  if (curve.reached === 0) throw noResult<TimeToValueSaying>({ code: 'nobodyReached' });
  pulse();
  const segments = hasSegments ? segmentTable(names, leftOut, sorted, scale) : null;
  pulse();
  return {
    summary: {
      ...summaryOf(curve, sorted, scale),
      asOf,
      workingDays: scale.isWorkingTime,
      ...(segments && compared(segments)),
    },
    views: [
      curveView(curve, scale, opens),
      ...(segments
        ? [
            segmentView(segments, names, hasLost, opens),
            curvesView(names, waitsByGroup(sorted).map(survivalCurve), curve, scale),
          ]
        : []),
    ],
    notes: notesOf(curve, scale),
  };
}

function summaryOf(
  curve: SurvivalCurve,
  sorted: SortedWaits,
  { dayLength }: TimeScale,
): Omit<TimeToValueSummary, 'asOf' | 'workingDays'> {
  const inDays = (time: number | null) => (time === null ? null : time / dayLength);
  const { lower, upper } = quantileInterval(curve, 0.5);
  return {
    customers: curve.customers,
    reached: curve.reached,
    lost: curve.lost,
    waiting: curve.customers - curve.reached - curve.lost,
    median: inDays(quantile(curve, 0.5)),
    lower: inDays(lower),
    upper: inDays(upper),
    quarter: inDays(quantile(curve, 0.25)),
    convertersMedian: inDays(convertersMedian(sorted)),
    byDay: days.map((day) => {
      const waiting = shareWaiting(curve, day * dayLength);
      return { day, share: waiting === null ? null : 1 - waiting };
    }),
    longest: curve.longest / dayLength,
  };
}

/** Below this a segment's median is no ground for a sentence. */
const enoughCustomers = 10;

function compared(segments: TableColumn[]): Pick<TimeToValueSummary, 'segments'> {
  const [names, customers, , , medians] = segments.map(({ cells }) => cells);
  // The last row is all segments together; a median that is not reached comes last.
  const rows = Array.from({ length: names.length - 1 }, (_, i) => ({
    segment: String(names[i]),
    customers: Number(customers[i]),
    median: Number.isNaN(Number(medians[i])) ? null : Number(medians[i]),
  }))
    .filter((row) => row.customers >= enoughCustomers)
    .sort((a, b) => (a.median ?? Infinity) - (b.median ?? Infinity));
  const [fastest] = rows;
  const slowest = rows.at(-1);
  if (rows.length < 2 || !slowest || fastest.median === null) return {};
  const test = testOf(segments);
  return {
    segments: {
      fastest: { segment: fastest.segment, median: fastest.median },
      slowest: { segment: slowest.segment, median: slowest.median },
      ...(test && { test }),
    },
  };
}

/** The log-rank test as the last cells of the table have it; `null` where they are empty. */
function testOf(segments: TableColumn[]) {
  const [chiSquare, degrees, p] = segments.slice(-3).map(({ cells }) => Number(cells[cells.length - 1]));
  return Number.isNaN(chiSquare) ? null : { chiSquare, degrees, p };
}

const curveView = (curve: SurvivalCurve, scale: TimeScale, opens: boolean): ResultView => ({
  id: 'curve',
  columns: curveTable(curve, scale),
  footRows: 0,
  chart: {
    kind: 'lines',
    x: 0,
    series: [{ column: 3, dashed: false, band: { lower: 4, upper: 5 } }],
    steps: true,
    atRisk: 1,
  },
  ...(opens && {
    opens: [
      { id: 'at risk', name: { code: 'atRisk' } },
      { id: 'reached', name: { code: 'reached' } },
    ],
  }),
  notes: [],
});

const addUp = ['customers', 'reached', 'waiting', 'lost', 'leftOut'];
const isSum = ({ heading }: TableColumn) => typeof heading !== 'string' && addUp.includes(heading.code);

const segmentView = (
  columns: TableColumn[],
  names: readonly string[],
  hasLost: boolean,
  opens: boolean,
): ResultView => ({
  id: 'segments',
  columns: columns.map((column) => (isSum(column) ? { ...column, addsUp: true } : column)),
  footRows: 1,
  ...(opens && {
    opens: [
      { id: 'waiting', name: { code: 'waiting' } },
      { id: 'reached', name: { code: 'reached' } },
      ...(hasLost ? [{ id: 'lost', name: { code: 'lost' } } as const] : []),
    ],
  }),
  keys: [...names, ownName('All', names)],
  chart: { kind: 'bars', label: 0, series: [{ column: 4, interval: { lower: 5, upper: 6 } }] },
  notes: [],
});

function notesOf(curve: SurvivalCurve, scale: TimeScale): TimeToValueSaying[] {
  const notes: TimeToValueSaying[] = [];
  if (scale.isWorkingTime) notes.push({ code: 'workingDays' });
  if (curve.lost > 0) notes.push({ code: 'lostBefore', values: { customers: curve.lost } });
  if (quantile(curve, 0.5) === null) {
    const reached = (100 * shareReached(curve)).toFixed(1);
    const longest = (curve.longest / scale.dayLength).toFixed(0);
    notes.push({
      code: 'medianNotReached',
      values: { reached, inWorkingDays: scale.isWorkingTime, longest },
    });
  }
  return notes;
}
