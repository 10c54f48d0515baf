import type { SbgParameters } from '../lifetime/sbg';
import { retentionRate } from '../lifetime/sbgProjection';

/** The start of the recursion is forgotten by a factor of e⁻⁴⁰ at least. */
const forgotten = 40;

/**
 * Discounted expected residual lifetime of a customer who has made n = 1 … `payments` payments, standing just before the next
 * one, which is not discounted: DERL(n) = Σ_{t ≥ n} S(t)/S(n − 1)·z^(t − n), z = 1/(1 + d) (Fader & Hardie 2010, Marketing
 * Science 29(1), eq. 6). Of a customer who has not yet paid it is DEL = 1 + z·DERL(1).
 *
 * Worked out downwards from far ahead by DERL(n) = r_n·(1 + z·DERL(n + 1)): all terms are positive, so no digit is lost.
 *
 * @param discountRate a period; 0, or not below 10⁻⁵, as the work grows with its inverse.
 * @returns of n payments in place n − 1; `Infinity` without discounting where alpha is not above 1.
 */
export function residualLifetimes(
  parameters: SbgParameters,
  discountRate: number,
  payments: number,
): Float64Array {
  const { alpha, beta } = parameters;
  const lifetimes = new Float64Array(payments);
  if (discountRate === 0) return lifetimes.map((_, n) => (alpha > 1 ? (beta + n) / (alpha - 1) : Infinity));
  const z = 1 / (1 + discountRate);
  const far = payments + Math.ceil(forgotten / Math.log1p(discountRate)) + 60;
  const rate = retentionRate(parameters, far);
  let lifetime = rate / (1 - z * rate);
  for (let n = far - 1; n >= 1; n--) {
    lifetime = retentionRate(parameters, n) * (1 + z * lifetime);
    if (n <= payments) lifetimes[n - 1] = lifetime;
  }
  return lifetimes;
}
