import { take, type Work } from '../numerics/work';
import { type Estimates, type LogLikelihood, maximiseWithin } from './maximumLikelihood';
import { bgNbd } from './bgNbd';
import { sampleOf } from './fitTransactions';
import type { OrderDays } from './orders';
import type { Patterns } from './patterns';
import { type Rhythm, rhythmAlive, rhythmOrders } from './rhythm';
import type { ModelParameters } from './transactionModel';

/** A model of orders at a rhythm, fitted; times are in days. */
export interface RhythmFit extends Rhythm, Estimates {}

/** The longest age in the unit the search works in, so that all parameters are of the order of 1. */
const longestAge = 10;

/** Steps a pattern takes in the likelihood, and more with each stage. */
const stepsOfTerm = 60;
const stepsOfStage = 15;

/** Steps an entry takes in the sums that all patterns look up, of which there are as many as somebody has orders. */
const stepsOfEntry = 10;

/**
 * The sum of the logarithms of the days between the orders of a customer. It does not move the estimates, but only with it can
 * likelihoods of different rhythms be compared.
 */
export function logGaps({ offset, day }: OrderDays): number {
  const times = new Map<number, number>();
  for (let c = 0; c + 1 < offset.length; c++)
    for (let i = offset[c] + 1; i < offset[c + 1]; i++) {
      const gap = day[i] - day[i - 1];
      times.set(gap, (times.get(gap) ?? 0) + 1);
    }
  // By length, so that the order of the customers does not move the last digits.
  return [...times].sort(([a], [b]) => a - b).reduce((sum, [gap, count]) => sum + count * Math.log(gap), 0);
}

/**
 * Fits (M)BG/CNBD-k by maximum likelihood (Reutterer, Platzer & Schröder 2021, International Journal of Research in Marketing 38(3)):
 * gaps between orders are Erlang-k, their rate varies by Gamma(r, α) and the chance to leave by Beta(a, b).
 *
 * @param gaps what `logGaps` answers of the same orders.
 * @param work what the search may take; `null`: it did not suffice.
 */
export function fitRhythm(rhythm: Rhythm, patterns: Patterns, gaps: number, work: Work): RhythmFit | null {
  const unit = patterns.age.reduce((most, t) => Math.max(most, t), 0) / longestAge;
  const scaled = {
    ...patterns,
    recency: patterns.recency.map((t) => t / unit),
    age: patterns.age.map((t) => t / unit),
  };
  const repeats = patterns.repeatOrders.reduce((sum, x, i) => sum + x * patterns.weight[i], 0);
  const likelihoodOf = (part: Patterns): LogLikelihood => {
    const steps = stepsOf(rhythm, part);
    return {
      at: (parameters, gradient, spent) => {
        take(spent, steps);
        return logLikelihood(rhythm, parameters, part, gradient);
      },
      observations: part.customers,
      terms: part.age.length,
    };
  };
  const found = maximiseWithin(work, likelihoodOf(scaled), bgNbd.starts, sampleOf(scaled, likelihoodOf));
  if (found === null) return null;
  const inUnit = (value: number, i: number) => (i === 1 ? value * unit : value);
  return {
    ...rhythm,
    ...found,
    values: found.values.map(inUnit),
    standardErrors: found.standardErrors.map(inUnit),
    logLikelihood: found.logLikelihood + (rhythm.k - 1) * gaps - rhythm.k * repeats * Math.log(unit),
  };
}

/** What a look at the likelihood takes. */
const stepsOf = ({ k }: Rhythm, { age, repeatOrders }: Patterns): number =>
  age.length * (stepsOfTerm + k * stepsOfStage) + (2 * k + 4) * sumsTo(repeatOrders) * stepsOfEntry;

/** Mean chance to be alive, and expected orders in the time t after the end of observation, of all customers together. */
export function rhythmOutlook(fit: RhythmFit, { repeatOrders, recency, age, weight }: Patterns, t: number) {
  let [alive, orders, customers] = [0, 0, 0];
  weight.forEach((count, i) => {
    const history = { repeatOrders: repeatOrders[i], recency: recency[i], age: age[i] };
    customers += count;
    alive += count * rhythmAlive(fit, fit.values, history);
    orders += count * rhythmOrders(fit, fit.values, history, t);
  });
  return { alive: alive / customers, orders };
}

