/**
 * Each p as a q, the share of chance findings to expect among all that are at least as telling (Benjamini & Hochberg 1995, Journal of
 * the Royal Statistical Society B 57, 289–300): qᵢ is the least m·p/rank among the p from pᵢ on, at most 1. Equal p have equal q.
 * It holds where the tests are independent or rise together.
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const descending = Int32Array.from(p.keys()).sort((i, j) => p[j] - p[i]);
  const q = new Float64Array(p.length);
  let least = 1;
  descending.forEach((i, place) => {
    least = Math.min(least, p[i] * (p.length / (p.length - place)));
    q[i] = least;
  });
  return q;
}
