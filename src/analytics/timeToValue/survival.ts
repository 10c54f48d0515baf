import { customersIn, lost, reachedValue, type SortedWaits } from './sortedWaits';
import { pulse } from '../numerics/pulse';

/**
 * The estimate of waiting for value. Arrays hold one entry for each distinct time at which somebody reached value;
 * between two of them the curve is flat.
 */
export interface SurvivalCurve {
  /** Waiting time, in the unit of the durations, ascending. */
  time: Float64Array;
  /** Customers whose duration is at least that time. */
  atRisk: Float64Array;
  /** Customers who reached value at that time. */
  events: Float64Array;
  /** Share that has not reached value just after that time: still waiting, or lost. */
  waiting: Float64Array;
  /** Standard error of that share. */
  standardError: Float64Array;
  customers: number;
  reached: number;
  lost: number;
  /** The longest duration of all, reached or not: nobody was observed for longer. */
  longest: number;
  /** Share neither reached nor lost when the longest observation ended: what comes of them is not known. */
  open: number;
}

/**
 * Estimates the share without value after each time, counting those who have not reached it yet as observed up to
 * the end of their duration and unknown from there on.
 *
 * Where nobody is lost this is the estimate of Kaplan & Meier (1958, JASA 53, 457–481). A lost customer will never reach
 * value, so where there are any, the share reached is the cumulative incidence F(t) = Σ S(tᵢ−)·dᵢ/nᵢ of Aalen &
 * Johansen (1978, Scandinavian Journal of Statistics 5, 141–150), with S the share neither reached nor lost;
 * 1 − Kaplan–Meier would say how many reach value in a world in which nobody leaves. At the same time, reaching
 * value comes before leaving observation.
 */
export function survivalCurve(waits: SortedWaits): SurvivalCurve {
  pulse();
  const { duration, outcome, count } = waits;
  const n = duration.length;
  const customers = customersIn(waits);
  const curve = emptyCurve(countEventTimes(duration, outcome));
  const spread = new Spread();
  // Between two ends of observation the factors 1 − d/n telescope: S is one quotient, not a long inexact product.
  let share = 1;
  let shareAtLeave = 1;
  let atRiskAfterLeave = customers;
  let atRisk = customers;
  let lostShare = 0;
  let k = 0;
  for (let i = 0, next = 0; i < n; i = next) {
    let events = 0;
    let losses = 0;
    let leaving = 0;
    for (; next < n && duration[next] === duration[i]; next++) {
      const alike = count[next];
      leaving += alike;
      if (outcome[next] === reachedValue) events += alike;
      else if (outcome[next] === lost) losses += alike;
    }
    const gone = events + losses;
    if (gone > 0) {
      spread.step(share, atRisk, events, gone);
      lostShare += (share * losses) / atRisk;
      share = (shareAtLeave * (atRisk - gone)) / atRiskAfterLeave;
    }
    if (events > 0) {
      curve.time[k] = duration[i];
      curve.atRisk[k] = atRisk;
      curve.events[k] = events;
      curve.waiting[k] = share + lostShare;
      curve.standardError[k++] = Math.sqrt(lostShare > 0 ? spread.ofReached() : spread.ofOpen());
    }
    atRisk -= leaving;
    if (leaving > gone) {
      shareAtLeave = share;
      atRiskAfterLeave = atRisk;
    }
    curve.reached += events;
    curve.lost += losses;
  }
  return { ...curve, customers, longest: n === 0 ? 0 : duration[n - 1], open: share };
}

const emptyCurve = (eventTimes: number) => ({
  time: new Float64Array(eventTimes),
  atRisk: new Float64Array(eventTimes),
  events: new Float64Array(eventTimes),
  waiting: new Float64Array(eventTimes),
  standardError: new Float64Array(eventTimes),
  reached: 0,
  lost: 0,
});

/**
 * Covariance matrix of S and F, carried from event time to event time: the Greenwood-type estimator of Allignol,
 * Schumacher & Beyersmann (2010, Biometrical Journal 52, 126–137). Without losses both variances are Greenwood's
 * S²·Σ d/(n(n−d)).
 */
class Spread {
  private open = 0;
  private both = 0;
  private reached = 0;

  /** Of `atRisk` customers, `events` reach value and `gone` in all stop waiting; S is `share` before. */
  step(share: number, atRisk: number, events: number, gone: number): void {
    const a = gone / atRisk;
    const b = events / atRisk;
    const unit = (share * share) / atRisk;
    this.reached += 2 * b * this.both + b * b * this.open + unit * b * (1 - b);
    this.both = (1 - a) * (this.both + b * this.open - unit * b);
    this.open = (1 - a) * ((1 - a) * this.open + unit * a);
  }

  /** Variance of S. */
  ofOpen(): number {
    return this.open;
  }

  /** Variance of F; rounding must not carry it below 0. Without losses it is that of S, which has lost no digits. */
  ofReached(): number {
    return Math.max(0, this.reached);
  }
}

function countEventTimes(duration: Float64Array, outcome: Uint8Array): number {
  let distinct = 0;
  let last = -1;
  for (let i = 0; i < duration.length; i++) {
    if (outcome[i] !== reachedValue || duration[i] === last) continue;
    last = duration[i];
    distinct++;
  }
  return distinct;
}
