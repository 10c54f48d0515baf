import gammainc from '@stdlib/math-base-special-gammainc';

/** Halvings of a bracket until rounding alone is left. */
const halvings = 200;

/** The value that a gamma variable of this mean and variance stays below with probability `p`, 0 < p < 1. */
export function gammaQuantile(p: number, mean: number, variance: number): number {
  if (!(mean > 0) || !(variance >= 0)) return NaN;
  if (variance === 0) return mean;
  const shape = (mean * mean) / variance;
  // On the logarithm: with a small shape most of the values are next to 0.
  const below = (log: number) => gammainc(Math.exp(log), shape, true, false) < p;
  let [low, high] = [Math.log(shape) - 1, Math.log(shape) + 1];
  while (!below(low) && low > -700) low -= high - low;
  while (below(high) && high < 700) high += high - low;
  for (let i = 0; i < halvings && high - low > 1e-14 * Math.max(1, Math.abs(low)); i++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (Math.exp((low + high) / 2) * variance) / mean;
}
