const bits = 11;
const buckets = 1 << bits;
const mask = buckets - 1;
const largestRadixKey = 2 ** 32 - 1;
const shortArray = 2048;

/**
 * Sorts non-negative integers in ascending order, in place. Keys below 2³² go through a radix sort of three passes,
 * several times faster than comparing; longer ones through the typed array's own sort.
 */
export function sortIntegers(keys: Float64Array): Float64Array {
  let largest = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] > largest) largest = keys[i];
  if (keys.length < shortArray || largest > largestRadixKey) return keys.sort();
  let from = new Uint32Array(keys);
  let to = new Uint32Array(keys.length);
  for (let shift = 0; shift < 32 && largest >= 2 ** shift; shift += bits) {
    const place = new Uint32Array(buckets + 1);
    for (let i = 0; i < from.length; i++) place[((from[i] >>> shift) & mask) + 1]++;
    for (let b = 0; b < buckets; b++) place[b + 1] += place[b];
    for (let i = 0; i < from.length; i++) to[place[(from[i] >>> shift) & mask]++] = from[i];
    [from, to] = [to, from];
  }
  keys.set(from);
  return keys;
}
