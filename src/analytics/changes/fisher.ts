/** So many of so many. */
export interface Proportion {
  found: number;
  of: number;
}

/** Tables as likely as the one found, but for rounding. */
const asLikely = 1 + 1e-7;

/**
 * Fisher's exact test of whether two shares are the same, two-sided: all tables with the same sums that are no likelier than the one
 * found (Fisher 1934, Statistical Methods for Research Workers, 5th edition, section 21.02).
 */
export function fisherTest(one: Proportion, other: Proportion): number {
  const found = one.found + other.found;
  const least = Math.max(0, found - other.of);
  const most = Math.min(found, one.of);
  // Weights relative to the table found: each follows from the one beside it.
  const ratio = (k: number) => ((found - k) * (one.of - k)) / ((k + 1) * (other.of - found + k + 1));
  let all = 1;
  let tail = 1;
  const take = (weight: number) => {
    all += weight;
    if (weight <= asLikely) tail += weight;
  };
  for (let k = one.found, weight = 1; k < most && weight > 0; k++) take((weight *= ratio(k)));
  for (let k = one.found, weight = 1; k > least && weight > 0; k--) take((weight /= ratio(k - 1)));
  return Math.min(1, tail / all);
}
