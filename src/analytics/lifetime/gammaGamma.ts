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
 * Mean repeat values z̄ of customers with repeat orders, by x and then by value; entry i is one customer or, with counts, so
 * many whose values lie close together.
 */
export interface Spend {
  /** x, 1 or more. */
  repeatOrders: Float64Array;
  /** z̄ of the customer, or the mean of the customers together. */
  averageValue: Float64Array;
  /** Customers, whole numbers above 0; absent: one each. */
  count?: Float64Array;
  /** Variance of z̄ among the customers counted together; absent: their values are the same. */
  variance?: Float64Array;
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

/** The mean repeat values of customers, those with as many repeat orders of the same mean value counted together. */
export function spendOf({ repeatOrders, averageValue }: Histories): Spend {
  const most = repeatOrders.reduce((largest, x) => Math.max(largest, x), 0);
  const end = new Int32Array(most + 1);
  for (const x of repeatOrders) if (x > 0) end[x]++;
  for (let x = 1; x <= most; x++) end[x] += end[x - 1];
  const values = new Float64Array(end[most]);
  const next = end.slice();
  for (let i = 0; i < repeatOrders.length; i++)
    if (repeatOrders[i] > 0) values[--next[repeatOrders[i]]] = averageValue[i];
  const x = new Float64Array(values.length);
  const count = new Float64Array(values.length);
  let kinds = 0;
  for (let orders = 1; orders <= most; orders++) {
    const alike = values.subarray(end[orders - 1], end[orders]).sort();
    for (let i = 0; i < alike.length; i++) {
      if (i === 0 || alike[i] !== alike[i - 1]) {
        x[kinds] = orders;
        // Never ahead of what is read.
        values[kinds++] = alike[i];
      }
      count[kinds - 1]++;
    }
  }
  return {
    repeatOrders: x.slice(0, kinds),
    averageValue: values.slice(0, kinds),
    count: count.slice(0, kinds),
  };
}

/**
 * Fits p, q and γ by maximum likelihood of the mean repeat values z̄, given the customers with repeat orders. `null`: fewer than
 * two have repeat orders of a positive value.
 */
export function fitGammaGamma(spend: Spend): GammaGammaFit | null {
  const used = partOf(spend, (i) => spend.averageValue[i] > 0);
  const customers = customersIn(used);
  if (customers < 2) return null;
  // In units of the mean, so that all parameters are of the order of 1.
  const unit =
    used.averageValue.reduce((sum, value, i) => sum + value * (used.count?.[i] ?? 1), 0) / customers;
  const scaled: Spend = {
    ...used,
    averageValue: used.averageValue.map((value) => value / unit),
    variance: used.variance?.map((value) => value / unit ** 2),
  };
  const every = sampledEvery(scaled.averageValue.length);
  const found = maximiseLikelihood(
    spendLikelihood(scaled),
    starts,
    every ? spendLikelihood(partOf(scaled, (i) => i % every === 0)) : undefined,
  );
  const inUnit = (value: number, i: number) => (i === 2 ? value * unit : value);
  return {
    ...found,
    values: found.values.map(inUnit),
    standardErrors: found.standardErrors.map(inUnit),
    logLikelihood: found.logLikelihood - customers * Math.log(unit),
    customers,
    withoutValue: customersIn(spend) - customers,
  };
}

function partOf({ repeatOrders, averageValue, count, variance }: Spend, isIn: (i: number) => boolean): Spend {
  const isPicked = (_: number, i: number) => isIn(i);
  return {
    repeatOrders: repeatOrders.filter(isPicked),
    averageValue: averageValue.filter(isPicked),
    count: count?.filter(isPicked),
    variance: variance?.filter(isPicked),
  };
}

const customersIn = ({ averageValue, count }: Spend): number =>
  count ? count.reduce((sum, each) => sum + each, 0) : averageValue.length;

/** The likelihood of mean values z̄ in units of their mean, given the numbers of repeat orders. */
export function spendLikelihood(spend: Spend): LogLikelihood {
  const { averageValue, count, variance } = spend;
  const sumOfLogs = averageValue.reduce(
    (sum, value, i) => sum + (count?.[i] ?? 1) * (Math.log(value) - (variance?.[i] ?? 0) / (2 * value ** 2)),
    0,
  );
  return {
    at: (parameters, gradient) => logLikelihood(parameters, spend, sumOfLogs, gradient),
    observations: customersIn(spend),
    terms: averageValue.length,
  };
}

/**
 * Note 025, eq. 1a, the density of the mean z̄ of x values, in a form whose terms stay small: with A = px it is
 * −ln B(A, q) − ln z̄ + A ln(xz̄/(γ+xz̄)) + q ln(γ/(γ+xz̄)), and Stirling's formula for B cancels what is large.
 *
 * Customers counted together have it at their mean and, by Taylor's theorem, half their variance times its second derivative
 * by z̄, (A+q)x²/(γ+xz̄)² − A/z̄² but for −ln z̄. What is left out is of the third order in the width of a bin.
 */
function logLikelihood(
  [p, q, gamma]: Float64Array,
  { repeatOrders: x, averageValue: z, count, variance }: Spend,
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
    const alike = count ? count[i] : 1;
    sum += alike * (terms.log + shape * ofShape + q * ofQ);
    dp += alike * x[i] * (terms.byTotal - terms.byShape + ofShape);
    dq += alike * (terms.byTotal - slopeAtQ + ofQ);
    dGamma += (alike * excess) / gamma;
    if (!variance) continue;
    const half = (alike * variance[i]) / 2;
    const [ofTotal, ofValue] = [(x[i] / total) ** 2, 1 / z[i] ** 2];
    sum += half * ((shape + q) * ofTotal - shape * ofValue);
    dp += half * x[i] * (ofTotal - ofValue);
    dq += half * ofTotal;
    dGamma -= (2 * half * (shape + q) * ofTotal) / total;
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
