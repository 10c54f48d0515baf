import { spendOf } from '../../src/analytics/lifetime/gammaGamma';
import { historiesOf } from '../../src/analytics/lifetime/histories';
import { spendColumns, spendQuery } from '../../src/queries';
import type { Figures } from './finish';
import type { OrderReduction } from './orderAnswer';
import { inOrder, keyOf, numbersIn } from './orderKeys';

/**
 * Mean values of repeat orders in groups: by the number of those orders and the group its customers, their mean, and its variance.
 *
 * @param perFold as in `spendQuery`.
 */
export const spendReduction = (perFold: number | null): OrderReduction => ({
  headings: spendColumns,
  statement: (query, dialect) => spendQuery(query, dialect, perFold),
  ofRows: (rows) => {
    const figures: Figures = new Map();
    for (const [orders, customers, mean, variance] of rows)
      pool(figures, keyOf(orders, groupOf(orders, mean, perFold)), [customers, mean, variance]);
    return figures;
  },
  ofDays: (days) => {
    const { repeatOrders, averageValue, count } = spendOf(historiesOf(days));
    const figures: Figures = new Map();
    repeatOrders.forEach((orders, i) => {
      const mean = averageValue[i];
      pool(figures, keyOf(orders, groupOf(orders, mean, perFold)), [count?.[i] ?? 1, mean, 0]);
    });
    return figures;
  },
  add: (sum, added) => added.forEach((figures, key) => pool(sum, key, figures)),
  rows: (figures) =>
    [...figures]
      .map(([key, [customers, mean, variance]]) => [numbersIn(key)[0], mean, customers, variance])
      .sort(inOrder(2))
      .map(([orders, mean, customers, variance]) => [orders, customers, mean, variance]),
});

/** The group of a mean as the statement makes it; −∞: nothing was spent. */
function groupOf(orders: number, mean: number, perFold: number | null): number {
  if (perFold === null) return Math.floor(mean * orders * 1e6 + 0.5);
  return mean > 0 ? Math.floor(Math.log(mean) * perFold) : -Infinity;
}

/** Puts customers, their mean and its variance into a group. */
function pool(sum: Figures, key: string, added: number[]): void {
  const known = sum.get(key);
  if (!known) return void sum.set(key, added);
  const [n, mean, variance] = known;
  const [m, other, otherVariance] = added;
  const [part, rest] = [n / (n + m), m / (n + m)];
  sum.set(key, [
    n + m,
    part * mean + rest * other,
    part * variance + rest * otherVariance + part * rest * (mean - other) ** 2,
  ]);
}
