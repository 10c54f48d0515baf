import { sum } from '../numerics/compensatedSums';
import { pulse } from '../numerics/pulse';
import { seeded } from '../numerics/seeded';

/** Differences that all ways of flipping are gone through for: 2^14 of them. */
const mostEnumerated = 14;
/** Differences that are flipped one by one; more are so many that what the smaller ones add up to is a normal number. */
const mostFlipped = 10_000;

export const flipDefaults = { replicates: 1999, seed: 20260101 };

/**
 * Chance of a sum of differences at least this far from 0, on either side, if nothing had changed. Without a change the two values of
 * a customer could as well stand the other way round, so each difference keeps its size and has either sign (Fisher 1935, The Design
 * of Experiments, section 21; Ernst 2004, Statistical Science 19, 676–685). Valid however few customers there are and however large
 * a few of them. Up to 14 differences all ways are counted; of more, `replicates` are drawn, the result itself among them, and beyond
 * the 10,000 largest what is left is drawn as the normal number that so many small ones add up to.
 *
 * @param differences one a customer: value now less value before. Their order does not matter.
 * @returns p of (0, 1]; 1 without any difference.
 */
export function signFlipTest(differences: Float64Array, { replicates, seed } = flipDefaults): number {
  const sizes = differences.filter((each) => each !== 0).map(Math.abs);
  // Rounding must not make a sum smaller that is the same.
  const least = Math.abs(sum(differences)) - 1e-9 - 1e-13 * sum(sizes);
  if (sizes.length <= mostEnumerated) return asLargeOfAll(sizes, least) / 2 ** sizes.length;
  sizes.sort((a, b) => b - a);
  const rest = Math.sqrt(sum(sizes.subarray(mostFlipped).map((size) => size * size)));
  const drawn = asLargeOfDrawn(sizes.subarray(0, mostFlipped), rest, least, replicates, seeded(seed));
  return (1 + drawn) / (replicates + 1);
}

/** How many of all 2^n sums are at least `least` from 0. From one to the next one sign changes (Gray code). */
function asLargeOfAll(sizes: Float64Array, least: number): number {
  const signs = new Int8Array(sizes.length).fill(1);
  let total = sum(sizes);
  let found = 0;
  for (let way = 1; ; way++) {
    if (Math.abs(total) >= least) found++;
    if (way >= 2 ** sizes.length) return found;
    const place = 31 - Math.clz32(way & -way);
    signs[place] = -signs[place];
    total += 2 * signs[place] * sizes[place];
  }
}

/**
 * How many of so many drawn sums are at least `least` from 0.
 *
 * @param rest standard deviation of what is added besides; 0: nothing.
 * @param next numbers of [0, 1), one for each difference; below ½ it keeps its sign.
 */
export function asLargeOfDrawn(
  differences: Float64Array,
  rest: number,
  least: number,
  replicates: number,
  next: () => number,
): number {
  let found = 0;
  for (let r = 0; r < replicates; r++) {
    pulse();
    let total = rest > 0 ? rest * drawNormal(next) : 0;
    for (let i = 0; i < differences.length; i++) total += next() < 0.5 ? differences[i] : -differences[i];
    if (Math.abs(total) >= least) found++;
  }
  return found;
}

/** A normal number of two uniform ones (Box & Muller 1958, Annals of Mathematical Statistics 29, 610–611). */
const drawNormal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
