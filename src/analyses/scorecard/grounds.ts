import { gather } from '../../analytics/numerics/gather';
import { orderValues, ordersByPattern } from '../../analytics/lifetime/customerValues';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { Ground } from '../../analytics/scorecard/whatIf';
import { blankSegment } from '../../cells';
import { horizonOf } from '../../functions/lifetime/arguments';
import type { BuyerSegments } from '../../functions/scorecard/buyers';
import type { WhatIfGround } from './messages';
import type { Scored } from './view';
import { pulse } from '../../analytics/numerics/pulse';

/** Parts of the horizon in which what is to come is told: months of a year, whose discount differs from the exact one by under 2e-4. */
const parts = 12;

/**
 * What can be tried on the segments that have cost and value; `null`: there are not two of them.
 *
 * @param rows the names in the scorecard; what is no name is no segment.
 */
export function whatIfGround(
  { parts: { buying, costs, margin, lifetime }, limits }: Scored,
  rows: Iterable<unknown>,
  segments: BuyerSegments,
  horizon: number,
): WhatIfGround | null {
  const { fit } = lifetime;
  if (!fit || !costs) return null;
  const ahead = valueAhead(fit, segments, horizon);
  const names = [...rows].filter((name) => typeof name === 'string' && name !== blankSegment) as string[];
  const all = names.map((segment): [string, Ground | null] => {
    pulse();
    const { buyers: won = 0, value = 0 } = buying.get(segment) ?? {};
    const cost = costs.get(segment) ?? 0;
    const coming = ahead.get(segment) ?? [];
    const isKnown = cost > 0 && won > 0 && coming.length > 0 && coming.every(Number.isFinite);
    const { lower, upper } = limits?.each.get(segment) ?? { lower: NaN, upper: NaN };
    return [segment, isKnown ? { cost, won, earned: value / won, ahead: coming, lower, upper } : null];
  });
  const known = all.flatMap(([segment, ground]) => (ground ? [{ segment, ground }] : []));
  if (known.length < 2) return null;
  return {
    segments: known.map(({ segment }) => segment),
    grounds: known.map(({ ground }) => ground),
    ...{ horizon, margin },
    leftOut: all.flatMap(([segment, ground]) => (ground ? [] : [segment])),
  };
}

/** What a customer of each segment is expected to bring in each part of the horizon, on average and not discounted. */
function valueAhead(fit: LifetimeFit, { names, of }: BuyerSegments, horizon: number): Map<string, number[]> {
  const { patterns, orders, spend, histories } = fit;
  const worth = orderValues(fit, spend?.values ?? null);
  const customers = new Float64Array(names.length);
  for (const c of histories.customer) customers[of[c]]++;
  let before = new Float64Array(names.length);
  const means = Array.from({ length: parts }, (_, part) => {
    const within = horizonOf((horizon * (part + 1)) / parts, 0);
    const expected = gather(ordersByPattern(fit, orders.values, within), patterns.of);
    pulse();
    const sums = new Float64Array(names.length);
    histories.customer.forEach((c, i) => {
      sums[of[c]] += expected[i] * worth[i];
    });
    const gained = sums.map((sum, segment) => (sum - before[segment]) / customers[segment]);
    before = sums;
    return gained;
  });
  return new Map(
    names.map((name, segment) => {
      pulse();
      return [name, means.map((mean) => mean[segment])];
    }),
  );
}