/** The likelihood without the gaps, which no parameter changes, and its slopes by r, α, a and b: what `sinceLastOrder` tells, in one loop. */
export function logLikelihood(
  { k, firstOrderCounts }: Rhythm,
  [r, alpha, a, b]: ModelParameters,
  { repeatOrders, recency, age, weight }: Patterns,
  gradient: Float64Array,
): number {
  const most = sumsTo(repeatOrders);
  const rate = sumsOver(k * most, (i) => Math.log(r + i));
  const rateSlope = sumsOver(k * most, (i) => 1 / (r + i));
  const stay = sumsOver(most, (i) => -Math.log1p(a / (b + i)));
  const bSlope = sumsOver(most, (i) => 1 / (b + i));
  const totalSlope = sumsOver(most, (i) => 1 / (a + b + i));
  // Of those who could not leave yet, none has.
  const leaving = Float64Array.from({ length: most + 1 }, (_, stayed) =>
    stayed === 0 ? -Infinity : Math.log(a / (b + stayed - 1)),
  );
  const stagesLess = Array.from({ length: k - 1 }, (_, i) => Math.log(i + 1)).reduce(
    (sum, each) => sum + each,
    0,
  );
  const logAlpha = Math.log(alpha);
  let sum = 0;
  let [byR, byAlpha, byA, byB] = [0, 0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    const x = repeatOrders[i];
    const stayed = x + (firstOrderCounts ? 1 : 0);
    const n = r + k * x;
    const end = alpha + age[i];
    const last = alpha + recency[i];
    const share = (age[i] - recency[i]) / end;
    const shrunk = Math.log1p(age[i] / alpha);
    const ended = Math.log1p((age[i] - recency[i]) / last);
    // Of ln Q₀: each stage less grows with n, and shrinks as α grows.
    let stage = 1;
    let quiet = 1;
    let quietByN = 0;
    let quietByAlpha = 0;
    let stageSlope = 0;
    for (let j = 1; j < k; j++) {
      stage = (stage * (n + j - 1) * share) / j;
      quiet += stage;
      stageSlope += 1 / (n + j - 1);
      quietByN += stage * stageSlope;
      quietByAlpha -= (j * stage) / end;
    }
    const logQuiet = Math.log(quiet);
    const logLeft = leaving[stayed] + n * ended;
    const left = 1 / (1 + Math.exp(logQuiet - logLeft));
    const there = (1 - left) / quiet;
    const w = weight[i];
    const together = left > 0.5 ? logLeft - Math.log(left) : logQuiet - Math.log1p(-left);
    sum += w * (rate[k * x] - x * stagesLess - n * shrunk - k * x * logAlpha + stay[stayed] + together);
    byR += w * (rateSlope[k * x] - shrunk + there * quietByN + left * ended);
    byAlpha += w * (r / alpha - n / end + there * quietByAlpha + left * n * (1 / end - 1 / last));
    byA += w * (left / a - totalSlope[stayed]);
    byB += w * (bSlope[stayed] - totalSlope[stayed] - (stayed > 0 ? left / (b + stayed - 1) : 0));
  }
  gradient[0] = byR;
  gradient[1] = byAlpha;
  gradient[2] = byA;
  gradient[3] = byB;
  return sum;
}

/** Of how many orders there are sums: one more than the most repeat orders, for the first one may count. */
const sumsTo = (repeatOrders: Float64Array): number =>
  repeatOrders.reduce((highest, x) => Math.max(highest, x), 0) + 1;

/** Sums of a figure over 0 … n − 1, for each n. */
function sumsOver(most: number, figure: (i: number) => number): Float64Array {
  const sums = new Float64Array(most + 1);
  for (let i = 0; i < most; i++) sums[i + 1] = sums[i] + figure(i);
  return sums;
}
