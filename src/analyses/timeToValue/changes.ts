import { pooledMedianTest } from '../../analytics/changes/pooledMedian';
import { newcombe, proportionTest } from '../../analytics/changes/proportions';
import type { Proportion } from '../../analytics/changes/fisher';
import { logRankTest } from '../../analytics/timeToValue/logRank';
import { quantile } from '../../analytics/timeToValue/quantiles';
import { type SortedWaits, sortWaits, waitsByGroup } from '../../analytics/timeToValue/sortedWaits';
import { survivalCurve } from '../../analytics/timeToValue/survival';
import { type Change, type Changed, changeOf, changeView, periodNotes } from '../../blueprint/period/change';
import type { ResultView } from '../../blueprint/views';
import { type Saying, type Waits, waitOutcomes } from '../../cells';
import type { TimeScale } from '../../functions/timeToValue/calendar';
import { agesOf } from '../../functions/timeToValue/trendTable';
import { durationsOf } from '../../functions/timeToValue/waits';
import type { TimeToValueSaying } from './sayings';

/** Days by which the shares of the two are compared. */
const days = [7, 30, 90];

/** How those who started in a period fared against those of another: medians, curves, and shares by the days both are old enough for. */
export function waitChanges(
  periods: Change['periods'],
  now: Waits,
  before: Waits,
  scale: TimeScale,
): { change?: Change; view?: ResultView; notes: Saying[] } {
  const rows = days.flatMap((day): Changed[] => {
    const shares = [now, before].map((waits) => shareBy(waits, day, scale));
    const [one, other] = shares;
    // A period too young for a share has none that could be compared.
    if (one === null || other === null) return [];
    return [
      {
        name: { code: 'shareByDay', values: { day, isWorkingTime: scale.isWorkingTime } },
        now: one.found / one.of,
        before: other.found / other.of,
        tested: { ...newcombe(one, other), p: proportionTest(one, other) },
      },
    ];
  });
  const change = changeOf(periods, rows, { isSum: false });
  const isTooYoung = rows.length < days.length;
  const young: TimeToValueSaying[] = isTooYoung
    ? [{ code: 'tooYoungToCompare', values: { days: days.slice(rows.length) } }]
    : [];
  const notes = [
    mediansOf(now, before, scale, periods.isBeforeCut),
    ...young,
    ...periodNotes(periods, false),
  ];
  if (rows.length === 0) return { notes };
  return {
    change,
    view: changeView(change, { heading: { code: 'shareReached' }, format: 'share' }),
    notes,
  };
}

/** Those who reached value by a day; `null`: not all have been observed for so long. */
function shareBy(waits: Waits, day: number, scale: TimeScale): Proportion | null {
  const ages = agesOf(waits, scale);
  const time = day * scale.dayLength;
  if (ages.length === 0 || ages.some((age) => age < time)) return null;
  const durations = durationsOf(waits, scale);
  const found = durations.filter((wait, i) => waits.outcome[i] === waitOutcomes.reached && wait <= time);
  return { found: found.length, of: durations.length };
}

/** Medians and curves of the two, which need not be mature to be compared. */
function mediansOf(now: Waits, before: Waits, scale: TimeScale, isBeforeCut: boolean): TimeToValueSaying {
  const both = sortedTogether(now, before, scale);
  const [one, other] = waitsByGroup(both).map((waits) => {
    const median = quantile(survivalCurve(waits), 0.5);
    return median === null ? null : (median / scale.dayLength).toFixed(1);
  });
  const isTested = !isBeforeCut && before.start.length > 0;
  return {
    code: 'mediansCompared',
    values: {
      now: one,
      before: other,
      inWorkingDays: scale.isWorkingTime,
      median: isTested ? (pooledMedianTest(both)?.p ?? null) : null,
      curves: isTested ? (logRankTest(both)?.p ?? null) : null,
    },
  };
}

function sortedTogether(now: Waits, before: Waits, scale: TimeScale): SortedWaits {
  const [durations, others] = [now, before].map((waits) => durationsOf(waits, scale));
  const count = durations.length + others.length;
  const at = durations.length;
  const duration = new Float64Array(count);
  duration.set(durations);
  duration.set(others, at);
  const outcome = new Uint8Array(count);
  outcome.set(now.outcome);
  outcome.set(before.outcome, at);
  return sortWaits(duration, outcome, { group: new Int32Array(count).fill(1, at), groups: 2 });
}
