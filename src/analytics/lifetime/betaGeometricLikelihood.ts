import { PairTable } from '../numerics/pairTable';
import { stepsOfPane, take } from '../numerics/work';
import type { Patterns } from './patterns';
import type { LogLikelihoodOf, ModelParameters } from './transactionModel';

/** What a pattern, orders at an age, a moment and an order in the tables take: measured. */
const stepsOfPattern = 14;
const stepsOfAge = 20;
const stepsOfMoment = 12;
const stepsOfOrder = 60;

/** Beyond these, odds, the product of two of them, and the logarithms of their factors have no place in a number. */
const huge = 1e150;
const tiny = -700;

/**
 * The likelihood of patterns under BG/NBD.
 *
 * @param shift 1: a customer may leave after the first order too.
 */
export function betaGeometricLikelihood(patterns: Patterns, shift: 0 | 1): LogLikelihoodOf {
  const { weight, repeatOrders } = patterns;
  const factors = factorsOf(patterns);
  const mostOrders = repeatOrders.reduce((most, x) => Math.max(most, x), 0) + 1;
  const steps =
    weight.length * stepsOfPattern +
    factors.ages.customers.length * stepsOfAge +
    factors.moments.length * stepsOfMoment +
    mostOrders * stepsOfOrder;
  return (parameters, gradient, work = { left: stepsOfPane }) => {
    take(work, steps);
    return logLikelihood(parameters, weight, factors, mostOrders, shift, gradient);
  };
}

/** What patterns share, so that it is worked out once for all of them. */
interface Factors {
  /** Distinct recencies and ages. */
  moments: readonly number[];
  /** Distinct ages of customers with so many orders, as places in `moments`. */
  ages: { orders: number[]; moment: number[]; customers: number[] };
  /** Of each pattern: place in `ages`. */
  ageOf: Int32Array;
  /** Patterns that follow each other with the same orders and recency, from pattern `begin` to that of the next run. */
  runs: { orders: number[]; moment: number[]; begin: number[] };
}

/**
 * Eq. 6 of Fader, Hardie & Lee 2005 with the quotients of gamma and beta functions written as products over the orders:
 * Γ(r+x)/Γ(r) = Π(r+i), B(a, b+n)/B(a, b) = Π(b+i)/(a+b+i). Their sums of logarithms and of derivatives are tables by x. The odds of
 * having left are a power that hangs on the age times a factor that hangs on the recency, so that for a pattern by itself little
 * remains to be done.
 */
