import type { SbgParameters } from '../lifetime/sbg';
import { retentionRate } from '../lifetime/sbgProjection';
import { RenewalWindows } from './renewalWindows';
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

/** Share kept at renewals 1, 2 … in their places, discounted by a period; 1 in place 0. */
function discountedRates(curve: KeptThenModel, discountRate: number, renewals: number): Float64Array {
  const z = 1 / (1 + discountRate);
  return new Float64Array(renewals + 1).map((_, t) => (t === 0 ? 1 : z * rateAt(curve, t)));
}

function firstPayments(
  curve: KeptThenModel,
  { discountRate, number }: Payments,
  oldest: number,
): Float64Array {
  if (number <= 1) return new Float64Array(oldest + 1).fill(number);
  const windows = new RenewalWindows(discountedRates(curve, discountRate, oldest + number - 1), number - 1);
  return new Float64Array(oldest + 1).map((_, age) => windows.payments(age));
}

/**
 * Slopes of the payments to expect of customers of all ages, `weight` of each, along the share kept at renewals 1, 2 … as far as it
 * is seen.
 */
export function slopesAlongSeen(
  curve: KeptThenModel,
  { discountRate, number }: Payments,
  weight: Float64Array,
): Float64Array {
  const z = 1 / (1 + discountRate);
  const renewals = curve.seen.length;
  if (number <= 1) return new Float64Array(renewals);
  if (number < Infinity) {
    const rates = discountedRates(curve, discountRate, weight.length - 1 + number - 1);
    const slopes = new RenewalWindows(rates, number - 1).slopes(weight);
    return new Float64Array(renewals).map((_, t) => z * (slopes[t + 1] ?? 0));
  }
  const expected = allPayments(curve, discountRate, renewals);
  let before = 0;
  return new Float64Array(renewals).map((_, t) => {
    before = (weight[t] ?? 0) + (t > 0 ? z * curve.seen[t - 1] * before : 0);
    return before * z * expected[t + 1];
  });
}
