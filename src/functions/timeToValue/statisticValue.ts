import { notAvailable } from '../../cells';
import {
  convertersMedian,
  quantile,
  shareReached,
  shareWaiting,
} from '../../analytics/timeToValue/quantiles';
import { restrictedMean } from '../../analytics/timeToValue/restrictedMean';
import type { SortedWaits } from '../../analytics/timeToValue/sortedWaits';
import { type SurvivalCurve, survivalCurve } from '../../analytics/timeToValue/survival';
import { daysText } from '../words';
import type { TimeScale } from './calendar';
import type { Statistic } from './statistics';

/** A statistic of some waits, durations in days of the scale; `#N/A` with the reason where the data do not reach it. */
export function statisticValue(statistic: Statistic, waits: SortedWaits, scale: TimeScale): number {
  const curve = survivalCurve(waits);
  switch (statistic.kind) {
    case 'count':
      return curve.customers;
    case 'waiting':
      return curve.customers - curve.reached - curve.lost;
    case 'reached':
      return shareReached(curve);
    case 'mean':
      return restrictedMean(curve, curve.longest).mean / scale.dayLength;
    case 'converters median':
      return medianOfConverters(waits, scale);
    case 'share by day':
      return shareByDay(curve, statistic.day, scale);
    case 'quantile':
      return timeUntil(curve, statistic, scale);
  }
}

function timeUntil(
  curve: SurvivalCurve,
  { share, name }: { share: number; name: string },
  scale: TimeScale,
): number {
  const time = quantile(curve, share);
  if (time !== null) return time / scale.dayLength;
  throw notAvailable(
    `The ${name} is not reached: ${percent(shareReached(curve))} of customers have reached value within ` +
      `${longest(curve, scale)}, the longest anyone was observed.`,
  );
}

function shareByDay(curve: SurvivalCurve, day: number, scale: TimeScale): number {
  const waiting = shareWaiting(curve, day * scale.dayLength);
  if (waiting !== null) return 1 - waiting;
  throw notAvailable(
    `Nobody was observed for ${day} ${daysText(scale)}; the longest time is ${longest(curve, scale)}.`,
  );
}

function medianOfConverters(waits: SortedWaits, { dayLength }: TimeScale): number {
  const time = convertersMedian(waits);
  if (time === null) throw notAvailable('Nobody has reached value yet.');
  return time / dayLength;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const longest = (curve: SurvivalCurve, scale: TimeScale): string =>
  `${(curve.longest / scale.dayLength).toFixed(1)} ${daysText(scale)}`;
