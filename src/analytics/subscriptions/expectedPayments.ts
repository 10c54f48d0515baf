import type { SbgParameters } from '../lifetime/sbg';
import { retentionRate } from '../lifetime/sbgProjection';
import { residualLifetimes } from './residualLifetime';

/** How customers are kept: as seen up to some age, as the model has it beyond. */
export interface KeptThenModel {
  /** Share kept at renewals 1, 2 … as far as it is seen. */
  seen: Float64Array;
  model: SbgParameters;
  /** What `residualLifetimes` gives for the model, for all ages asked for, where it is known already. */
  residual?: Float64Array;
}

/** Which payments count. */
export interface Payments {
  /** A period. */
  discountRate: number;
  /** So many, the one now included; `Infinity`: all. */
  number: number;
}

/**
 * Payments to expect of customers who have just renewed for the a-th time, a = 0 … `oldest`, that payment included and not
 * discounted: at age 0 those of a customer yet to be won. `Infinity` where their sum has no end.
 */
export function expectedPayments(curve: KeptThenModel, payments: Payments, oldest: number): Float64Array {
  return payments.number === Infinity
    ? allPayments(curve, payments.discountRate, oldest)
    : firstPayments(curve, payments, oldest);
}

/** Share kept at renewal t. */
const rateAt = ({ seen, model }: KeptThenModel, t: number): number =>
  t <= seen.length ? seen[t - 1] : retentionRate(model, t);

function allPayments(curve: KeptThenModel, discountRate: number, oldest: number): Float64Array {
  const z = 1 / (1 + discountRate);
  const joint = curve.seen.length;
  const expected = new Float64Array(Math.max(oldest, joint) + 1);
  const residual = curve.residual ?? residualLifetimes(curve.model, discountRate, expected.length);
  for (let age = joint; age < expected.length; age++) expected[age] = 1 + z * residual[age];
  for (let age = joint - 1; age >= 0; age--) {
    const rate = rateAt(curve, age + 1);
    expected[age] = rate === 0 ? 1 : 1 + z * rate * expected[age + 1];
  }
  return expected.subarray(0, oldest + 1);
}

/**
 * Each is a window of as many renewals as there are payments behind the first, x → 1 + z·r·x at each. The renewals are put together in
 * blocks of that length, from each one up to the end of its block and from its beginning up to each one; a window is the one and the
 * other, so the work is that of the renewals, however many payments there are. All terms are positive: no digit is lost.
 */
function firstPayments(
  curve: KeptThenModel,
  { discountRate, number }: Payments,
  oldest: number,
): Float64Array {
  const length = number - 1;
  if (length <= 0) return new Float64Array(oldest + 1).fill(number);
  const rates = discountedRates(curve, discountRate, oldest + length);
  const toEnd = {
    sum: new Float64Array(rates.length + 1),
    factor: new Float64Array(rates.length + 1).fill(1),
  };
  const fromStart = { sum: new Float64Array(rates.length + 1), factor: new Float64Array(rates.length + 1) };
  for (let t = 1; t < rates.length; t++) {
    const isFirst = (t - 1) % length === 0;
    const [sum, factor] = isFirst ? [0, 1] : [fromStart.sum[t - 1], fromStart.factor[t - 1]];
    fromStart.sum[t] = sum + factor;
    fromStart.factor[t] = factor * rates[t];
  }
  for (let t = rates.length - 1; t >= 1; t--) {
    const isLast = t % length === 0 || t === rates.length - 1;
    const [sum, factor] = isLast ? [0, 1] : [toEnd.sum[t + 1], toEnd.factor[t + 1]];
    toEnd.sum[t] = 1 + rates[t] * sum;
    toEnd.factor[t] = rates[t] * factor;
  }
  return new Float64Array(oldest + 1).map((_, age) => {
    const end = age + length;
    const behind = age % length === 0 ? 1 : fromStart.sum[end] + fromStart.factor[end];
    return toEnd.sum[age + 1] + toEnd.factor[age + 1] * behind;
  });
}

/** Share kept at renewals 1, 2 … in their places, discounted by a period; 1 in place 0. */
function discountedRates(curve: KeptThenModel, discountRate: number, renewals: number): Float64Array {
  const z = 1 / (1 + discountRate);
  return new Float64Array(renewals + 1).map((_, t) => (t === 0 ? 1 : z * rateAt(curve, t)));
}

/**
 * Slopes of the payments to expect of customers of all ages, `weight` of each, along the share kept at renewals 1, 2 … as far as it
 * is seen.
 */
export function slopesAlongSeen(
  curve: KeptThenModel,
  payments: Payments,
  weight: Float64Array,
): Float64Array {
  const { discountRate, number } = payments;
  const z = 1 / (1 + discountRate);
  const renewals = curve.seen.length;
  const slopes = new Float64Array(renewals);
  if (number === Infinity) {
    const expected = allPayments(curve, discountRate, renewals);
    let before = 0;
    for (let t = 1; t <= renewals; t++) {
      before = (weight[t - 1] ?? 0) + (t > 1 ? z * curve.seen[t - 2] * before : 0);
      slopes[t - 1] = before * z * expected[t];
    }
    return slopes;
  }
  const rates = discountedRates(curve, discountRate, renewals + number);
  const expected = new Float64Array(number);
  for (let t = 1; t <= renewals; t++) {
    // Of a customer who has just renewed for the t-th time: the first 1, 2 … payments.
    for (let payment = 1, factor = 1; payment < number; payment++) {
      expected[payment] = expected[payment - 1] + factor;
      factor *= rates[t + payment];
    }
    for (let back = 1, kept = 1; back <= t && back < number; back++) {
      slopes[t - 1] += (weight[t - back] ?? 0) * kept * z * expected[number - back];
      kept *= rates[t - back];
    }
  }
  return slopes;
}
