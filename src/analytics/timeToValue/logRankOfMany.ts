import { conjugateGradients } from '../numerics/conjugateGradients';
import { logRankResult, type LogRankTest } from './logRankResult';
import { customersIn, reachedValue, type SortedWaits } from './sortedWaits';
import { pulse } from '../numerics/pulse';

/**
 * The log-rank test where groups are many: (O − E)ᵀV⁻¹(O − E) without writing V down. With nᵢ(t) of group i and N(t) of all waiting
 * at t, and w = d(N − d)/(N − 1), V = diag(Σ w nᵢ/N) − Σ w n nᵀ/N², so V times a vector takes a look at each customer, and solving
 * by conjugate gradients a few dozen of them, where elimination takes groups³ steps and V itself customers × groups.
 *
 * V is the Laplacian of a graph that joins groups which wait side by side at a time of positive weight. Whoever does so at all does
 * at the first such time, so its rank is the number of groups that wait then, less 1.
 *
 * @returns the test; `null`: nothing to compare; `undefined`: rounding keeps the solution from settling.
 */
export function logRankOfMany(waits: SortedWaits): LogRankTest | null | undefined {
  const variance = new Variance(waits);
  const { excess, diagonal, together } = variance;
  const groupsTogether = together.reduce((sum, each) => sum + each, 0);
  if (groupsTogether < 2) return null;
  const chiSquare = conjugateGradients(
    (x) => variance.times(x),
    excess.map((each, g) => (together[g] ? each : 0)),
    diagonal.map((each, g) => (together[g] && each > 0 ? each : 1)),
  );
  return chiSquare === null ? undefined : logRankResult(chiSquare, groupsTogether - 1);
}

class Variance {
  /** O − E of each group. */
  readonly excess: Float64Array;
  /** Vᵢᵢ. */
  readonly diagonal: Float64Array;
  /** 1: the group waits at the first time of positive weight. */
  readonly together: Uint8Array;
  /** Σ w nᵢ/N. */
  private readonly single: Float64Array;
  /** Where the customers of each distinct duration begin; behind them, their number. */
  private readonly begin: Int32Array;
  /** w/N² at each of them. */
  private readonly pair: Float64Array;

  constructor(private readonly waits: SortedWaits) {
    const { group, groups, outcome, count } = waits;
    this.begin = beginnings(waits.duration);
    this.excess = new Float64Array(groups);
    this.diagonal = new Float64Array(groups);
    this.single = new Float64Array(groups);
    this.together = new Uint8Array(groups);
    this.pair = new Float64Array(this.begin.length - 1);
    const waiting = new Float64Array(groups);
    for (let i = 0; i < group.length; i++) waiting[group[i]] += count[i];
    let atRisk = customersIn(waits);
    let [hazard, single, pair] = [0, 0, 0];
    for (let k = 0; k < this.pair.length; k++) {
      const [from, to] = [this.begin[k], this.begin[k + 1]];
      let [events, gone] = [0, 0];
      for (let i = from; i < to; i++) {
        const alike = count[i];
        gone += alike;
        if (outcome[i] !== reachedValue) continue;
        events += alike;
        this.excess[group[i]] += alike;
      }
      const weight = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
      if (weight > 0 && pair === 0) waiting.forEach((each, g) => (this.together[g] = each > 0 ? 1 : 0));
      this.pair[k] = weight / (atRisk * atRisk);
      hazard += events / atRisk;
      single += weight / atRisk;
      pair += this.pair[k];
      for (let i = from; i < to; i++) {
        const g = group[i];
        const alike = count[i];
        const left = waiting[g] - alike;
        this.excess[g] -= alike * hazard;
        this.single[g] += alike * single;
        // nᵢ² falls by so much here: summed up to now it counted with the weights of all times until now.
        this.diagonal[g] += alike * single - (waiting[g] + left) * alike * pair;
        waiting[g] = left;
      }
      atRisk -= gone;
    }
  }

  /** V·x: Σ w n (nᵀx)/N² reaches each customer with what it came to until they left. */
  times(x: Float64Array): Float64Array {
    pulse();
    const { begin, pair, waits } = this;
    const { group, count } = waits;
    const pull = new Float64Array(pair.length);
    // From the end on, so that nᵀx is a sum and never a difference.
    let ofWaiting = 0;
    for (let k = pair.length - 1; k >= 0; k--) {
      for (let i = begin[k]; i < begin[k + 1]; i++) ofWaiting += count[i] * x[group[i]];
      pull[k] = pair[k] * ofWaiting;
    }
    const product = x.map((each, g) => each * this.single[g]);
    let pulled = 0;
    for (let k = 0; k < pair.length; k++) {
      pulled += pull[k];
      for (let i = begin[k]; i < begin[k + 1]; i++) product[group[i]] -= count[i] * pulled;
    }
    return product;
  }
}

function beginnings(duration: Float64Array): Int32Array {
  const begin: number[] = [];
  for (let i = 0; i < duration.length; i++) if (i === 0 || duration[i] !== duration[i - 1]) begin.push(i);
  begin.push(duration.length);
  return Int32Array.from(begin);
}
