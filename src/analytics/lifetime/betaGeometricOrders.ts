import { betaMean, gammaPoints } from '../numerics/betaMean';
import { integrateOnLogScale } from '../numerics/quadrature';
import type { Horizon } from './transactionModel';

/** A customer known to be alive: order rate ~ Gamma(r, α), chance to leave after an order ~ Beta(a, b). */
export interface BetaGeometricCustomer {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** After 45 discount lengths e^(−δu) is 3·10⁻²⁰: nothing is left. */
const discountLengths = 45;

/**
 * Expected orders of a customer alive now over a horizon, discounted. Integration by parts turns the discounted orders into
 * e^(−δt)·E(t) + δ∫ e^(−δu)·E(u)du, whose integrand is smooth. Without discount or end it is (a+b−1)/(a−1) for a > 1 and
 * has no limit otherwise.
 */
export function betaGeometricOrders(customer: BetaGeometricCustomer, { length, discount }: Horizon): number {
  const { r, alpha, a, b } = customer;
  if (length === Infinity && discount === 0) return a > 1 ? (a + b - 1) / (a - 1) : Infinity;
  if (discount === 0) return ordersUntil(customer, length);
  if (length > discountLengths / discount) return discountedOrders(customer, discount);
  const discounted = (u: number) => discount * Math.exp(-discount * u) * ordersUntil(customer, u);
  return (
    Math.exp(-discount * length) * ordersUntil(customer, length) +
    integrateOnLogScale(discounted, length, alpha / (1 + r))
  );
}

/**
 * Discounted orders without an end. A customer who orders at the rate λ and leaves after each order with chance p orders
 * at the rate λe^(−λpu) at time u, which discounted comes to λ/(λp + δ); this is its mean over λ ~ Gamma(r, α) and
 * p ~ Beta(a, b).
 */
function discountedOrders({ r, alpha, a, b }: BetaGeometricCustomer, discount: number): number {
  const { point, weight } = gammaPoints(r, alpha);
  const at = (p: number) => {
    let sum = 0;
    for (let i = 0; i < point.length; i++) sum += (weight[i] * point[i]) / (point[i] * p + discount);
    return sum;
  };
  return betaMean(a, b, { at, atZero: r / alpha / discount, scale: discount / point[point.length - 1] });
}

const mostTerms = 4000;
const negligible = 1e-17;

/**
 * (a+b−1)/(a−1)·[1 − (α/(α+t))^r ₂F₁(r, b; a+b−1; t/(α+t))] (Fader, Hardie & Lee 2005, eq. 9), as a sum of positive
 * terms. With z = t/(α+t) it is Σ_k NegativeBinomial(k; r, z) · Σ_{j<k} E(1−p)^j: of k chances to order, those the
 * customer is still there for. It keeps its digits where the formula loses them, and a = 1 is no special case.
 */
function ordersUntil(customer: BetaGeometricCustomer, t: number): number {
  const { r, alpha, a, b } = customer;
  const z = t / (alpha + t);
  if (t === 0) return 0;
  if ((r * t) / alpha + 40 * (1 + t / alpha) > mostTerms) return ordersByQuadrature(customer, t);
  // Terms are relative to the first, which may be too small to write down.
  let scale = -r * Math.log1p(t / alpha);
  let chance = 1;
  let stays = 1;
  let made = 0;
  let sum = 0;
  for (let k = 0; ; k++) {
    made += stays;
    stays *= (b + k) / (a + b + k);
    chance *= (z * (r + k)) / (k + 1);
    sum += chance * made;
    if (chance > 1e200) {
      chance *= 1e-200;
      sum *= 1e-200;
      scale += 200 * Math.LN10;
    }
    const ratio = Math.max(z, (z * (r + k + 1)) / (k + 2));
    // From here the chances fall by `ratio` or faster, while `made` grows by less than one a step.
    if (ratio < 1 && chance * (made + 1 / (1 - ratio)) < negligible * sum * (1 - ratio)) break;
  }
  return sum * Math.exp(scale);
}

/** The same as E[(1 − (1 + pt/α)^(−r))/p] over p ~ Beta(a, b): fewer steps where t is long against α. */
function ordersByQuadrature({ r, alpha, a, b }: BetaGeometricCustomer, t: number): number {
  const soon = (r * t) / alpha;
  const at = (p: number) => (p < 1e-300 ? soon : -Math.expm1(-r * Math.log1p((p * t) / alpha)) / p);
  return betaMean(a, b, { at, atZero: soon, scale: alpha / t / (r + 1) });
}
