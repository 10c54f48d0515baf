import { sortIntegers } from '../numerics/sortIntegers';

/** How a customer's observation ended: it ran out while the customer still waited … */
export const waiting = 0;
/** … or the customer reached value … */
export const reachedValue = 1;
/** … or left for good before reaching it. */
export const lost = 2;

const outcomes = 3;

/** Waiting times in ascending order; place i of each array is one customer. */
export interface SortedWaits {
  /** From the start to the end of observation, in the unit of the curve. */
  duration: Float64Array;
  /** `waiting`, `reachedValue` or `lost`. */
  outcome: Uint8Array;
  /** 0 … groups − 1. */
  group: Uint16Array;
  groups: number;
}

/** More groups say nothing any more. */
export const mostGroups = 1000;

/**
 * Sorts waiting times once for every curve and test that is drawn from them: duration, group and outcome make up one
 * integer.
 *
 * @param duration whole numbers ≥ 0 (milliseconds, say), one a customer.
 * @param group group of each customer, fewer than `mostGroups`; omitted: one group.
 */
export function sortWaits(
  duration: Float64Array,
  outcome: Uint8Array,
  { group, groups }: { group: Int32Array | null; groups: number } = { group: null, groups: 1 },
): SortedWaits {
  const n = duration.length;
  const tags = groups * outcomes;
  const longest = duration.reduce((most, each) => Math.max(most, each), 0);
  if (longest >= Number.MAX_SAFE_INTEGER / tags - 1) return sortByComparing(duration, outcome, group, groups);
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

/** The same for centuries in very many groups, for which no integer is long enough. */
function sortByComparing(
  duration: Float64Array,
  outcome: Uint8Array,
  group: Int32Array | null,
  groups: number,
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
  };
}

/** The waits of each group by themselves, still in order. */
export function waitsByGroup({ duration, outcome, group, groups }: SortedWaits): SortedWaits[] {
  const offset = new Int32Array(groups + 1);
  for (let i = 0; i < group.length; i++) offset[group[i] + 1]++;
  for (let g = 0; g < groups; g++) offset[g + 1] += offset[g];
  const next = offset.slice();
  const durations = new Float64Array(duration.length);
  const outcomes = new Uint8Array(duration.length);
  for (let i = 0; i < duration.length; i++) {
    const place = next[group[i]]++;
    durations[place] = duration[i];
    outcomes[place] = outcome[i];
  }
  return Array.from({ length: groups }, (_, g) => ({
    duration: durations.subarray(offset[g], offset[g + 1]),
    outcome: outcomes.subarray(offset[g], offset[g + 1]),
    group: new Uint16Array(offset[g + 1] - offset[g]),
    groups: 1,
  }));
}
