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

/**
 * Kaplan–Meier: those still there count as observed up to their last renewal, and at one age leaving comes before that
 * (Kaplan & Meier 1958, JASA 53, 457–481).
 */
export function keptCurve(stays: readonly CustomerStay[]): KeptCurve {
  const ages = agesIn(stays);
  const present = new Float64Array(ages);
  const lost = new Float64Array(ages);
  for (const { age, hasLeft } of stays) (hasLeft ? lost : present)[age]++;
  const curve = survivalCurve(countedWaits(present, lost));
  const band = logLogBand(curve);
  const atRisk = present.map((there, age) => there + lost[age]);
  for (let age = ages - 2; age >= 0; age--) atRisk[age] += atRisk[age + 1];
  const at = (values: Float64Array, otherwise: number) =>
    atRisk.map((_, age) => values[eventTimesUpTo(curve, age) - 1] ?? otherwise);
  return { atRisk, lost, kept: at(curve.waiting, 1), lower: at(band.lower, NaN), upper: at(band.upper, NaN) };
}

/** Customers who are there and who have left by age, as waits for their leaving. */
function countedWaits(present: Float64Array, lost: Float64Array): SortedWaits {
  const places = Array.from(present, (there, age) => [
    { age, outcome: waiting, customers: there },
    { age, outcome: reachedValue, customers: lost[age] },
  ]).flatMap((both) => both.filter(({ customers }) => customers > 0));
  return {
    duration: Float64Array.from(places, ({ age }) => age),
    outcome: Uint8Array.from(places, ({ outcome }) => outcome),
    group: new Uint16Array(places.length),
    groups: 1,
    count: Float64Array.from(places, ({ customers }) => customers),
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
