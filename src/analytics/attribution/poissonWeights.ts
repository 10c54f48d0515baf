import { mix } from '../numerics/mix';

/** P(N ≤ 0), P(N ≤ 1) … of a Poisson number with mean 1, as thresholds of a 32-bit number. */
const thresholds = (() => {
  const cumulative: number[] = [];
  let term = Math.exp(-1);
  let total = 0;
  for (let n = 0; total < 1 - 2 ** -32; n++, term /= n) cumulative.push((total += term) * 2 ** 32);
  return Float64Array.from(cumulative);
})();

/** By the first eight bits of a draw: the number it has at least, which for nearly all draws is the number it has. */
const atLeast = Uint8Array.from({ length: 256 }, (_, bits) =>
  thresholds.findIndex((most) => bits * 2 ** 24 < most),
);

/** By the same bits: the draws from here on have a larger number. A draw is a whole number, so the threshold may be one too. */
const largerFrom = Uint32Array.from(atLeast, (n) => Math.ceil(thresholds[n]));

/**
 * How often each customer counts in replicates of which some are drawn side by side: Poisson numbers of mean 1 that depend on the seed,
 * the replicate and the customer's name alone.
 *
 * @returns a function of the first of those replicates, whose answer has the weights of each customer next to each other; it is
 * overwritten by the next call.
 */
export function customerWeights(
  customers: readonly string[],
  seed: number,
  sideBySide = 1,
): (first: number) => Uint8Array {
  const hashes = Int32Array.from(customers, hashOf);
  const weights = new Uint8Array(hashes.length * sideBySide);
  const keys = new Int32Array(sideBySide);
  return (first) => {
    for (let j = 0; j < sideBySide; j++) keys[j] = spread(seed + Math.imul(first + j + 1, 0x9e3779b9));
    for (let i = 0, place = 0; i < hashes.length; i++)
      for (let j = 0; j < sideBySide; j++) weights[place++] = poissonOf(spread(hashes[i] ^ keys[j]));
    return weights;
  };
}

/** The Poisson number that 32 random bits stand for. */
function poissonOf(draw: number): number {
  let n = atLeast[draw >>> 24];
  if (draw < largerFrom[draw >>> 24]) return n;
  do n++;
  while (n < thresholds.length && draw >= thresholds[n]);
  return n;
}

/** FNV-1a over the characters of a name. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return spread(hash);
}

/** Spreads the bits of a number; the offset moves 0 too. */
const spread = (number: number): number => mix(number + 0x6d2b79f5);
