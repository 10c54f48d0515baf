import { betaMean } from '../numerics/betaMean';
import type { BetaGeometricCustomer } from './betaGeometricOrders';
import type { Span } from './transactionModel';

/**
 * E[Y(Y − 1)] of the orders Y in a span of a customer alive now. With the rate λ and the chance p to leave, the orders of the span made up to
 * a time u after its begin v by whoever is still there are λ(1−p)u·e^(−λp(v+u)), and each order adds twice their number in pairs:
 * 2λ²(1−p)∫u·e^(−λp(v+u))du. Over λ ~ Gamma(r, α) this is (1 + pv/α)^(−r)·2(1−p)/p²·[1 − (1+z)^(−r) − rz(1+z)^(−r−1)] with
 * z = pt/(α+pv), t the length of the span; its mean over p ~ Beta(a, b) is taken by quadrature.
 */
export function betaGeometricPairs({ r, alpha, a, b }: BetaGeometricCustomer, { from, to }: Span): number {
  const length = to - from;
  if (length <= 0) return 0;
  const atZero = r * (r + 1) * (length / alpha) ** 2;
  const at = (p: number) => {
    if (p < 1e-100) return atZero;
    const later = alpha + p * from;
    const z = (p * length) / later;
    return (2 * (1 - p) * Math.exp(-r * Math.log1p((p * from) / alpha)) * twiceOrMore(r, z)) / (p * p);
  };
  return betaMean(a, b, { at, atZero, scale: alpha / to / (r + 2) });
}

/** Below it the terms of the difference are the same to more digits than it has left. */
const small = 1e-3;

/** 1 − (1+z)^(−r) − rz(1+z)^(−r−1), the chance of two chances to order or more, which vanishes as z² does. */
function twiceOrMore(r: number, z: number): number {
  if ((r + 3) * z > small) return -Math.expm1(Math.log1p((r + 1) * z) - (r + 1) * Math.log1p(z));
  const [second, third] = [((r + 2) * z) / 3, ((r + 2) * (r + 3) * z * z) / 8];
  return r * (r + 1) * z * z * (0.5 - second + third);
}
