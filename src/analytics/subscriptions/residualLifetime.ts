import type { SbgParameters } from '../lifetime/sbg';
import { expectedLifetime, retentionRate } from '../lifetime/sbgProjection';

/**
 * Discounted expected residual lifetime of a customer who has made n = 1 … `payments` payments, standing just before the next
 * one, which is not discounted: DERL(n) = Σ_{t ≥ n} S(t)/S(n − 1)·z^(t − n), z = 1/(1 + d) (Fader & Hardie 2010, Marketing
 * Science 29(1), eq. 6). Of a customer who has not yet paid it is DEL = 1 + z·DERL(1).
 *
 * Worked out downwards by DERL(n) = r_n·(1 + z·DERL(n + 1)): all terms are positive, so no digit is lost. Who has paid n times is
 * left like a new customer of beta + n, so the first of them is r_n·DEL(alpha, beta + n).
 *
 * @param discountRate a period, 0 or more.
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
  const next = payments + 1;
  let lifetime =
    retentionRate(parameters, next) * expectedLifetime({ alpha, beta: beta + next }, discountRate);
  for (let n = payments; n >= 1; n--) {
    lifetime = retentionRate(parameters, n) * (1 + z * lifetime);
    lifetimes[n - 1] = lifetime;
  }
  return lifetimes;
}
