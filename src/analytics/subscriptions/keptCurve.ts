import { logLogBand } from '../timeToValue/interval';
import { logRankTest } from '../timeToValue/logRank';
import type { LogRankTest } from '../timeToValue/logRankResult';
import { eventTimesUpTo } from '../timeToValue/quantiles';
import { reachedValue, type SortedWaits, sortWaits, waiting } from '../timeToValue/sortedWaits';
import { survivalCurve } from '../timeToValue/survival';
import type { PlanGroup } from './planGroups';
import type { CustomerStay } from './stays';

/** The share of customers kept, by their age in periods 0, 1, 2 … up to the longest observed. */
export interface KeptCurve {
  /** Customers observed to that age at least: those there before the renewal. */
  atRisk: Float64Array;
  /** Of these, who left at it. */
  lost: Float64Array;
  kept: Float64Array;
  /** 95 % limits on the log-log scale; NaN before anybody has left, and where nobody is kept. */
  lower: Float64Array;
  upper: Float64Array;
}

/** Ages the curve of some customers is told at: 0, 1, 2 … up to the longest observed. */
export const agesIn = (stays: readonly CustomerStay[]): number =>
  stays.reduce((most, { age }) => Math.max(most, age), 0) + 1;

/** Ages at which the curve of some customers has limits at least: somebody has left, and somebody is kept. */
export function agesWithLimits(stays: readonly CustomerStay[]): number {
  const left = stays.reduce((first, { age, hasLeft }) => (hasLeft ? Math.min(first, age) : first), Infinity);
  // At the last age all may have left.
  return Math.max(0, agesIn(stays) - 1 - left);
}

/** What the curve says without limits. */
export type KeptShares = Pick<KeptCurve, 'atRisk' | 'lost' | 'kept'>;

/**
 * Kaplan–Meier: those still there count as observed up to their last renewal, and at one age leaving comes before that
 * (Kaplan & Meier 1958, JASA 53, 457–481).
 */
export function keptCurve(stays: readonly CustomerStay[]): KeptCurve {
  const { shares, curve, at } = followed(stays);
  const band = logLogBand(curve);
  return { ...shares, lower: at(band.lower, NaN), upper: at(band.upper, NaN) };
}

export const keptShares = (stays: readonly CustomerStay[]): KeptShares => followed(stays).shares;

/** The shares by age, and `at`, which tells by age what is told by the times at which somebody left. */
function followed(stays: readonly CustomerStay[]) {
  const ages = agesIn(stays);
  const present = new Float64Array(ages);
  const lost = new Float64Array(ages);
  for (const { age, hasLeft } of stays) (hasLeft ? lost : present)[age]++;
  const curve = survivalCurve(countedWaits(present, lost));
  const atRisk = present.map((there, age) => there + lost[age]);
  for (let age = ages - 2; age >= 0; age--) atRisk[age] += atRisk[age + 1];
  const times = atRisk.map((_, age) => eventTimesUpTo(curve, age));
  const at = (values: Float64Array, otherwise: number) =>
    times.map((over) => (over === 0 ? otherwise : values[over - 1]));
  const shares: KeptShares = { atRisk, lost, kept: at(curve.waiting, 1) };
  return { shares, curve, at };
}

/** Customers who are there and who have left by age, as waits for their leaving. */
function countedWaits(present: Float64Array, lost: Float64Array): SortedWaits {
  const places = present.length + lost.length;
  const duration = new Float64Array(places);
  const outcome = new Uint8Array(places);
  const count = new Float64Array(places);
  let met = 0;
  const note = (age: number, what: number, customers: number) => {
    if (customers === 0) return;
    duration[met] = age;
    outcome[met] = what;
    count[met++] = customers;
  };
  for (let age = 0; age < present.length; age++) {
    note(age, waiting, present[age]);
    note(age, reachedValue, lost[age]);
  }
  return {
    duration: duration.subarray(0, met),
    outcome: outcome.subarray(0, met),
    group: new Uint16Array(met),
    groups: 1,
    count: count.subarray(0, met),
  };
}

/** Whether the plans keep their customers alike; `null`: nothing to compare. */
export const plansTest = (groups: readonly PlanGroup[]): LogRankTest | null =>
  logRankTest(waitsOf(groups.map(({ stays }) => stays)));

function waitsOf(groups: readonly (readonly CustomerStay[])[]): SortedWaits {
  const customers = groups.reduce((sum, { length }) => sum + length, 0);
  const duration = new Float64Array(customers);
  const outcome = new Uint8Array(customers);
  const group = new Int32Array(customers);
  let i = 0;
  groups.forEach((stays, place) => {
    for (const { age, hasLeft } of stays) {
      duration[i] = age;
      outcome[i] = hasLeft ? reachedValue : waiting;
      group[i++] = place;
    }
  });
  return sortWaits(duration, outcome, { group, groups: groups.length });
}
