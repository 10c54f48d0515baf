import { logRankOfMany } from './logRankOfMany';
import { logRankResult, type LogRankTest } from './logRankResult';
import { customersIn, reachedValue, type SortedWaits } from './sortedWaits';

/**
 * The log-rank test of whether the groups reach value at the same pace: (O − E)ᵀV⁻¹(O − E) with the hypergeometric
 * variance (Mantel 1966, Cancer Chemotherapy Reports 50, 163–170; Peto & Peto 1972, JRSS A 135, 185–207). A lost customer
 * counts as observed until then, so the pace is that among those still there. `null`: nothing to compare, as in one
 * group, or where no two groups ever waited side by side while somebody reached value.
 */
export function logRankTest(waits: SortedWaits): LogRankTest | null {
  const ofMany = waits.groups > fewGroups ? logRankOfMany(waits) : undefined;
  return ofMany === undefined ? logRankByElimination(waits) : ofMany;
}

/** Up to so many groups V is written down and solved before customers have been looked at a few dozen times. */
const fewGroups = 50;

/**
 * The same with V written down.
 *
 * Both sums over event times are gathered from those who leave: each takes along H(t) = Σ d/n for E, and for V the
 * weights of all times up to then, once for each pair with a customer who is still there. That costs customers × groups at
 * most, however many event times there are.
 */
export function logRankByElimination(waits: SortedWaits): LogRankTest | null {
  const { duration, outcome, group, groups, count } = waits;
  const n = duration.length;
  const sums = new LogRankSums(waits);
  const leaving = new Float64Array(groups);
  let atRisk = customersIn(waits);
  for (let i = 0, next = 0; i < n; i = next) {
    let events = 0;
    let gone = 0;
    for (; next < n && duration[next] === duration[i]; next++) {
      const alike = count[next];
      leaving[group[next]] += alike;
      gone += alike;
      if (outcome[next] !== reachedValue) continue;
      sums.observed[group[next]] += alike;
      events += alike;
    }
    sums.endTime(atRisk, events, leaving);
    atRisk -= gone;
    leaving.fill(0);
  }
  return testOf(sums.excess(), sums.variance(), sums.own);
}

class LogRankSums {
  /** O of each group. */
  readonly observed: Float64Array;
  /** The weights of customers by themselves, less those of pairs who left together: the scale of V’s diagonal. */
  readonly own: Float64Array;
  /** The weights of pairs of customers, by rows of groups: the pair is counted in the row of the one who leaves first. */
  private readonly pairs: Float64Array;
  private readonly remaining: Float64Array;
  /** E of each group. */
  private readonly expected: Float64Array;
  private hazard = 0;
  private single = 0;
  private pair = 0;

  constructor(waits: SortedWaits) {
    const { group, groups, count } = waits;
    this.observed = new Float64Array(groups);
    this.expected = new Float64Array(groups);
    this.own = new Float64Array(groups);
    this.pairs = new Float64Array(groups * groups);
    this.remaining = new Float64Array(groups);
    for (let i = 0; i < group.length; i++) this.remaining[group[i]] += count[i];
  }

  /** At one time `events` of the `atRisk` customers reached value, and of each group so many left observation. */
  endTime(atRisk: number, events: number, leaving: Float64Array): void {
    const { expected, own, pairs, remaining } = this;
    const groups = remaining.length;
    const weight = atRisk > 1 ? (events * (atRisk - events)) / (atRisk - 1) : 0;
    this.hazard += events / atRisk;
    this.single += weight / atRisk;
    this.pair += weight / (atRisk * atRisk);
    for (let g = 0; g < groups; g++) {
      const gone = leaving[g];
      if (gone === 0) continue;
      remaining[g] -= gone;
      expected[g] += gone * this.hazard;
      // Those who leave together pair among themselves, each with itself as well.
      own[g] += gone * (this.single - gone * this.pair);
      for (let j = 0; j < groups; j++) pairs[g * groups + j] += gone * this.pair * remaining[j];
    }
  }

  /** O − E of each group. */
  excess(): Float64Array {
    return this.observed.map((events, g) => events - this.expected[g]);
  }

  /** V by rows: a pair within a group counts twice. */
  variance(): Float64Array {
    const groups = this.own.length;
    return this.pairs.map((_, at) => {
      const i = Math.floor(at / groups);
      const j = at % groups;
      return (i === j ? this.own[i] : 0) - this.pairs[i * groups + j] - this.pairs[j * groups + i];
    });
  }
}

/** A pivot this small, relative to the terms it is a difference of, is rounding: the group says nothing new. */
const noPivot = 1e-9;

/**
 * The quadratic form by elimination, the largest group last. V has one rank less than groups, or fewer where groups
 * never met; each pivot that is not zero is one degree of freedom.
 */
function testOf(excess: Float64Array, variance: Float64Array, scale: Float64Array): LogRankTest | null {
  const n = excess.length;
  const order = [...scale.keys()].sort((a, b) => scale[a] - scale[b]);
  // Put in this order first: what the many passes go through then lies side by side.
  const matrix = Float64Array.from(
    variance,
    (_, at) => variance[order[Math.floor(at / n)] * n + order[at % n]],
  );
  const left = Float64Array.from(order, (group) => excess[group]);
  let chiSquare = 0;
  let degreesOfFreedom = 0;
  for (let k = 0; k < n; k++) {
    const pivot = matrix[k * n + k];
    if (!(pivot > noPivot * scale[order[k]])) continue;
    degreesOfFreedom++;
    chiSquare += (left[k] * left[k]) / pivot;
    for (let i = k + 1; i < n; i++) {
      const factor = matrix[i * n + k] / pivot;
      if (factor === 0) continue;
      left[i] -= factor * left[k];
      for (let j = k + 1; j < n; j++) matrix[i * n + j] -= factor * matrix[k * n + j];
    }
  }
  return logRankResult(chiSquare, degreesOfFreedom);
}
