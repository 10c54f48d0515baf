import type { SbgParameters } from './sbg';

/**
 * Share of those left after period t − 1 who stay through period t = 1, 2, …: (β+t−1)/(α+β+t−1), Fader & Hardie
 * 2007. It rises with age because those likely to leave go first.
 */
export const retentionRate = ({ alpha, beta }: SbgParameters, period: number): number =>
  (beta + period - 1) / (alpha + beta + period - 1);

/** Share of customers still there at the end of periods 0, 1, …, `periods`: the running product of the retention rates. */
export function survival(parameters: SbgParameters, periods: number): Float64Array {
  const share = new Float64Array(periods + 1).fill(1);
  for (let t = 1; t <= periods; t++) share[t] = share[t - 1] * retentionRate(parameters, t);
  return share;
}

/**
 * Expected number of payments of a customer yet to be acquired, in periods: one now and one at each renewal, that of
 * period t discounted t periods: Σ S(t)/(1+d)^t = ₂F₁(1, β; α+β; 1/(1+d)) (Fader & Hardie 2010, Marketing Science 29(1),
 * eq. 6). For a customer just acquired, whose first payment is in hand, it is one less.
 *
 * @param discountRate a period, 0 or more. The work grows with 1/√discountRate: 20,000 steps at 10⁻⁶.
 * @returns `Infinity` without discounting where alpha is not above 1: the sum has no end.
 */
export function expectedLifetime({ alpha, beta }: SbgParameters, discountRate: number): number {
  if (discountRate === 0) return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : Infinity;
  // The series is slow near d = 0. Pfaff's transformation leads to (1+d)/d · ₂F₁(1, α; α+β; −1/d), and Gauss's
  // continued fraction for it (DLMF 15.7.5) has positive terms only: its values enclose the result and lose no digits.
  return (1 + discountRate) / discountRate / continuedFraction((j) => partial(j, alpha, beta) / discountRate);
}

/** Partial numerator j = 1, 2, … of Gauss's continued fraction for ₂F₁(1, α; α+β; ·). */
function partial(j: number, alpha: number, beta: number): number {
  const size = alpha + beta;
  if (j === 1) return alpha / size;
  const m = j >> 1;
  return j % 2 === 0
    ? (m * (beta + m - 1)) / ((size + j - 2) * (size + j - 1))
    : ((alpha + m) * (size + m - 1)) / ((size + j - 2) * (size + j - 1));
}

/** Where so many values in a row come no nearer to each other, what still parts them is rounding. */
const mostInVain = 5000;

/**
 * 1 + k₁/(1 + k₂/(1 + …)) for positive k by Lentz's method. Its values lie below and above the limit in turn, so it is
 * reached when two in a row agree. Where all k are the same they may never do so; then the two nearest count.
 */
function continuedFraction(k: (j: number) => number): number {
  let value = 1;
  let above = 1;
  let below = 0;
  let nearest = { apart: Infinity, value, at: 0 };
  for (let j = 1; nearest.apart > Number.EPSILON && j - nearest.at <= mostInVain; j++) {
    below = 1 / (1 + k(j) * below);
    above = 1 + k(j) / above;
    const change = above * below;
    value *= change;
    const apart = Math.abs(change - 1);
    if (apart < nearest.apart) nearest = { apart, value, at: j };
  }
  return nearest.value;
}
