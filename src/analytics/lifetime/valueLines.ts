import { sum } from '../numerics/compensatedSums';
import { pulse } from '../numerics/pulse';
import { type AgeWindows, windowsOver } from './ageWindows';
import { partsOf } from './fitPart';
import type { LifetimeFit } from './lifetimeFit';
import type { OrderDays } from './orders';
import {
  hasIntervals,
  mostSampled,
  type Limits,
  orderMoments,
  predictedValue,
  predictionLimits,
  spendingOf,
} from './predictive';
import type { Patterns } from './patterns';
import { type ValueCurve, valueCurve } from './valueByAge';

/** What a customer of a group is expected to have brought by the end of a window, with the 95 % limits of the mean of the group. */
export interface ExpectedValue extends Limits {
  value: number;
}

/** The value a customer of one group brings by age: as far as it was seen, and from there on as expected. */
export interface ValueLine {
  curve: ValueCurve;
  customers: number;
  /** By the end of the windows that follow those seen; NaN where spend is not known, limits where they are not. */
  expected: ExpectedValue[];
}

/** Steps until the orders expected of a pattern are known. */
const stepsOfExpected = 250;

/** Steps that lines take which go on from where what was seen of each ends: of its own customers, in so many windows in all. */
export const stepsAhead = (
  { weight: { length: patterns } }: Patterns,
  lines: readonly ValueLine[],
  most: number,
): number =>
  lines.reduce((steps, { customers, curve }) => {
    const own = Math.min(customers, patterns);
    const windows = Math.max(0, most - curve.byWindow.length);
    return steps + windows * stepsOfWindow(own, Math.min(own, mostSampled));
  }, 0);

/** Means are differences of two; slopes differences of two for each of four parameters, and pairs cost about as much again. */
const stepsOfWindow = (patterns: number, sampled: number): number =>
  (2 * patterns + 20 * sampled) * stepsOfExpected;

/** For how many windows lines go on where what was seen of them ends: that of all customers, and those of groups on average. */
export interface WindowsAhead {
  /** Of each line, those seen included. */
  most: number;
  ofAll: number;
  ofGroups: number;
}

/** The same of lines that go on for so many windows at least, and as far as the longest is seen. */
export function windowsAhead(
  { offset, day, asOf }: OrderDays,
  groups: readonly (readonly number[])[],
  windows: AgeWindows,
  least: number,
): WindowsAhead {
  const seen = groups.map((group) => {
    const oldest = group.reduce((earliest, c) => Math.min(earliest, day[offset[c]]), asOf);
    return windowsOver(windows, oldest, asOf);
  });
  const longest = seen.reduce((most, each) => Math.max(most, each), 0);
  const most = Math.max(least, longest);
  const ahead = seen.reduce((sum, each) => sum + most - each, 0);
  return { most, ofAll: most - longest, ofGroups: ahead / groups.length };
}

/** Steps that lines take which go on: once for all customers, and again group by group. */
export function stepsOfLines(patterns: number, groups: number, { ofAll, ofGroups }: WindowsAhead): number {
  const stepsOf = (parts: number) => stepsOfWindow(patterns, Math.min(patterns, parts * mostSampled));
  return ofAll * stepsOf(1) + ofGroups * stepsOf(groups);
}

/**
 * A line for each group of customers, up to so many windows. Where what was seen ends, it goes on by what the model expects of all customers
 * of the group: what they have brought since, and what is to come until the end of the window. The limits hold what chance will do
 * to so many customers and how sure the parameters are; what was seen is certain.
 *
 * @param groups customers of the log with an order, group by group in its order.
 * @param fit `null`: lines end where what was seen does.
 */
export function valueLines(
  days: OrderDays,
  groups: readonly (readonly number[])[],
  windows: AgeWindows,
  most: number,
  fit: LifetimeFit | null,
): ValueLine[] {
  const partOf = fit?.spend ? partsOf(fit) : null;
  return groups.map((group) => {
    const curve = valueCurve(days, group, windows);
    const expected =
      partOf && curve.byWindow.length < most ? expectedOf(partOf(group), curve, windows, most) : [];
    pulse();
    return { curve, customers: group.length, expected };
  });
}

/** @param fit that of the group alone. */
function expectedOf(
  fit: LifetimeFit,
  { first, byWindow }: ValueCurve,
  windows: AgeWindows,
  most: number,
): ExpectedValue[] {
  const { patterns, histories, days } = fit;
  const spending = spendingOf(fit);
  if (spending === null) return [];
  const seen = byWindow.length;
  const { customers } = patterns;
  /** Days after the end of observation at which a window of the customers of a pattern ends; 0: it is over. */
  const ahead = (pattern: number, window: number) =>
    Math.max(0, windows.lastDay(days.asOf - patterns.age[pattern], window) - days.asOf);
  const since = sum([...valueSince(days, histories.customer, windows, seen)]) / customers;
  const isSure = hasIntervals(fit);
  return Array.from({ length: most - seen }, (_, k) => {
    const window = seen + k;
    const moments = orderMoments(fit, (pattern) => {
      const from = seen === 0 ? 0 : ahead(pattern, seen - 1);
      const to = ahead(pattern, window);
      return to > from ? { from, to } : null;
    });
    const predicted = predictedValue(fit, moments, spending);
    const before = (byWindow.at(-1) ?? first) + since;
    const { lower, upper } = isSure ? predictionLimits(predicted) : { lower: NaN, upper: NaN };
    return {
      value: before + predicted.mean / customers,
      lower: before + lower / customers,
      upper: before + upper / customers,
    };
  });
}

/** What customers have brought after the windows that are seen of their group: those of them who are in the next one already. */
function* valueSince(
  { offset, day, value }: OrderDays,
  group: Iterable<number>,
  windows: AgeWindows,
  seen: number,
): Generator<number> {
  for (const c of group) {
    // Where nothing is seen of the group the curve is at the first orders.
    for (let i = seen === 0 ? offset[c] + 1 : offset[c]; i < offset[c + 1]; i++)
      if (windows.windowOf(day[offset[c]], day[i]) >= seen) yield value[i];
  }
}
