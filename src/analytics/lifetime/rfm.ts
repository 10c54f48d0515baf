import { CompensatedSums } from '../numerics/compensatedSums';
import type { OrderDays } from './orders';

/** Recency, frequency and monetary value; position i of each column is one customer who has ordered. */
export interface RfmFigures {
  /** Position in the list of customers. */
  customer: Int32Array;
  /** Whole days from the last order to the end of observation. */
  recency: Float64Array;
  /** Days with an order. */
  frequency: Float64Array;
  /** Value of all orders, less refunds. */
  monetary: Float64Array;
}

/** Scores from 1 in the same positions; the highest is best on all three. */
export interface RfmScores {
  recency: Uint8Array;
  frequency: Uint8Array;
  monetary: Uint8Array;
}

/** How one figure is scored: in so many classes, or at own cuts, ascending; a figure on a cut belongs below it. */
export type ScoreCuts = { classes: number } | { edges: readonly number[] };

export type RfmCuts = Record<keyof RfmScores, ScoreCuts>;

/** The highest score there can be. */
export const highestScore = (cuts: ScoreCuts): number =>
  'edges' in cuts ? cuts.edges.length + 1 : cuts.classes;

const usualCuts: RfmCuts = { recency: { classes: 5 }, frequency: { classes: 5 }, monetary: { classes: 5 } };

/** How customers are cut into classes: equal figures together, or into groups of equal size. */
export type RfmMethod = 'quantiles' | 'ranks';

export function rfmFigures({ offset, day, value, customers, asOf }: OrderDays): RfmFigures {
  const customer = Int32Array.from(customers.keys()).filter((c) => offset[c + 1] > offset[c]);
  const total = new CompensatedSums(customers.length);
  for (const c of customer) for (let i = offset[c]; i < offset[c + 1]; i++) total.add(c, value[i]);
  return {
    customer,
    recency: Float64Array.from(customer, (c) => asOf - day[offset[c + 1] - 1]),
    frequency: Float64Array.from(customer, (c) => offset[c + 1] - offset[c]),
    monetary: Float64Array.from(customer, (c) => asShown(total.at(c))),
  };
}

/** The 15 digits Excel shows: sums that look equal are equal, whichever way they came about, and score alike. */
const asShown = (sum: number): number => Number(sum.toPrecision(15));

/**
 * Scores each figure from 1 to 5, or as `cuts` say. `quantiles` cuts at the 20, 40, 60 and 80 % quantiles (type 7 of Hyndman & Fan 1996, The
 * American Statistician 50(4), the definition of Excel's PERCENTILE.INC); a figure on an edge belongs below it. Customers with equal
 * figures score alike, so the groups differ in size where many are equal. `ranks` cuts their places instead, which makes
 * the groups equal; customers with the same figure are ordered by the two others and then by name.
 *
 * @param names the list of customers.
 */
export function rfmScores(
  figures: RfmFigures,
  method: RfmMethod,
  names: readonly string[],
  cuts = usualCuts,
): RfmScores {
  const ranked = method === 'ranks' ? places(figures, names) : figures;
  const classesOf = (figure: keyof RfmScores) => {
    const by = cuts[figure];
    return 'edges' in by
      ? classOf(figures[figure], by.edges)
      : classOf(ranked[figure], quantiles(ranked[figure], by.classes));
  };
  const best = highestScore(cuts.recency) + 1;
  return {
    recency: classesOf('recency').map((each) => best - each),
    frequency: classesOf('frequency'),
    monetary: classesOf('monetary'),
  };
}

/** The class each value lies in, 1 = lowest. */
const classOf = (values: Float64Array, edges: readonly number[]): Uint8Array =>
  Uint8Array.from(values, (value) => 1 + edges.filter((edge) => edge < value).length);

/** The quantiles that cut values into so many classes. */
function quantiles(values: Float64Array, classes: number): number[] {
  const sorted = values.slice().sort();
  return Array.from({ length: classes - 1 }, (_, k) => {
    // The position in parts of a class is a whole number: no rounding moves an edge.
    const position = (sorted.length - 1) * (k + 1);
    const below = Math.floor(position / classes);
    const [from, to] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]];
    return from + ((position % classes) / classes) * (to - from);
  });
}

/** Each customer's place by each figure, in the direction of that figure: the latest order has the lowest recency. */
function places({ customer, recency, frequency, monetary }: RfmFigures, names: readonly string[]) {
  const late = recency.map((days) => -days);
  const byName = (i: number, j: number) => (names[customer[i]] < names[customer[j]] ? -1 : 1);
  const placeBy = (first: Float64Array, ...others: Float64Array[]) => {
    const place = new Float64Array(customer.length);
    const bestFirst = Int32Array.from(customer.keys()).sort((i, j) => {
      const telling = [first, ...others].find((figure) => figure[i] !== figure[j]);
      return telling ? telling[j] - telling[i] : byName(i, j);
    });
    bestFirst.forEach((i, at) => (place[i] = at));
    return place;
  };
  return {
    recency: placeBy(late, frequency, monetary),
    frequency: placeBy(frequency, monetary, late).map((place) => -place),
    monetary: placeBy(monetary, frequency, late).map((place) => -place),
  };
}
