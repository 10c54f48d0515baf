import { gather } from '../numerics/gather';
import { pulse } from '../numerics/pulse';
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
  const keys = repeatOrders.slice();
  together(keys, recency);
  together(keys, age);
  const { of, first } = numbered(keys);
  const weight = new Float64Array(first.length);
  for (let i = 0; i < of.length; i++) weight[of[i]] += count ? count[i] : 1;
  return {
    repeatOrders: gather(repeatOrders, first),
    recency: gather(recency, first),
    age: gather(age, first),
    weight,
    of,
    customers: weight.reduce((sum, each) => sum + each, 0),
  };
}

/** Puts two whole numbers of each row into the first column as one, by which they stand in order. */
function together(high: Float64Array, low: Float64Array): void {
  const beyondLow = beyond(low);
  if (beyond(high) * beyondLow > 2 ** 53) high.set(numbered(high).of);
  for (let i = 0; i < high.length; i++) high[i] = high[i] * beyondLow + low[i];
}

function beyond(column: Float64Array): number {
  let most = 0;
  for (let i = 0; i < column.length; i++) if (column[i] > most) most = column[i];
  return most + 1;
}

/** Numbers distinct keys 0, 1, 2 … in ascending order: the number of each key, and the first row of each number. The keys are sorted in place. */
function numbered(keys: Float64Array): { of: Int32Array; first: number[] } {
  pulse();
  const places = sortPlaces(keys);
  const of = new Int32Array(keys.length);
  const first: number[] = [];
  for (let at = 0; at < places.length; at++) {
    if (at === 0 || keys[at] !== keys[at - 1]) first.push(places[at]);
    of[places[at]] = first.length - 1;
  }
  return { of, first };
}
