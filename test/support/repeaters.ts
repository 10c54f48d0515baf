import type { Histories } from '../../src/analytics/lifetime/histories';

/** The customers with repeat orders, by their number and mean value. */
export function repeatersOf({ repeatOrders, averageValue }: Histories): Int32Array {
  const repeaters: number[] = [];
  for (let i = 0; i < repeatOrders.length; i++) if (repeatOrders[i] > 0) repeaters.push(i);
  return Int32Array.from(repeaters).sort(
    (i, j) => repeatOrders[i] - repeatOrders[j] || averageValue[i] - averageValue[j],
  );
}
