const bits = 11;
const buckets = 1 << bits;
const mask = buckets - 1;

/**
 * Puts places in ascending order of a key, whole numbers below 2³², and leaves those of equal keys as they stood: sorted by the last of
 * several keys first, they are in the order of all. A radix sort of as many passes as the largest key needs.
 *
 * @param places all places of the key, each once.
 * @param key by place, not in the order of `places`.
 */
export function sortPlaces(places: Uint32Array, key: ArrayLike<number>): Uint32Array {
  let largest = 0;
  for (let i = 0; i < key.length; i++) if (key[i] > largest) largest = key[i];
  let from = places;
  for (let shift = 0; shift < 32 && largest >= 2 ** shift; shift += bits) {
    const next = new Uint32Array(buckets + 1);
    for (let i = 0; i < key.length; i++) next[((key[i] >>> shift) & mask) + 1]++;
    for (let b = 0; b < buckets; b++) next[b + 1] += next[b];
    const to = new Uint32Array(from.length);
    for (let i = 0; i < from.length; i++) to[next[(key[from[i]] >>> shift) & mask]++] = from[i];
    from = to;
  }
  return from;
}
