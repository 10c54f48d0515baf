import type { OrderDays } from './orders';

/** What the models know of each customer; entry i of each is customer `customer[i]`. */
export interface Histories {
  /** Index into the names of the log; customers without an order up to `asOf` are not here. */
  customer: Int32Array;
  /** x: order days after the first. */
  repeatOrders: Float64Array;
  /** t_x: days from the first order to the last. */
  recency: Float64Array;
  /** T: days from the first order to `asOf`. */
  age: Float64Array;
  /** z̄: mean value of the repeat orders; NaN without one. */
  averageValue: Float64Array;
}

/** Repeat orders, recency, age and mean repeat value of each customer (Fader & Hardie's x, t_x, T and z̄). */
export function historiesOf({ offset, day, value, asOf }: OrderDays): Histories {
  const customer = Int32Array.from(offset.subarray(1).keys()).filter((c) => offset[c + 1] > offset[c]);
  const of = (figure: (begin: number, end: number) => number) =>
    Float64Array.from(customer, (c) => figure(offset[c], offset[c + 1]));
  return {
    customer,
    repeatOrders: of((begin, end) => end - begin - 1),
    recency: of((begin, end) => day[end - 1] - day[begin]),
    age: of((begin) => asOf - day[begin]),
    averageValue: of((begin, end) => {
      let sum = 0;
      for (let i = begin + 1; i < end; i++) sum += value[i];
      return sum / (end - begin - 1);
    }),
  };
}

/** Distinct (x, t_x, T) with the number of customers who have them: all a likelihood needs. */
export interface Patterns {
  repeatOrders: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  /** Customers with the pattern. */
  weight: Float64Array;
  /** Pattern of each customer. */
  of: Int32Array;
  customers: number;
}

/**
 * Gathers equal histories: a million customers may have a hundred thousand patterns. Nothing is lost. Patterns stand in
 * an order of their own, so that sums over them come out the same whatever the order of the rows was.
 */
export function patternsOf({ repeatOrders, recency, age }: Histories): Patterns {
  const customers = age.length;
  const days = age.reduce((most, t) => Math.max(most, t), 0) + 1;
  const found = new Map<number, number>();
  const foundAs = Int32Array.from(age, (_, i) => {
    // Whole numbers below 2⁵³, as no customer orders more than once a day: no two patterns share a key.
    const key = (repeatOrders[i] * days + recency[i]) * days + age[i];
    const known = found.get(key);
    if (known !== undefined) return known;
    found.set(key, found.size);
    return found.size - 1;
  });
  const keys = Float64Array.from(found.keys()).sort();
  const place = new Int32Array(keys.length);
  keys.forEach((key, pattern) => (place[found.get(key) ?? 0] = pattern));
  const of = foundAs.map((number) => place[number]);
  const weight = new Float64Array(keys.length);
  for (const pattern of of) weight[pattern]++;
  return {
    repeatOrders: keys.map((key) => Math.floor(key / days / days)),
    recency: keys.map((key) => Math.floor(key / days) % days),
    age: keys.map((key) => key % days),
    weight,
    of,
    customers,
  };
}
