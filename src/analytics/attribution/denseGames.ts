import { pulse } from '../numerics/pulse';

/** More members and the lattice of their sets does not fit. */
const mostMembers = 20;

/**
 * Steps that the games of so many touchpoints take together, if each set of them is looked at; infinite: they are too many.
 */
export const denseSteps = (touchpoints: number): number =>
  touchpoints > mostMembers ? Infinity : touchpoints * (touchpoints + 1) * 2 ** touchpoints;

/**
 * The Shapley values of all games on subsets of some touchpoints at once: the game on a set D is worth, for each T ⊆ D, the rate of T.
 * The value of i in D is Σ over T ⊆ D with i of Δ(T)/|T|, Δ the Harsanyi dividends, which are the Möbius transform of the rates
 * (Harsanyi 1963, International Economic Review 4, 194–220). One pass over the lattice a touchpoint for each of the two, n²·2ⁿ steps,
 * where going through the observed subsets of each set takes up to 3ⁿ.
 *
 * @param touchpoints how many there are; bit i of a mask is touchpoint i.
 * @param rates the rate of each set, by the mask of its members; overwritten.
 * @param take called for each touchpoint with its value in every game, by the mask of the game; overwritten by the next call.
 */
export function denseGames(
  touchpoints: number,
  rates: Float64Array,
  take: (touchpoint: number, values: Float64Array) => void,
): void {
  const size = 1 << touchpoints;
  const dividends = rates;
  for (let i = 0; i < touchpoints; i++) overSubsets(dividends, 1 << i, -1);
  for (let mask = 1; mask < size; mask++) dividends[mask] /= membersIn(mask);
  const values = new Float64Array(size);
  for (let i = 0; i < touchpoints; i++) {
    const bit = 1 << i;
    for (let mask = 0; mask < size; mask++) values[mask] = mask & bit ? dividends[mask] : 0;
    // Sets without i have none of it, so there is nothing to add along i itself.
    for (let j = 0; j < touchpoints; j++) if (j !== i) overSubsets(values, 1 << j, 1);
    take(i, values);
  }
}

/** Adds to each set with a member what stands at the same set without it, `sign` times. */
function overSubsets(sums: Float64Array, bit: number, sign: 1 | -1): void {
  pulse();
  for (let from = bit; from < sums.length; from += 2 * bit)
    for (let mask = from; mask < from + bit; mask++) sums[mask] += sign * sums[mask - bit];
}

/** How many members a set has. */
export function membersIn(mask: number): number {
  let left = mask - ((mask >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
