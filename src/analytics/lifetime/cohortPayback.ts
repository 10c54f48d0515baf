import type { ValueCurve } from './valueByAge';

/** When a cost was earned back, in months since the first order; else how much of it, after how many months. */
export type CohortPayback = { months: number } | { share: number; after: number };

/**
 * Reads off a curve when it reaches a cost, linearly within a month. What the first order brings is there at once. Beyond what
 * was seen nothing is said.
 */
export function cohortPayback({ first, byWindow }: ValueCurve, cost: number): CohortPayback {
  if (first >= cost) return { months: 0 };
  const month = byWindow.findIndex((value) => value >= cost);
  if (month < 0) return { share: Math.max(0, (byWindow.at(-1) ?? first) / cost), after: byWindow.length };
  return { months: within(month, month === 0 ? first : byWindow[month - 1], byWindow[month], cost) };
}

/**
 * When a curve that was not seen to reach the cost does so, continued month by month as `at(m)`, the value after m months, rises from
 * then on. So it never says less than what was seen. `null`: not in `most` months.
 */
export function paybackExpected(
  { first, byWindow }: ValueCurve,
  at: (months: number) => number,
  cost: number,
  most: number,
): number | null {
  const seen = byWindow.length;
  const before = seen === 0 ? first : at(seen);
  const continued = (months: number) =>
    (byWindow.at(-1) ?? first) + (months === seen ? 0 : at(months) - before);
  if (seen >= most || !(continued(most) >= cost)) return null;
  let [below, reached] = [seen, most];
  while (reached - below > 1) {
    const middle = (below + reached) >> 1;
    if (continued(middle) >= cost) reached = middle;
    else below = middle;
  }
  return within(below, continued(below), continued(reached), cost);
}

/** The moment in the month after `months` at which a line reaches the cost. */
const within = (months: number, before: number, after: number, cost: number): number =>
  months + (cost - before) / (after - before);
