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

/**
 * How often each customer counts in a replicate: Poisson numbers of mean 1 that depend on the seed, the replicate and
 * the customer's name alone.
 *
 * @param drawn numbers of the customers who matter; the weights of the others stay 0.
 * @returns a function of the replicate; its answer is overwritten by the next call.
 */
export function customerWeights(
  customers: readonly string[],
  seed: number,
  drawn: Iterable<number> = customers.keys(),
): (replicate: number) => Uint8Array {
  const places = Int32Array.from(drawn);
  const hashes = Int32Array.from(places, (c) => hashOf(customers[c]));
  const weights = new Uint8Array(customers.length);
  return (replicate) => {
    const key = mix(seed + Math.imul(replicate + 1, 0x9e3779b9));
    for (let i = 0; i < places.length; i++) {
      const draw = mix(hashes[i] ^ key) >>> 0;
      let n = atLeast[draw >>> 24];
      while (n < thresholds.length && draw >= thresholds[n]) n++;
      weights[places[i]] = n;
    }
    return weights;
  };
}

/** FNV-1a over the characters of a name. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads the bits of a number (the finaliser of MurmurHash3, applied after an offset so that 0 moves too). */
function mix(number: number): number {
  let bits = (number + 0x6d2b79f5) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
