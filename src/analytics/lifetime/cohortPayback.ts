import type { ValueCurve } from './valueByAge';

/** When a cost was earned back, in months since the first order; else how much of it, after how many months. */
export type CohortPayback = { months: number } | { share: number; after: number };

/**
 * Reads off a curve when it reaches a cost, linearly within a month. What the first order brings is there at once. Beyond what
 * was seen nothing is said.
 */
export function cohortPayback({ first, byMonth }: ValueCurve, cost: number): CohortPayback {
  if (first >= cost) return { months: 0 };
  const month = byMonth.findIndex((value) => value >= cost);
  if (month < 0) return { share: Math.max(0, (byMonth.at(-1) ?? first) / cost), after: byMonth.length };
  return { months: within(month, month === 0 ? first : byMonth[month - 1], byMonth[month], cost) };
}

/**
 * The same of a curve that is computed point by point: `at(m)` after m months. `null`: not in `most` months. The curve is taken to
 * rise.
 */
export function paybackWithin(at: (months: number) => number, cost: number, most: number): number | null {
  if (at(0) >= cost) return 0;
  if (!(at(most) >= cost)) return null;
  let [below, reached] = [0, most];
  while (reached - below > 1) {
    const middle = (below + reached) >> 1;
    if (at(middle) >= cost) reached = middle;
    else below = middle;
  }
  return within(below, at(below), at(reached), cost);
}

/** The moment in the month after `months` at which a line reaches the cost. */
const within = (months: number, before: number, after: number, cost: number): number =>
  months + (cost - before) / (after - before);
