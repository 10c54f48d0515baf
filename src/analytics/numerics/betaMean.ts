/** Spacing of the trapezoidal rule on a line, and its part of the width of a narrow peak. */
const widestStep = 0.25;
const partOfWidth = 0.5;
const negligible = 1e-18;

/** A function of a probability p that falls from p = 0 to p = 1. */
export interface Falling {
  at: (p: number) => number;
  /** Its value at p = 0. */
  atZero: number;
  /** Where it begins to change: it is constant to rounding for p below 10⁻¹⁸ of this. */
  scale: number;
}

/**
 * Mean of f(p) over p ~ Beta(a, b), for any a and b from 10⁻⁶ to 10⁶: the trapezoidal rule over the log-odds of p, which
 * converges exponentially as all dies away exponentially at both ends. However slowly that is, where f is constant the
 * rest of the sum is a geometric series. The density is normalised by its own sum, so no gamma function is needed.
 */
export function betaMean(a: number, b: number, f: Falling): number {
  const centre = Math.log(a / b);
  const step = Math.min(widestStep, partOfWidth * Math.sqrt(1 / a + 1 / b));
  const density = (v: number) => Math.exp(-a * softplus(-v) - b * softplus(v) - peak);
  const peak = -a * softplus(-centre) - b * softplus(centre);
  const flat = negligible * Math.min(1, f.scale);
  let weights = 1;
  let sum = f.at(share(centre));
  for (let v = centre - step; ; v -= step) {
    const weight = density(v);
    const p = share(v);
    if (weight * f.atZero <= negligible * -Math.expm1(-a * step) * sum) break;
    weights += weight;
    sum += weight * f.at(p);
    if (p < flat) {
      const rest = weight / Math.expm1(a * step);
      weights += rest;
      sum += rest * f.atZero;
      break;
    }
  }
  for (let v = centre + step; ; v += step) {
    const weight = density(v);
    if (weight <= negligible * -Math.expm1(-b * step) * weights) break;
    const value = f.at(share(v));
    weights += weight;
    sum += weight * value;
    if (share(-v) < flat) {
      const rest = weight / Math.expm1(b * step);
      weights += rest;
      sum += rest * value;
      break;
    }
  }
  return sum / weights;
}

/** ln(1 + eᵛ). */
const softplus = (v: number): number => (v > 0 ? v + Math.log1p(Math.exp(-v)) : Math.log1p(Math.exp(v)));

/** The probability with log-odds v. */
const share = (v: number): number => (v > 0 ? 1 / (1 + Math.exp(-v)) : Math.exp(v) / (1 + Math.exp(v)));

/** Points and weights, which add up to 1, for means over a distribution. */
export interface WeightedPoints {
  point: Float64Array;
  weight: Float64Array;
}

/** Points for means over Gamma(shape, rate) of functions that vanish at 0 as the variable does, in the same way. */
export function gammaPoints(shape: number, rate: number): WeightedPoints {
  const centre = Math.log(shape / rate);
  const step = Math.min(widestStep, partOfWidth / Math.sqrt(shape));
  const density = (v: number) => Math.exp(shape * (v - centre) - shape * Math.expm1(v - centre));
  const point: number[] = [];
  const weight: number[] = [];
  const take = (v: number, w: number) => {
    point.push(Math.exp(v));
    weight.push(w);
  };
  take(centre, 1);
  for (let v = centre + step, w = density(v); w > negligible; v += step, w = density(v)) take(v, w);
  // To the left the weight falls as slowly as the shape is small, but the function falls with it.
  let total = weight.reduce((sum, w) => sum + w, 0);
  let v = centre - step;
  for (
    let w = density(v);
    w * Math.exp(v - centre) > negligible && v > centre - 40;
    v -= step, w = density(v)
  ) {
    take(v, w);
    total += w;
  }
  total += density(v) / -Math.expm1(-shape * step);
  return { point: Float64Array.from(point), weight: Float64Array.from(weight, (w) => w / total) };
}
