import { reachedValue, type SortedWaits } from './sortedWaits';
import type { SurvivalCurve } from './survival';

/** Number of event times up to and including `time`. */
export function eventTimesUpTo({ time: times }: SurvivalCurve, time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share that has reached value when observation ends. */
export const shareReached = ({ waiting }: SurvivalCurve): number => 1 - (waiting.at(-1) ?? 1);

/**
 * The share without value after `time` (inclusive), or `null` when nobody was observed that long and some still wait:
 * the data do not say.
 */
export function shareWaiting(curve: SurvivalCurve, time: number): number | null {
  if (time > curve.longest && curve.open > 0) return null;
  const k = eventTimesUpTo(curve, time);
  return k === 0 ? 1 : curve.waiting[k - 1];
}

/** How far apart two shares may be and still be the same share. */
const sameShare = 1e-12;

/**
 * The time by which the share `p` has reached value: the first time with at most 1 − p without it. Where the curve
 * runs flat at exactly 1 − p, the middle of the flat piece (the rule of R's survival package). `null`: not reached.
 */
export function quantile(curve: SurvivalCurve, p: number): number | null {
  return crossing(curve, (k) => curve.waiting[k], 1 - p);
}

/**
 * First time a falling step function is at or below `level`, flat pieces at it halved; `shareAt` is its height from
 * the event time of that number on.
 */
export function crossing(
  { time, longest }: SurvivalCurve,
  shareAt: (k: number) => number,
  level: number,
): number | null {
  let k = 0;
  while (k < time.length && !(shareAt(k) <= level + sameShare)) k++;
  if (k === time.length) return null;
  const height = shareAt(k);
  if (Math.abs(height - level) > sameShare) return time[k];
  let next = k + 1;
  while (next < time.length && !(shareAt(next) < height - sameShare)) next++;
  return (time[k] + (next === time.length ? longest : time[next])) / 2;
}

/** Median duration of those who reached value, or `null` if nobody has. It flatters: it leaves out who still waits. */
export function convertersMedian(waits: SortedWaits): number | null {
  const { outcome, count } = waits;
  let reached = 0;
  for (let i = 0; i < outcome.length; i++) if (outcome[i] === reachedValue) reached += count[i];
  if (reached === 0) return null;
  return (converterAt(waits, Math.ceil(reached / 2)) + converterAt(waits, Math.floor(reached / 2) + 1)) / 2;
}

/** Duration of the customer who was the `place`-th to reach value, counted from 1. */
function converterAt(waits: SortedWaits, place: number): number {
  const { duration, outcome, count } = waits;
  let i = -1;
  for (let reached = 0; reached < place;) if (outcome[++i] === reachedValue) reached += count[i];
  return duration[i];
}
