import { gather } from '../numerics/gather';
import { digammaRest, halfLogTwoPi, stirlingRest } from '../numerics/stirling';
import { type Estimates, type LogLikelihood, maximiseLikelihood, sampledEvery } from './maximumLikelihood';
import type { Histories } from './histories';

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

/**
 * Spend that varies both within and among customers, almost only among them, and almost only within: a likelihood may have a
 * peak at each.
 */
const starts = [
  [2, 2, 2],
  [3000, 3, 0.001],
  [3, 3000, 1000],
];

/**
 * Fits p, q and γ by maximum likelihood of the mean repeat values z̄, given the customers with repeat orders. `null`: fewer than
 * two have repeat orders of a positive value.
 */
export function fitGammaGamma(
  { repeatOrders, averageValue }: Histories,
  repeaters: Int32Array,
): GammaGammaFit | null {
  const used = repeaters.filter((i) => averageValue[i] > 0);
  if (used.length < 2) return null;
  const x = gather(repeatOrders, used);
  // In units of the mean, so that all parameters are of the order of 1.
  const unit = used.reduce((sum, i) => sum + averageValue[i], 0) / used.length;
  const z = Float64Array.from(used, (i) => averageValue[i] / unit);
  const every = sampledEvery(used.length);
  const isPicked = (_: number, i: number) => i % every === 0;
  const found = maximiseLikelihood(
    spendLikelihood(x, z),
    starts,
    every ? spendLikelihood(x.filter(isPicked), z.filter(isPicked)) : undefined,
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

/** The likelihood of mean values z̄ in units of their mean, given the numbers of repeat orders. */
export function spendLikelihood(x: Float64Array, z: Float64Array): LogLikelihood {
  const sumOfLogs = z.reduce((sum, value) => sum + Math.log(value), 0);
  return {
    at: (parameters, gradient) => logLikelihood(parameters, x, z, sumOfLogs, gradient),
    observations: x.length,
  };
}

/**
 * Note 025, eq. 1a, the density of the mean z̄ of x values, in a form whose terms stay small: with A = px it is
 * −ln B(A, q) − ln z̄ + A ln(xz̄/(γ+xz̄)) + q ln(γ/(γ+xz̄)), and Stirling's formula for B cancels what is large.
 */
function logLikelihood(
  [p, q, gamma]: Float64Array,
  x: Float64Array,
  z: Float64Array,
  sumOfLogs: number,
  gradient: Float64Array,
): number {
  let sum = -sumOfLogs;
  let [dp, dq, dGamma] = [0, 0, 0];
  const restAtQ = stirlingRest(q);
  const slopeAtQ = digammaRest(q);
  let terms = { log: 0, byTotal: 0, byShape: 0 };
  for (let i = 0; i < x.length; i++) {
    const shape = p * x[i];
    // Customers with as many orders follow each other and share their gamma functions.
    if (x[i] !== x[i - 1]) {
      const rests = stirlingRest(shape + q) - stirlingRest(shape) - restAtQ;
      terms = {
        log: rests + (Math.log(shape / (shape + q)) + Math.log(q)) / 2 - halfLogTwoPi,
        byTotal: digammaRest(shape + q),
        byShape: digammaRest(shape),
      };
    }
    const spent = x[i] * z[i];
    const total = gamma + spent;
    // ln((A+q)/A) + ln(xz̄/(γ+xz̄)) and ln((A+q)/q) + ln(γ/(γ+xz̄)).
    const excess = (q * spent - shape * gamma) / total;
    const ofShape = logOf(excess / shape, ((shape + q) / shape) * (spent / total));
    const ofQ = logOf(-excess / q, ((shape + q) / q) * (gamma / total));
    sum += terms.log + shape * ofShape + q * ofQ;
    dp += x[i] * (terms.byTotal - terms.byShape + ofShape);
    dq += terms.byTotal - slopeAtQ + ofQ;
    dGamma += excess / gamma;
  }
  gradient.set([dp, dq, dGamma]);
  return sum;
}

/** ln of a quotient, given also less 1. */
const logOf = (less1: number, quotient: number): number =>
  Math.abs(less1) < 0.5 ? Math.log1p(less1) : Math.log(quotient);

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
