import { mix } from '../numerics/mix';
import { together, type Together } from './drawnTogether';
import type { SharesByTouchpoint } from './sharesByTouchpoint';

/** What a touchpoint gets of several journeys in the same shares under every rule is one lot: they are summed first, and shared once. */
export interface Lots {
  /** The shares in lots, in the place of those in journeys. */
  entries: SharesByTouchpoint;
  /** The journeys of each lot. */
  journeys: Together;
}

/** Puts entries of a touchpoint with the same shares into one lot. The shares of lots overwrite those of the entries before them. */
export function sharesInLots({ start, end, of, shares }: SharesByTouchpoint): Lots {
  const lotOf = new Int32Array(of.length).fill(-1);
  const startOfLots = new Int32Array(start.length);
  const keyOf = keysOf(shares);
  const isOfLot = (lot: number, entry: number): boolean => {
    for (let rule = 0; rule < shares.length; rule++)
      if (shares[rule][lot] !== shares[rule][entry]) return false;
    return true;
  };
  let lots = 0;
  for (let t = 0; t < start.length - 1; t++) {
    /** By key the first lot that has it; shares with the key of others, which hardly ever are, stay by themselves. */
    const firstOf = new Map<number, number>();
    for (let entry = start[t]; entry < end[t]; entry++) {
      const key = keyOf(entry);
      const first = firstOf.get(key);
      if (first !== undefined && isOfLot(first, entry)) {
        lotOf[entry] = first;
        continue;
      }
      if (first === undefined) firstOf.set(key, lots);
      for (let rule = 0; rule < shares.length; rule++) shares[rule][lots] = shares[rule][entry];
      lotOf[entry] = lots++;
    }
    startOfLots[t + 1] = lots;
  }
  const entries = {
    start: startOfLots,
    end: startOfLots.subarray(1),
    of: Int32Array.from({ length: lots }, (_, lot) => lot),
    shares,
  };
  return { entries, journeys: together(lotOf, lots, of) };
}

/** A number that entries with the same shares have in common. */
function keysOf(shares: readonly Float64Array[]): (entry: number) => number {
  const words = shares.map(({ buffer }) => new Int32Array(buffer));
  return (entry) => {
    let key = 0;
    for (let rule = 0; rule < words.length; rule++) {
      key = Math.imul(key ^ words[rule][2 * entry], 0x01000193);
      key = Math.imul(key ^ words[rule][2 * entry + 1], 0x01000193);
    }
    return mix(key) | 0;
  };
}