function logLikelihood(
  [r, alpha, a, b]: ModelParameters,
  weight: Float64Array,
  { moments, ages, ageOf, runs }: Factors,
  mostOrders: number,
  shift: number,
  gradient: Float64Array,
): number {
  const table = productTables(r, a, b, mostOrders);
  const logAlpha = Math.log(alpha);
  const shrunk = new Float64Array(moments.length);
  for (let t = 0; t < shrunk.length; t++) shrunk[t] = Math.log1p(moments[t] / alpha);
  const logPower = new Float64Array(ages.orders.length);
  const power = new Float64Array(ages.orders.length);
  const left = new Float64Array(ages.orders.length);
  for (let k = 0; k < power.length; k++) {
    logPower[k] = (r + ages.orders[k]) * shrunk[ages.moment[k]];
    power[k] = Math.exp(logPower[k]);
  }
  let sum = 0;
  // Of customers by themselves the odds are multiplied: one logarithm for many of them.
  let product = 1;
  let [dr, dAlpha, da, db] = [0, 0, 0, 0];
  for (let run = 0; run < runs.orders.length; run++) {
    const x = runs.orders[run];
    const n = x + shift;
    if (n === 0) continue;
    const last = runs.moment[run];
    const logFactor = table.logOdds[n] - (r + x) * shrunk[last];
    const factor = logFactor > tiny ? Math.exp(logFactor) : NaN;
    let gone = 0;
    for (let i = runs.begin[run]; i < runs.begin[run + 1]; i++) {
      const k = ageOf[i];
      const odds = factor * power[k];
      let those = weight[i];
      if (odds < huge) {
        if (those === 1) {
          product *= 1 + odds;
          if (product > huge) {
            sum += Math.log(product);
            product = 1;
          }
        } else sum += those * Math.log(1 + odds);
        those *= odds / (1 + odds);
      } else {
        const logOdds = logFactor + logPower[k];
        const smaller = Math.exp(-Math.abs(logOdds));
        sum += those * (Math.max(0, logOdds) + Math.log1p(smaller));
        those *= (logOdds > 0 ? 1 : smaller) / (1 + smaller);
      }
      gone += those;
      left[k] += those;
    }
    dr -= gone * shrunk[last];
    dAlpha -= (gone * (r + x)) / (alpha + moments[last]);
    da += gone / a;
    db -= gone / (b + n - 1);
  }
  sum += Math.log(product);
  for (let k = 0; k < power.length; k++) {
    const x = ages.orders[k];
    const n = x + shift;
    const customers = ages.customers[k];
    const there = customers - left[k];
    sum += customers * (table.logGamma[x] - x * logAlpha + table.logBeta[n] - logPower[k]);
    dr += customers * table.gammaSlope[x] - there * shrunk[ages.moment[k]];
    dAlpha += (customers * r) / alpha - (there * (r + x)) / (alpha + moments[ages.moment[k]]);
    da -= customers * table.totalSlope[n];
    db += customers * (table.bSlope[n] - table.totalSlope[n]);
  }
  gradient.set([dr, dAlpha, da, db]);
  return sum;
}

function factorsOf({ repeatOrders, recency, age, weight }: Patterns): Factors {
  const moments = new Map<number, number>();
  const placeOf = (moment: number): number => {
    const known = moments.get(moment);
    if (known !== undefined) return known;
    moments.set(moment, moments.size);
    return moments.size - 1;
  };
  const pairs = new PairTable();
  const ageOf = new Int32Array(age.length);
  const ages: Factors['ages'] = { orders: [], moment: [], customers: [] };
  const runs: Factors['runs'] = { orders: [], moment: [], begin: [] };
  for (let i = 0; i < age.length; i++) {
    const x = repeatOrders[i];
    const end = placeOf(age[i]);
    const k = pairs.idOf(x, end);
    ageOf[i] = k;
    if (k === ages.orders.length) {
      ages.orders.push(x);
      ages.moment.push(end);
      ages.customers.push(0);
    }
    ages.customers[k] += weight[i];
    if (i > 0 && x === repeatOrders[i - 1] && recency[i] === recency[i - 1]) continue;
    runs.orders.push(x);
    runs.moment.push(placeOf(recency[i]));
    runs.begin.push(i);
  }
  runs.begin.push(age.length);
  return { moments: [...moments.keys()], ages, ageOf, runs };
}

/**
 * Sums over the orders before the n-th: of ln(r+i), ln((b+i)/(a+b+i)), 1/(r+i), 1/(b+i) and 1/(a+b+i); and the logarithm
 * of the odds of having left right after the n-th.
 */
function productTables(r: number, a: number, b: number, most: number) {
  const logGamma = new Float64Array(most + 1);
  const logBeta = new Float64Array(most + 1);
  const gammaSlope = new Float64Array(most + 1);
  const logOdds = new Float64Array(most + 1);
  const bSlope = new Float64Array(most + 1);
  const totalSlope = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) {
    logGamma[i + 1] = logGamma[i] + Math.log(r + i);
    logBeta[i + 1] = logBeta[i] - Math.log1p(a / (b + i));
    gammaSlope[i + 1] = gammaSlope[i] + 1 / (r + i);
    logOdds[i + 1] = Math.log(a / (b + i));
    bSlope[i + 1] = bSlope[i] + 1 / (b + i);
    totalSlope[i + 1] = totalSlope[i] + 1 / (a + b + i);
  }
  return { logGamma, logBeta, logOdds, gammaSlope, bSlope, totalSlope };
}
