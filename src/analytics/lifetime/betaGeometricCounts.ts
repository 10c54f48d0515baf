import { betaMean } from '../numerics/betaMean';
import type { BetaGeometricCustomer } from './betaGeometricOrders';

/** Chance of an order within t of a customer alive now: 1 − (α/(α+t))^r. Nobody leaves before an order. */
export const betaGeometricOrderChance = ({ r, alpha }: BetaGeometricCustomer, t: number): number =>
  -Math.expm1(-r * Math.log1p(t / alpha));

/**
 * Chance that a customer alive now is alive still after t, ordering or not: with the rate λ and the chance p to leave it is e^(−λpt), over
 * λ ~ Gamma(r, α) and p ~ Beta(a, b) the mean of (1 + pt/α)^(−r), which is ₂F₁(r, a; a+b; −t/α).
 */
export function betaGeometricStay({ r, alpha, a, b }: BetaGeometricCustomer, t: number): number {
  if (t === 0) return 1;
  const at = (p: number) => Math.exp(-r * Math.log1p((p * t) / alpha));
  return betaMean(a, b, { at, atZero: 1, scale: alpha / t / (r + 1) });
}

/** How far beyond the orders that those who stay would make, in standard deviations, the counts go on at most. */
const farBeyond = 40;

/** More chances to order than anybody has by then, but for rounding. */
export function mostOrders(r: number, alpha: number, t: number): number {
  const expected = (r * t) / alpha;
  return expected + farBeyond * (1 + t / alpha + Math.sqrt(expected * (1 + t / alpha)));
}

/**
 * Chances of 0, 1, 2 … orders within t of a customer alive now, until they add up to `upTo`: there for all of the y chances to order that
 * came, or leaving at the y-th while more came (Fader, Hardie & Lee 2005, eq. 8, with the parameters of somebody with a history).
 */
export function betaGeometricCounts(
  { r, alpha, a, b }: BetaGeometricCustomer,
  t: number,
  upTo: number,
): number[] {
  let logChance = -r * Math.log1p(t / alpha);
  const logStep = Math.log(t / (alpha + t));
  const counts = [Math.exp(logChance)];
  let total = counts[0];
  let more = 1 - counts[0];
  let stays = 1;
  const most = mostOrders(r, alpha, t);
  for (let y = 1; total < upTo && y < most; y++) {
    logChance += Math.log((r + y - 1) / y) + logStep;
    const leaves = (stays * a) / (a + b + y - 1);
    stays -= leaves;
    const chance = Math.exp(logChance);
    const count = stays * chance + leaves * more;
    more = Math.max(0, more - chance);
    counts.push(count);
    total += count;
  }
  return counts;
}
