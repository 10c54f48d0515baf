/** The customers who brought most. */
export interface BestTenth {
  /** The least value of them. */
  cut: number;
  /** 1 where a customer is among them. */
  isBest: Uint8Array;
  best: number;
  /** A tenth of all, rounded up: how many they are but for ties at the cut. */
  due: number;
}

/**
 * The tenth of the customers with the highest values. Ties at the cut are all in, so that the order of the customers decides nothing.
 * `null`: more than twice a tenth would be in, as many have the same value, often 0.
 */
export function bestTenth(value: Float64Array): BestTenth | null {
  const due = Math.ceil(value.length / 10);
  const cut = value.slice().sort()[value.length - due];
  const isBest = new Uint8Array(value.length);
  let best = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] < cut) continue;
    isBest[i] = 1;
    best++;
  }
  return best > 2 * due ? null : { cut, isBest, best, due };
}
