/**
 * The places of some finite numbers, largest first; equal ones in the order `compare` puts their places. The numbers
 * alone are sorted, which takes a fraction of the time that comparing places would.
 */
export function descendingOrder(values: Float64Array, compare: (i: number, j: number) => number): Int32Array {
  const sorted = values.slice().sort().reverse();
  // Next free place in the order for each run of equal numbers, kept at its first.
  const taken = new Int32Array(values.length);
  const order = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const first = firstOf(sorted, values[i]);
    order[first + taken[first]++] = i;
  }
  for (let first = 0; first < order.length; first += taken[first])
    if (taken[first] > 1) order.subarray(first, first + taken[first]).sort(compare);
  return order;
}

/** First place of a value in a descending column that holds it. */
function firstOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] > value) low = middle + 1;
    else high = middle;
  }
  return low;
}
