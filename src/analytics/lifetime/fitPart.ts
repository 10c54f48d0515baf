import { gather } from '../numerics/gather';
import type { LifetimeFit } from './lifetimeFit';

/**
 * What of a fit some customers are: their histories, and the patterns that these have, in the order of all. Who tells groups of customers
 * apart takes each of them once so, and not all customers for each group.
 *
 * @returns of customers of the log with an order, in its order.
 */
export function partsOf({
  histories,
  patterns,
  ...fit
}: LifetimeFit): (group: readonly number[]) => LifetimeFit {
  const placeOf = new Int32Array(fit.days.customers.length);
  histories.customer.forEach((customer, place) => {
    placeOf[customer] = place;
  });
  const numberOf = new Int32Array(patterns.weight.length);
  return (group) => {
    const places = Int32Array.from(group, (customer) => placeOf[customer]);
    const met = Int32Array.from(new Set(places.map((place) => patterns.of[place]))).sort();
    met.forEach((pattern, number) => {
      numberOf[pattern] = number;
    });
    const of = places.map((place) => numberOf[patterns.of[place]]);
    const weight = new Float64Array(met.length);
    for (const pattern of of) weight[pattern]++;
    return {
      ...fit,
      histories: {
        customer: Int32Array.from(group),
        repeatOrders: gather(histories.repeatOrders, places),
        recency: gather(histories.recency, places),
        age: gather(histories.age, places),
        averageValue: gather(histories.averageValue, places),
      },
      patterns: {
        repeatOrders: gather(patterns.repeatOrders, met),
        recency: gather(patterns.recency, met),
        age: gather(patterns.age, met),
        weight,
        of,
        customers: group.length,
      },
    };
  };
}
