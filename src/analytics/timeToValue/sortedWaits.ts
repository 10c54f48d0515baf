import { sortIntegers } from '../numerics/sortIntegers';

/** How a customer's observation ended: it ran out while the customer still waited … */
export const waiting = 0;
/** … or the customer reached value … */
export const reachedValue = 1;
/** … or left for good before reaching it. */
export const lost = 2;

const outcomes = 3;

/** Waiting times in ascending order; place i of each array is one customer or, with counts, so many alike. */
export interface SortedWaits {
  /** From the start to the end of observation, in the unit of the curve. */
  duration: Float64Array;
  /** `waiting`, `reachedValue` or `lost`. */
  outcome: Uint8Array;
  /** 0 … groups − 1. */
  group: Uint16Array;
  groups: number;
  /** Customers at each place, whole numbers above 0; `null`: one each. */
  count: Float64Array | null;
}

/** Whom some waits are of. */
export interface WaitGroups {
  /** Group of each wait, fewer than `mostGroups`; `null`: one group. */
  group: Int32Array | null;
  groups: number;
}

const oneGroup: WaitGroups = { group: null, groups: 1 };

/** More groups say nothing any more. */
export const mostGroups = 1000;

/**
 * Sorts waiting times once for every curve and test that is drawn from them: duration, group and outcome make up one
 * integer.
 *
 * @param duration whole numbers ≥ 0 (milliseconds, say), one a customer.
 */
export function sortWaits(
  duration: Float64Array,
  outcome: Uint8Array,
  { group, groups } = oneGroup,
): SortedWaits {
  const n = duration.length;
  const tags = groups * outcomes;
  const longest = duration.reduce((most, each) => Math.max(most, each), 0);
  if (longest >= Number.MAX_SAFE_INTEGER / tags - 1) {
    return sortByComparing(duration, outcome, { group, groups }, null);
  }
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    keys[i] = duration[i] * tags + (group === null ? 0 : group[i] * outcomes) + outcome[i];
  }
  sortIntegers(keys);
  const sorted: SortedWaits = {
    duration: keys,
    outcome: new Uint8Array(n),
    group: new Uint16Array(n),
    groups,
    count: null,
  };
  for (let i = 0; i < n; i++) {
    const time = Math.floor(keys[i] / tags);
    const tag = keys[i] - time * tags;
    const own = (tag / outcomes) | 0;
    keys[i] = time;
    sorted.group[i] = own;
    sorted.outcome[i] = tag - own * outcomes;
  }
  return sorted;
}

/**
 * The same for waits of which each stands for several customers alike: the work is that of so many waits, not customers.
 *
 * @param count customers of each wait, whole numbers above 0.
 */
export const sortCounts = (
  duration: Float64Array,
  outcome: Uint8Array,
  count: Float64Array,
  groups = oneGroup,
): SortedWaits => sortByComparing(duration, outcome, groups, count);

/** Sorts places instead of integers: counts go along, and centuries in very many groups, for which no integer is long enough. */
function sortByComparing(
  duration: Float64Array,
  outcome: Uint8Array,
  { group, groups }: WaitGroups,
  count: Float64Array | null,
): SortedWaits {
  const groupOf = (i: number) => group?.[i] ?? 0;
  const order = Uint32Array.from(duration.keys()).sort(
    (i, j) => duration[i] - duration[j] || groupOf(i) - groupOf(j) || outcome[i] - outcome[j],
  );
  return {
    duration: Float64Array.from(order, (i) => duration[i]),
    outcome: Uint8Array.from(order, (i) => outcome[i]),
    group: Uint16Array.from(order, groupOf),
    groups,
    count: count && Float64Array.from(order, (i) => count[i]),
  };
}

/** Customers at place `i`. */
export const customersAt = ({ count }: Pick<SortedWaits, 'count'>, i: number): number =>
  count === null ? 1 : count[i];

/** All customers. */
export const customersIn = ({ duration, count }: SortedWaits): number =>
  count === null ? duration.length : count.reduce((sum, each) => sum + each, 0);

/** The waits of each group by themselves, still in order. */
export function waitsByGroup({ duration, outcome, group, groups, count }: SortedWaits): SortedWaits[] {
  const offset = new Int32Array(groups + 1);
  for (let i = 0; i < group.length; i++) offset[group[i] + 1]++;
  for (let g = 0; g < groups; g++) offset[g + 1] += offset[g];
  const next = offset.slice();
  const durations = new Float64Array(duration.length);
  const outcomes = new Uint8Array(duration.length);
  const counts = count && new Float64Array(duration.length);
  for (let i = 0; i < duration.length; i++) {
    const place = next[group[i]]++;
    durations[place] = duration[i];
    outcomes[place] = outcome[i];
    if (counts) counts[place] = count[i];
  }
  return Array.from({ length: groups }, (_, g) => ({
    duration: durations.subarray(offset[g], offset[g + 1]),
    outcome: outcomes.subarray(offset[g], offset[g + 1]),
    group: new Uint16Array(offset[g + 1] - offset[g]),
    groups: 1,
    count: counts && counts.subarray(offset[g], offset[g + 1]),
  }));
}
