/** A stream of pseudo-random numbers that is the same on every machine and every run. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Picks by weight; weights need not add up to 1. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** Waiting time with the given mean. */
  exponential(mean: number): number;
  /** Positive and skewed to the right, with the given median; `spread` is the standard deviation of its logarithm. */
  lognormal(median: number, spread: number): number;
}

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state are plenty for sample data. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function random(seed: number): Random {
  const next = mulberry32(seed);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const exponential = (mean: number): number => -mean * Math.log(1 - next());
  return {
    next,
    whole,
    exponential,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)],
    weighted(items, weight) {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
      return items.find((item) => (left -= weight(item)) < 0) ?? items[items.length - 1];
    },
    lognormal(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}
