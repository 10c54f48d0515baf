import { gather } from '../numerics/gather';
import { largestWord, sortIntegers } from '../numerics/sortIntegers';
import { pulse } from '../numerics/pulse';
import { sortPlaces } from '../numerics/sortPlaces';

/** How a customer's observation ended: it ran out while the customer still waited … */
export const waiting = 0;
/** … or the customer reached value … */
export const reachedValue = 1;
/** … or left for good before reaching it. */
export const lost = 2;

const outcomes = 3;

/** Waiting times in ascending order; place i of each array is so many customers alike. */
export interface SortedWaits {
  /** From the start to the end of observation, in the unit of the curve. */
  duration: Float64Array;
  /** `waiting`, `reachedValue` or `lost`. */
  outcome: Uint8Array;
  /** 0 … groups − 1. */
  group: Uint16Array;
  groups: number;
  /** Customers at each place, whole numbers above 0. */
  count: Float64Array;
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
 * Sorts waiting times once for every curve and test that is drawn from them, and counts those alike: duration, group and outcome
 * make up one integer.
 *
 * @param duration whole numbers ≥ 0 (milliseconds, say), one a customer.
 */
export function sortWaits(duration: Float64Array, outcome: Uint8Array, of = oneGroup): SortedWaits {
  const keys = keysOf(duration, outcome, of);
  if (keys === null) return sortCounts(duration, outcome, new Float64Array(duration.length).fill(1), of);
  return countedKeys(sortIntegers(keys), of.groups);
}

/** Duration, group and outcome of each wait in one integer; `null`: none is long enough, for centuries in very many groups. */
function keysOf(
  duration: Float64Array,
  outcome: Uint8Array,
  { group, groups }: WaitGroups,
): Float64Array | Uint32Array | null {
  const n = duration.length;
  const tags = groups * outcomes;
  let longest = 0;
  for (let i = 0; i < n; i++) if (duration[i] > longest) longest = duration[i];
  if (longest >= Number.MAX_SAFE_INTEGER / tags - 1) return null;
  const keys = (longest + 1) * tags <= largestWord ? new Uint32Array(n) : new Float64Array(n);
  for (let i = 0; i < n; i++) {
    keys[i] = duration[i] * tags + (group === null ? 0 : group[i] * outcomes) + outcome[i];
  }
  return keys;
}

/** Takes sorted integers apart again, equal ones together. */
function countedKeys(keys: Float64Array | Uint32Array, groups: number): SortedWaits {
  const tags = groups * outcomes;
  let places = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) places++;
  const duration = new Float64Array(places);
  const outcome = new Uint8Array(places);
  const group = new Uint16Array(places);
  const count = new Float64Array(places);
  for (let place = 0, i = 0; place < places; place++) {
    const key = keys[i];
    const first = i;
    while (i < keys.length && keys[i] === key) i++;
    const time = Math.floor(key / tags);
    const tag = key - time * tags;
    duration[place] = time;
    group[place] = (tag / outcomes) | 0;
    outcome[place] = tag - group[place] * outcomes;
    count[place] = i - first;
  }
  return { duration, outcome, group, groups, count };
}

/**
 * The same for waits of which each stands for several customers alike: the work is that of so many waits, not customers.
 *
 * @param count customers of each wait, whole numbers above 0.
 */
export function sortCounts(
  duration: Float64Array,
  outcome: Uint8Array,
  count: Float64Array,
  of = oneGroup,
): SortedWaits {
  const keys = keysOf(duration, outcome, of);
  const places =
    keys === null ? placesByComparing(duration, outcome, of) : sortPlaces(new Float64Array(keys));
  return inOrder(places, duration, outcome, of, count);
}

function placesByComparing(duration: Float64Array, outcome: Uint8Array, { group }: WaitGroups): Int32Array {
  const groupOf = (i: number) => group?.[i] ?? 0;
  return Int32Array.from(duration.keys()).sort(
    (i, j) => duration[i] - duration[j] || groupOf(i) - groupOf(j) || outcome[i] - outcome[j],
  );
}

function inOrder(
  places: Int32Array,
  duration: Float64Array,
  outcome: Uint8Array,
  { group, groups }: WaitGroups,
  count: Float64Array,
): SortedWaits {
  return {
    duration: gather(duration, places),
    outcome: gather(outcome, places),
    group: group === null ? new Uint16Array(places.length) : new Uint16Array(gather(group, places)),
    groups,
    count: gather(count, places),
  };
}

/** All customers. */
export function customersIn({ count }: SortedWaits): number {
  let customers = 0;
  for (let i = 0; i < count.length; i++) customers += count[i];
  return customers;
}

/** The waits of each group by themselves, still in order. */
export function waitsByGroup({ duration, outcome, group, groups, count }: SortedWaits): SortedWaits[] {
  pulse();
  const offset = new Int32Array(groups + 1);
  for (let i = 0; i < group.length; i++) offset[group[i] + 1]++;
  for (let g = 0; g < groups; g++) offset[g + 1] += offset[g];
  const next = offset.slice();
  const durations = new Float64Array(duration.length);
  const outcomes = new Uint8Array(duration.length);
  const counts = new Float64Array(duration.length);
  for (let i = 0; i < duration.length; i++) {
    const place = next[group[i]]++;
    durations[place] = duration[i];
    outcomes[place] = outcome[i];
    counts[place] = count[i];
  }
  return Array.from({ length: groups }, (_, g) => ({
    duration: durations.subarray(offset[g], offset[g + 1]),
    outcome: outcomes.subarray(offset[g], offset[g + 1]),
    group: new Uint16Array(offset[g + 1] - offset[g]),
    groups: 1,
    count: counts.subarray(offset[g], offset[g + 1]),
  }));
}
