import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { type Estimates, maximiseLikelihood } from './maximumLikelihood';
import type { Histories } from './patterns';

/**
 * The gamma-gamma model of spend (Fader & Hardie 2013, note 025; Fader, Hardie & Lee 2005, JMR 42(4)): values of a customer's
 * orders are Gamma(p, ν), and ν varies among customers by Gamma(q, γ). It takes spend and frequency to be independent.
 */
export interface GammaGammaFit extends Estimates {
  /** Customers it was fitted on: those with repeat orders of a positive mean value. */
  customers: number;
  /** Customers with repeat orders left out because their mean value is 0 or less. */
  withoutValue: number;
}

/** Fits p, q and γ by maximum likelihood of the mean repeat values z̄. */
export function fitGammaGamma({ repeatOrders, averageValue }: Histories): GammaGammaFit | { reason: string } {
  const repeaters = Array.from(repeatOrders.keys()).filter((i) => repeatOrders[i] > 0);
  // In an order of their own, so that sums come out the same whatever the order of the rows was.
  const used = repeaters
    .filter((i) => averageValue[i] > 0)
    .sort((i, j) => repeatOrders[i] - repeatOrders[j] || averageValue[i] - averageValue[j]);
  if (used.length < 2) {
    return {
      reason: 'Fewer than two customers have repeat orders of a positive value, so spend cannot be modelled',
    };
  }
  const x = Float64Array.from(used, (i) => repeatOrders[i]);
  // In units of the mean, so that all parameters are of the order of 1.
  const unit = used.reduce((sum, i) => sum + averageValue[i], 0) / used.length;
  const z = Float64Array.from(used, (i) => averageValue[i] / unit);
  const found = maximiseLikelihood(
    (parameters, gradient) => logLikelihood(parameters, x, z, gradient),
    [2, 2, 2],
    used.length,
  );
  const inUnit = (value: number, i: number) => (i === 2 ? value * unit : value);
  return {
    ...found,
    values: found.values.map(inUnit),
    standardErrors: found.standardErrors.map(inUnit),
    logLikelihood: found.logLikelihood - used.length * Math.log(unit),
    customers: used.length,
    withoutValue: repeaters.length - used.length,
  };
}

/** Note 025, eq. 1a: the density of the mean z̄ of x values. */
function logLikelihood(
  [p, q, gamma]: Float64Array,
  x: Float64Array,
  z: Float64Array,
  gradient: Float64Array,
): number {
  let sum = 0;
  let [dp, dq, dGamma] = [0, 0, 0];
  const constant = q * Math.log(gamma) - gammaln(q);
  const atQ = digamma(q) - Math.log(gamma);
  // Customers with as many orders share their gamma functions.
  const shared = new Map<number, { log: number; byTotal: number; byShape: number }>();
  for (let i = 0; i < x.length; i++) {
    const shape = p * x[i];
    let terms = shared.get(x[i]);
    if (!terms) {
      terms = {
        log: gammaln(shape + q) - gammaln(shape) + constant + shape * Math.log(x[i]),
        byTotal: digamma(shape + q),
        byShape: digamma(shape),
      };
      shared.set(x[i], terms);
    }
    const logValue = Math.log(z[i]);
    const total = gamma + x[i] * z[i];
    const logTotal = Math.log(total);
    sum += terms.log + (shape - 1) * logValue - (shape + q) * logTotal;
    dp += x[i] * (terms.byTotal - terms.byShape + logValue + Math.log(x[i]) - logTotal);
    dq += terms.byTotal - atQ - logTotal;
    dGamma += q / gamma - (shape + q) / total;
  }
  gradient.set([dp, dq, dGamma]);
  return sum;
}

/**
 * Expected value of an order of a customer with x repeat orders of mean value z̄: p(γ + x·z̄)/(px + q − 1) (note 025,
 * eq. 5). Without repeat orders it is the mean of all customers, pγ/(q − 1). `null`: the mean is not finite (px + q ≤ 1).
 */
export function expectedOrderValue(
  [p, q, gamma]: readonly number[] | Float64Array,
  repeatOrders: number,
  averageValue: number,
): number | null {
  const x = averageValue > 0 ? repeatOrders : 0;
  const degrees = p * x + q - 1;
  return degrees > 0 ? (p * (gamma + (x > 0 ? x * averageValue : 0))) / degrees : null;
}
