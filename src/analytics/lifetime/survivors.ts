/** Customers left at the end of periods 0, 1, 2, … of one cohort: counts, percents or shares; not rising, never negative. */
export type Survivors = readonly number[];

/** What became of the customers of one or several cohorts in their periods 1, 2, … (position 0 is period 1). */
export interface Renewals {
  /** Customers lost in the period; fractions where survivors are percents or shares. */
  lost: Float64Array;
  /** Customers kept through the period. */
  kept: Float64Array;
}

/** Adds up cohorts of different lengths by the age of their customers. */
export function renewalsOf(cohorts: readonly Survivors[]): Renewals {
  const periods = Math.max(...cohorts.map(({ length }) => length)) - 1;
  const lost = new Float64Array(periods);
  const kept = new Float64Array(periods);
  for (const survivors of cohorts) {
    for (let t = 1; t < survivors.length; t++) {
      lost[t - 1] += survivors[t - 1] - survivors[t];
      kept[t - 1] += survivors[t];
    }
  }
  return { lost, kept };
}

/**
 * Survivors of all cohorts together. From where the first cohort ends, the rest carries the sum on in proportion: the share
 * kept is that of the cohorts that went so far (the product-limit estimate, Kaplan & Meier 1958).
 */
export function pooledSurvivors(cohorts: readonly Survivors[]): Survivors {
  const pooled = [total(cohorts, 0)];
  const periods = Math.max(...cohorts.map(({ length }) => length)) - 1;
  for (let t = 1; t <= periods; t++) {
    const observed = cohorts.filter(({ length }) => length > t);
    const before = total(observed, t - 1);
    // All still observed: their sum itself, which no quotient rounds.
    const scale = observed.length === cohorts.length ? 1 : before === 0 ? 0 : pooled[t - 1] / before;
    pooled.push(scale * total(observed, t));
  }
  return pooled;
}

const total = (cohorts: readonly Survivors[], period: number): number =>
  cohorts.reduce((sum, survivors) => sum + survivors[period], 0);
