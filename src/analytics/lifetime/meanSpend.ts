import { expectedOrderValue, type Spend } from './gammaGamma';
import type { ModelFit } from './lifetimeFit';

/**
 * Expected value of an order, summed over the customers of each pattern as if customers with as many repeat orders had spent alike:
 * counts tell patterns and spend apart, and not which customer has both. The expected value is linear in z̄, so the sum over all
 * customers with so many repeat orders is exact. NaN where it is not finite or spend is not known.
 */
export function worthOfMeanSpend({ patterns, spend: fit }: ModelFit, spend: Spend | null): Float64Array {
  const { repeatOrders, weight } = patterns;
  if (!fit || !spend) return weight.map(() => NaN);
  const valueOf = (x: number, average: number) => expectedOrderValue(fit.values, x, average) ?? NaN;
  const sums = new Map<number, { worth: number; customers: number }>();
  spend.averageValue.forEach((average, i) => {
    const x = spend.repeatOrders[i];
    const customers = spend.count?.[i] ?? 1;
    const before = sums.get(x) ?? { worth: 0, customers: 0 };
    sums.set(x, {
      worth: before.worth + customers * valueOf(x, average),
      customers: before.customers + customers,
    });
  });
  const means = new Map(Array.from(sums, ([x, { worth, customers }]) => [x, worth / customers]));
  return weight.map((customers, i) => {
    const x = repeatOrders[i];
    return customers * (x === 0 ? valueOf(0, NaN) : (means.get(x) ?? NaN));
  });
}
