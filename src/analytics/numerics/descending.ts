import { sortPlaces } from './sortPlaces';

/**
 * The places of some finite numbers, largest first; equal ones in the order `compare` puts their places. Bits are sorted,
 * which takes a fraction of the time that comparing places would.
 */
export function descendingOrder(values: Float64Array, compare: (i: number, j: number) => number): Int32Array {
  const keys = descendingKeys(values);
  const order = sortPlaces(keys);
  for (let from = 0, to; from < order.length; from = to) {
    for (to = from + 1; keys[to] === keys[from]; to++);
    if (to - from > 1) order.subarray(from, to).sort((i, j) => values[j] - values[i] || compare(i, j));
  }
  return order;
}

/** Keys of positive numbers lie below it, the others from it on. */
const middle = 2 ** 47;

/**
 * Whole numbers that fall as the values rise, by the first 48 bits of these, which few values share that differ: without their
 * sign, bits rise with what they stand for.
 */
function descendingKeys(values: Float64Array): Float64Array {
  const keys = new Float64Array(values.length);
  const bits = new DataView(new ArrayBuffer(8));
  for (let i = 0; i < keys.length; i++) {
    // −0 becomes 0, which has other bits.
    bits.setFloat64(0, values[i] + 0);
    const upper = bits.getUint32(0);
    const size = (upper & 0x7fffffff) * 2 ** 16 + bits.getUint16(4);
    keys[i] = upper >>> 31 === 0 ? middle - 1 - size : middle + size;
  }
  return keys;
}
