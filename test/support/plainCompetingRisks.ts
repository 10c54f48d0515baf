/** Competing risks and the log-rank test written straight from the definitions in O(n²). */

export interface Outcome {
  duration: number;
  /** 0 still waiting, 1 reached, 2 lost. */
  outcome: 0 | 1 | 2;
}

const at = (some: readonly Outcome[], time: number, outcome: number): number =>
  some.filter((each) => each.duration === time && each.outcome === outcome).length;
const atRisk = (some: readonly Outcome[], time: number): number =>
  some.filter(({ duration }) => duration >= time).length;
const timesOf = (some: readonly Outcome[], outcomes: readonly number[]): number[] =>
  [...new Set(some.filter(({ outcome }) => outcomes.includes(outcome)).map(({ duration }) => duration))].sort(
    (a, b) => a - b,
  );

export interface PlainIncidence {
  time: number;
  reached: number;
  variance: number;
}

/**
 * Σ S(tᵢ−)·dᵢ/nᵢ at each time somebody reaches value, with the variance of Gaynor et al. 1993, JASA 88, 400–409:
 * Σ (F(t) − F(tᵢ))²·d/(n(n − d)) + Σ S(tᵢ−)²·d₁(n − d₁)/n³ − 2·Σ (F(t) − F(tᵢ))·S(tᵢ−)·d₁/n².
 */
export function plainIncidence(some: readonly Outcome[]): PlainIncidence[] {
  let open = 1;
  let reached = 0;
  const steps = timesOf(some, [1, 2]).map((time) => {
    const n = atRisk(some, time);
    const d1 = at(some, time, 1);
    const d = d1 + at(some, time, 2);
    const before = open;
    reached += (before * d1) / n;
    open *= 1 - d / n;
    return { time, n, d, d1, before, reached };
  });
  return timesOf(some, [1]).map((time) => {
    const upTo = steps.filter((step) => step.time <= time);
    const now = upTo[upTo.length - 1].reached;
    const variance = upTo.reduce((sum, step) => {
      const { n, d, d1, before } = step;
      const rise = now - step.reached;
      const first = d === n ? 0 : (rise * rise * d) / (n * (n - d));
      return sum + first + (before ** 2 * d1 * (n - d1)) / n ** 3 - (2 * rise * before * d1) / n ** 2;
    }, 0);
    return { time, reached: now, variance };
  });
}

/** O − E and V of the log-rank test, all groups. */
export function plainLogRank(some: readonly (Outcome & { group: number })[], groups: number) {
  const excess = new Float64Array(groups);
  const variance = new Float64Array(groups * groups);
  for (const time of timesOf(some, [1])) {
    const n = atRisk(some, time);
    const d = at(some, time, 1);
    const share = Array.from({ length: groups }, (_, g) => {
      const own = some.filter(({ group }) => group === g);
      excess[g] += at(own, time, 1) - (d * atRisk(own, time)) / n;
      return atRisk(own, time) / n;
    });
    if (n === 1) continue;
    const weight = (d * (n - d)) / (n - 1);
    for (let i = 0; i < groups; i++)
      for (let j = 0; j < groups; j++)
        variance[i * groups + j] += weight * ((i === j ? share[i] : 0) - share[i] * share[j]);
  }
  return { excess, variance };
}
