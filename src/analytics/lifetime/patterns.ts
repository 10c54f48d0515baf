import { gather } from '../numerics/gather';
import { sortPlaces } from '../numerics/sortPlaces';
import type { Histories } from './histories';

/** Distinct (x, t_x, T) with the number of customers who have them: all a likelihood needs. */
export interface Patterns {
  repeatOrders: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  /** Customers with the pattern. */
  weight: Float64Array;
  /** Pattern of each customer, or of each row that counts some. */
  of: Int32Array;
  customers: number;
}

/**
 * Gathers equal histories: a million customers may have a hundred thousand patterns. Nothing is lost. Patterns stand in
 * an order of their own, so that sums over them come out the same whatever the order of the rows was.
 *
 * @param count how many customers have each history, whole numbers above 0; omitted: one each.
 */
export function patternsOf(
  { repeatOrders, recency, age }: Pick<Histories, 'repeatOrders' | 'recency' | 'age'>,
  count?: Float64Array,
): Patterns {
  const places = new Uint32Array(age.length);
  for (let i = 0; i < places.length; i++) places[i] = i;
  const order = [age, recency, repeatOrders].reduce(sortPlaces, places);
  const of = new Int32Array(age.length);
  /** The first history of each pattern. */
  const first: number[] = [];
  const weights: number[] = [];
  let known = -1;
  for (let at = 0; at < order.length; at++) {
    const i = order[at];
    const isKnown =
      known >= 0 &&
      age[i] === age[known] &&
      recency[i] === recency[known] &&
      repeatOrders[i] === repeatOrders[known];
    if (!isKnown) {
      known = i;
      first.push(i);
      weights.push(0);
    }
    of[i] = first.length - 1;
    weights[of[i]] += count ? count[i] : 1;
  }
  const weight = Float64Array.from(weights);
  return {
    repeatOrders: gather(repeatOrders, first),
    recency: gather(recency, first),
    age: gather(age, first),
    weight,
    of,
    customers: weight.reduce((sum, each) => sum + each, 0),
  };
}
