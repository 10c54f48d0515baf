const bits = 12;
const buckets = 1 << bits;
const mask = buckets - 1;

/**
 * Sorts whole numbers from 0 to 2⁵³ − 1 in ascending order, in place, and answers where each of them stood; equal ones stay as they stood.
 * A radix sort of as many passes as the largest key needs.
 */
export function sortPlaces(keys: Float64Array): Int32Array {
  let largest = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] > largest) largest = keys[i];
  let from = keys;
  let to: Float64Array = new Float64Array(keys.length);
  let [places, moved] = [new Int32Array(keys.length), new Int32Array(keys.length)];
  for (let i = 0; i < places.length; i++) places[i] = i;
  // Multiplied by a power of two a key loses no digit, and `&` takes the low bits of what is left of the point.
  for (let scale = 1; largest * scale >= 1; scale /= buckets) {
    const next = new Uint32Array(buckets + 1);
    for (let i = 0; i < from.length; i++) next[((from[i] * scale) & mask) + 1]++;
    for (let b = 0; b < buckets; b++) next[b + 1] += next[b];
    for (let i = 0; i < from.length; i++) {
      const at = next[(from[i] * scale) & mask]++;
      to[at] = from[i];
      moved[at] = places[i];
    }
    [from, to] = [to, from];
    [places, moved] = [moved, places];
  }
  if (from !== keys) keys.set(from);
  return places;
}
