/** P(N ≤ 0), P(N ≤ 1) … of a Poisson number with mean 1, as thresholds of a 32-bit number. */
const thresholds = (() => {
  const cumulative: number[] = [];
  let term = Math.exp(-1);
  let total = 0;
  for (let n = 0; total < 1 - 2 ** -32; n++, term /= n) cumulative.push((total += term) * 2 ** 32);
  return cumulative;
})();

/**
 * How often each customer counts in a replicate: Poisson numbers of mean 1 that depend on the seed, the replicate and
 * the customer's name alone.
 *
 * @returns a function of the replicate; its answer is overwritten by the next call.
 */
export function customerWeights(
  customers: readonly string[],
  seed: number,
): (replicate: number) => Uint8Array {
  const hashes = Int32Array.from(customers, hashOf);
  const weights = new Uint8Array(customers.length);
  return (replicate) => {
    const key = mix(seed + Math.imul(replicate + 1, 0x9e3779b9));
    for (let c = 0; c < weights.length; c++) {
      const draw = mix(hashes[c] ^ key) >>> 0;
      let n = 0;
      while (n < thresholds.length && draw >= thresholds[n]) n++;
      weights[c] = n;
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
