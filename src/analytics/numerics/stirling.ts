import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';

/** From here on eight terms of the series are exact to rounding. */
const large = 10;
export const halfLogTwoPi = 0.9189385332046728;

/** B₂ₖ/(2k(2k−1)), k = 1 … 8, of Stirling's series (Abramowitz & Stegun 6.1.40). */
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** ln Γ(y) less Stirling's formula (y − ½) ln y − y + ½ ln 2π: what is left keeps its digits however large y is. */
export function stirlingRest(y: number): number {
  if (y < large) return gammaln(y) - ((y - 0.5) * Math.log(y) - y + halfLogTwoPi);
  return series.reduceRight((sum, term) => sum / (y * y) + term, 0) / y;
}

/** ψ(y) − ln y, by the derivative of the same series. */
export function digammaRest(y: number): number {
  if (y < large) return digamma(y) - Math.log(y);
  const rest = series.reduceRight((sum, term, k) => sum / (y * y) - (2 * k + 1) * term, 0);
  return rest / (y * y) - 0.5 / y;
}
