import { quantile, shareReached, shareWaiting } from '../../analytics/timeToValue/quantiles';
import type { SurvivalCurve } from '../../analytics/timeToValue/survival';
import { headingOf, type TimeScale } from '../../functions/timeToValue/calendar';
import type { ResultView } from '../../blueprint/views';
import type { TimeToValueSaying } from './sayings';

/** Times at which the curves are compared: more would not be seen. */
const mostTimes = 200;
/** Lines that can be told apart. */
const mostCurves = 8;

/** The share reached of the largest segments side by side; empty where nobody of a segment was observed so long. */
export function curvesView(
  names: readonly string[],
  curves: readonly SurvivalCurve[],
  all: SurvivalCurve,
  scale: TimeScale,
): ResultView {
  const times = timesOf(all);
  const shown = curves.slice(0, mostCurves);
  return {
    id: 'curves',
    columns: [
      { heading: headingOf(scale), format: 'days', cells: times.map((time) => time / scale.dayLength) },
      ...shown.map((curve, i) => ({
        heading: names[i],
        format: 'share' as const,
        cells: times.map((time) => 1 - (shareWaiting(curve, time) ?? NaN)),
      })),
    ],
    footRows: 0,
    chart: {
      kind: 'lines',
      x: 0,
      series: shown.map((_, i) => ({ column: i + 1, dashed: false })),
      steps: true,
    },
    notes: curves.length > shown.length ? someSegments(curves.length) : [],
  };
}

const someSegments = (all: number): TimeToValueSaying[] => [
  { code: 'someSegments', values: { shown: mostCurves, all } },
];

/** Where the curve of all customers rises, evenly by the share reached. */
function timesOf(all: SurvivalCurve): Float64Array {
  if (all.time.length <= mostTimes) return Float64Array.from(new Set([0, ...all.time]));
  const top = shareReached(all);
  const times = Array.from(
    { length: mostTimes },
    (_, k) => quantile(all, (top * (k + 1)) / mostTimes) ?? all.longest,
  );
  return Float64Array.from(new Set([0, ...times.map(Math.floor)]));
}
