import { gather } from '../numerics/gather';
import { PairTable } from '../numerics/pairTable';
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
  const days = age.reduce((most, t) => Math.max(most, t), 0) + 1;
  const orders = numberPairs(repeatOrders, recency, days);
  const patterns = numberPairs(orders.of, age, days);
  const weight = new Float64Array(patterns.first.length);
  patterns.of.forEach((pattern, i) => (weight[pattern] += count ? count[i] : 1));
  return {
    repeatOrders: gather(orders.first, patterns.first),
    recency: gather(orders.second, patterns.first),
    age: patterns.second,
    weight,
    of: patterns.of,
    customers: weight.reduce((sum, each) => sum + each, 0),
  };
}

/** Numbers pairs of whole numbers in ascending order; the second of each is below `base`. */
function numberPairs(first: ArrayLike<number>, second: ArrayLike<number>, base: number) {
  const table = new PairTable();
  const found: number[] = [];
  const of = new Int32Array(first.length);
  for (let i = 0; i < of.length; i++) {
    of[i] = table.idOf(first[i], second[i]);
    // Below 2⁵³: there are at most 2²⁴ firsts, and no more days than Excel has.
    if (of[i] === found.length) found.push(first[i] * base + second[i]);
  }
  const keys = Float64Array.from(found).sort();
  const firsts = keys.map((key) => Math.floor(key / base));
  const seconds = keys.map((key) => key % base);
  const place = new Int32Array(keys.length);
  for (let i = 0; i < place.length; i++) place[table.idOf(firsts[i], seconds[i])] = i;
  return { of: of.map((number) => place[number]), first: firsts, second: seconds };
}
