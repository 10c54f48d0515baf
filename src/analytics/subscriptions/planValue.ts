import { fitSbg, type SbgFit } from '../lifetime/sbg';
import type { SurvivalReason } from '../lifetime/reason';
import type { Renewals } from '../lifetime/survivors';
import { sum } from '../numerics/compensatedSums';
import { normal975 } from '../numerics/normal';
import { expectedPayments, type KeptThenModel, type Payments, slopesAlongSeen } from './expectedPayments';
import { type KeptShares, keptShares } from './keptCurve';
import { residualLifetimes } from './residualLifetime';
import { type SbgCovariance, sbgCovariance, slopesOf } from './sbgCovariance';
import type { CustomerStay } from './stays';
import { pulse } from '../numerics/pulse';

/** How payments still to come are counted. */
export interface Valuation {
  /** A period. */
  discountRate: number;
  /** Periods ahead; `Infinity`: without end. */
  horizon: number;
}

/** A figure with its 95 % limits; NaN: there are none. */
export interface Estimate {
  value: number;
  lower: number;
  upper: number;
}

/** Why nothing is expected of the customers of a plan in figures. */
export type ValueReason = SurvivalReason | { code: 'endless' };

export interface PlanValue {
  customers: number;
  /** Customers who pay now. */
  present: number;
  /** What all have paid so far. */
  earned: number;
  /** Mean of the payments of first stays. */
  payment: number;
  /** Renewals up to which the curve is that seen. */
  seen: number;
  fit: SbgFit | null;
  /** What is still to come from the present customers, the next payment a period away. */
  expected: Estimate;
  /** What a customer yet to be won brings, the first payment now. */
  newCustomer: Estimate;
  reason: ValueReason | null;
}

/** The curve is taken as seen as long as so many were at risk: below that, one leaving more or less bends it. */
const enoughAtRisk = 10;

const unknown: Estimate = { value: NaN, lower: NaN, upper: NaN };

/**
 * Value of the customers of one plan: the share kept as it is seen (Kaplan–Meier), and beyond by the shifted-beta-geometric
 * model fitted to all renewals (Fader & Hardie 2007, 2010). The limits are those of the delta method on the logarithm, for what
 * is seen and for what is modelled together; payments are taken as they are, and that the model holds.
 */
export function planValue(stays: readonly CustomerStay[], { discountRate, horizon }: Valuation): PlanValue {
  pulse();
  const curve = keptShares(stays);
  const renewals = renewalsOf(curve);
  const present = stays.flatMap((stay) => stay.present ?? []);
  const payments = stays.reduce((all, stay) => all + stay.payments, 0);
  const facts = {
    customers: stays.length,
    present: present.length,
    earned: sum(stays.map(({ earned }) => earned)),
    payment: sum(stays.map(({ paid }) => paid)) / payments,
    seen: seenOf(curve),
  };
  const fit = fitSbg(renewals);
  if ('reason' in fit)
    return {
      ...facts,
      fit: null,
      expected: present.length === 0 ? { value: 0, lower: 0, upper: 0 } : unknown,
      newCustomer: unknown,
      reason: fit.reason,
    };
  const duePerAge = new Float64Array(present.reduce((most, { age }) => Math.max(most, age), 0) + 1);
  for (const { age, amount } of [...present].sort((a, b) => a.amount - b.amount)) duePerAge[age] += amount;
  const kept: KeptThenModel = {
    seen: ratesOf(renewals).subarray(0, facts.seen),
    model: fit,
    ...(horizon === Infinity && {
      residual: residualLifetimes(fit, discountRate, Math.max(duePerAge.length, facts.seen + 1)),
    }),
  };
  const [ofPresent, ofNew] = [
    { discountRate, number: horizon + 1 },
    { discountRate, number: horizon },
  ];
  const oldest = duePerAge.length - 1;
  const valuesOf = (of: KeptThenModel): [toCome: number, newCustomer: number] => {
    const expected = expectedPayments(of, ofPresent, oldest);
    const first = horizon === Infinity ? expected : expectedPayments(of, ofNew, 0);
    return [
      sum(duePerAge.map((amount, age) => (amount === 0 ? 0 : amount * (expected[age] - 1)))),
      facts.payment * first[0],
    ];
  };
  const values = valuesOf(kept);
  const covariance = sbgCovariance(renewals, fit);
  const slopes =
    covariance && slopesOf((parameters) => valuesOf({ seen: kept.seen, model: parameters }), fit);
  const estimateOf = (place: 0 | 1, payments: Payments, weight: Float64Array): Estimate =>
    estimate(
      values[place],
      covariance &&
        slopes && { covariance, ofModel: slopes[place], ofSeen: slopesAlongSeen(kept, payments, weight) },
      renewals,
      fit,
    );
  const expected = estimateOf(0, ofPresent, duePerAge);
  const newCustomer = estimateOf(1, ofNew, Float64Array.of(facts.payment));
  const isEndless = newCustomer.value === Infinity || expected.value === Infinity;
  return {
    ...facts,
    fit,
    expected: expected.value === Infinity ? unknown : expected,
    newCustomer: newCustomer.value === Infinity ? unknown : newCustomer,
    reason: isEndless ? { code: 'endless' } : null,
  };
}

/** What became of those at risk at renewals 1, 2 … */
const renewalsOf = ({ atRisk, lost }: KeptShares): Renewals => ({
  lost: lost.slice(1),
  kept: atRisk.slice(1).map((all, t) => all - lost[t + 1]),
});

const ratesOf = ({ lost, kept }: Renewals): Float64Array => kept.map((each, t) => each / (each + lost[t]));

/** The last renewal with enough at risk, before which somebody is kept. */
function seenOf({ atRisk, kept }: KeptShares): number {
  let seen = 0;
  while (seen + 1 < atRisk.length && atRisk[seen + 1] >= enoughAtRisk && kept[seen + 1] > 0) seen++;
  return seen;
}

/** How a figure hangs on the parameters of the model, and on the share kept at each renewal that is seen. */
interface Slopes {
  covariance: SbgCovariance;
  ofModel: { alpha: number; beta: number };
  ofSeen: Float64Array;
}

/**
 * A figure with its limits. It hangs on the share lost at each renewal twice: directly where the curve is seen, and
 * through the fit, whose parameters move by V·n·∇(ln(1 − r) − ln r) with it. These shares are independent, each with variance
 * h(1 − h)/n.
 *
 * @param slopes `null`: the data do not tell the parameters.
 */
function estimate(value: number, slopes: Slopes | null, { lost, kept }: Renewals, fit: SbgFit): Estimate {
  if (slopes === null || !(value > 0 && value < Infinity)) return { value, lower: NaN, upper: NaN };
  const { covariance, ofModel, ofSeen } = slopes;
  let variance = 0;
  for (let t = 0; t < lost.length; t++) {
    const atRisk = lost[t] + kept[t];
    if (lost[t] === 0 || kept[t] === 0) continue;
    const score = { alpha: atRisk, beta: (-atRisk * fit.beta) / (fit.beta + t) };
    const alpha = covariance.alpha * score.alpha + covariance.both * score.beta;
    const beta = covariance.both * score.alpha + covariance.beta * score.beta;
    const slope = ofModel.alpha * alpha + ofModel.beta * beta - (ofSeen[t] ?? 0);
    variance += (slope * slope * (lost[t] * kept[t])) / atRisk ** 3;
  }
  const factor = Math.exp((normal975 * Math.sqrt(variance)) / value);
  return { value, lower: value / factor, upper: value * factor };
}
