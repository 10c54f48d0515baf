import { CompensatedSums } from '../numerics/compensatedSums';
import { expectedOrderValue } from './gammaGamma';
import type { ModelFit } from './lifetimeFit';
import type { Patterns } from './patterns';

/** What is known together of the mean repeat values z̄ of some customers who share a pattern. */
export interface AverageSums {
  /** Sum of z̄ over those of whom it is above 0. */
  averageValues: number;
  /** Customers with repeat orders whose z̄ is 0 or less. */
  withoutValue: number;
}

/** The same of the customers of each pattern. */
export interface Averages {
  averageValues: Float64Array;
  withoutValue: Float64Array;
}

/** Adds up what is known of the rows that patterns were gathered from; entry i is row i of them. */
export function averagesOf({ of, weight }: Patterns, rows: readonly AverageSums[]): Averages {
  const averageValues = new CompensatedSums(weight.length);
  const withoutValue = new Float64Array(weight.length);
  rows.forEach((row, i) => {
    averageValues.add(of[i], row.averageValues);
    withoutValue[of[i]] += row.withoutValue;
  });
  return { averageValues: averageValues.toArray(), withoutValue };
}

/**
 * Expected value of an order, summed over the customers of each pattern: they have as many repeat orders, and it is linear in z̄, so the
 * sum is that of the customers one by one. NaN where it is not finite or spend is not known.
 */
export function worthOfAverages(
  { patterns: { repeatOrders, weight }, spend }: ModelFit,
  { averageValues, withoutValue }: Averages,
): Float64Array {
  if (!spend) return weight.map(() => NaN);
  const valueOf = (x: number, average: number) => expectedOrderValue(spend.values, x, average) ?? NaN;
  return weight.map((customers, i) => {
    const x = repeatOrders[i];
    const without = x === 0 ? customers : withoutValue[i];
    const others = customers - without;
    return (
      (without > 0 ? without * valueOf(0, NaN) : 0) +
      (others > 0 ? others * valueOf(x, averageValues[i] / others) : 0)
    );
  });
}
