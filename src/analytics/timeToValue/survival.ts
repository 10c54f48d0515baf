import { sortIntegers } from '../numerics/sortIntegers';

/**
 * The Kaplan–Meier estimate of waiting for value. Arrays hold one entry for each distinct time at which somebody
 * reached value; between two of them the curve is flat.
 */
export interface SurvivalCurve {
  /** Waiting time, in the unit of the durations, ascending. */
  time: Float64Array;
  /** Customers whose duration is at least that time. */
  atRisk: Float64Array;
  /** Customers who reached value at that time. */
  events: Float64Array;
  /** S(t), the share still waiting just after that time. */
  waiting: Float64Array;
  /** Greenwood's running sum Σ d/(n(n−d)); the standard error of S is S·√sum. */
  greenwood: Float64Array;
  customers: number;
  reached: number;
  /** The longest duration of all, reached or not: nobody was observed for longer. */
  longest: number;
}

/**
 * Estimates the share still waiting after each time, counting those who have not reached value yet as observed up to
 * the end of their duration and unknown from there on (Kaplan & Meier 1958, JASA 53, 457–481). At the same time,
 * reaching value comes before leaving observation.
 *
 * @param durations whole numbers ≥ 0 (seconds, say), one a customer, at least one.
 * @param reached 1: value reached at the end of the duration; 0: still waiting then.
 */
export function kaplanMeier(durations: Float64Array, reached: Uint8Array): SurvivalCurve {
  const n = durations.length;
  // One number sorts both: twice the duration, and 1 more for the waiting, who come after the events at ties.
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) keys[i] = 2 * durations[i] + 1 - reached[i];
  sortIntegers(keys);
  const distinct = countEventTimes(keys);
  const curve: SurvivalCurve = {
    time: new Float64Array(distinct),
    atRisk: new Float64Array(distinct),
    events: new Float64Array(distinct),
    waiting: new Float64Array(distinct),
    greenwood: new Float64Array(distinct),
    customers: n,
    reached: 0,
    longest: Math.floor(keys[n - 1] / 2),
  };
  // Between two leaves from observation the factors 1 − d/n telescope: S is one quotient, not a long inexact product.
  let share = 1;
  let shareAtLeave = 1;
  let atRiskAfterLeave = n;
  let greenwood = 0;
  let k = 0;
  for (let i = 0; i < n;) {
    const key = keys[i];
    let next = i + 1;
    while (next < n && keys[next] === key) next++;
    if (key % 2 === 0) {
      const events = next - i;
      const atRisk = n - i;
      share = (shareAtLeave * (atRisk - events)) / atRiskAfterLeave;
      greenwood += events / (atRisk * (atRisk - events));
      curve.time[k] = key / 2;
      curve.atRisk[k] = atRisk;
      curve.events[k] = events;
      curve.waiting[k] = share;
      curve.greenwood[k++] = greenwood;
      curve.reached += events;
    } else {
      shareAtLeave = share;
      atRiskAfterLeave = n - next;
    }
    i = next;
  }
  return curve;
}

function countEventTimes(keys: Float64Array): number {
  let distinct = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] % 2 === 0 && keys[i] !== keys[i - 1]) distinct++;
  return distinct;
}

/** Number of event times up to and including `time`. */
function eventTimesUpTo(curve: SurvivalCurve, time: number): number {
  let low = 0;
  let high = curve.time.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (curve.time[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * S(time), the share still waiting after `time` (inclusive), or `null` when nobody was observed that long and some
 * still wait: the data do not say.
 */
export function shareWaiting(curve: SurvivalCurve, time: number): number | null {
  const k = eventTimesUpTo(curve, time);
  const share = k === 0 ? 1 : curve.waiting[k - 1];
  return time > curve.longest && share > 0 ? null : share;
}

/** How far apart two shares may be and still be the same share. */
const sameShare = 1e-12;

/**
 * The time by which the share `p` has reached value: the first time with S ≤ 1 − p. Where the curve runs flat at
 * exactly 1 − p, the middle of the flat piece (the rule of R's survival package). `null`: not reached.
 */
export function quantile(curve: SurvivalCurve, p: number): number | null {
  return crossing(curve, curve.waiting, 1 - p);
}

/** First time a falling step function on the curve's times is at or below `level`; flat pieces at it are halved. */
export function crossing(
  { time, longest }: SurvivalCurve,
  steps: Float64Array,
  level: number,
): number | null {
  const k = steps.findIndex((share) => share <= level + sameShare);
  if (k < 0) return null;
  if (Math.abs(steps[k] - level) > sameShare) return time[k];
  const next = steps.findIndex((share, i) => i > k && share < steps[k] - sameShare);
  return (time[k] + (next < 0 ? longest : time[next])) / 2;
}

export interface RestrictedMean {
  mean: number;
  standardError: number;
}

/**
 * Mean waiting time with every wait cut off at `limit`: the area under S from 0 to `limit`. Its standard error is
 * √Σ A²·d/(n(n−d)), A = the area from that event time to `limit`.
 */
export function restrictedMean(curve: SurvivalCurve, limit: number): RestrictedMean {
  const { time, waiting, atRisk, events } = curve;
  const last = eventTimesUpTo(curve, limit);
  let area = 0;
  let variance = 0;
  for (let k = last - 1; k >= 0; k--) {
    area += waiting[k] * ((k + 1 < last ? time[k + 1] : limit) - time[k]);
    const remaining = atRisk[k] - events[k];
    if (remaining > 0) variance += (area * area * events[k]) / (atRisk[k] * remaining);
  }
  return { mean: area + (last > 0 ? time[0] : limit), standardError: Math.sqrt(variance) };
}
