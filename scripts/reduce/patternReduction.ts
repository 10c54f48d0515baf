import { historiesOf } from '../../src/analytics/lifetime/histories';
import { patternColumns, patternsQuery } from '../../src/queries';
import { addTo, type Figures } from './finish';
import type { OrderReduction } from './orderAnswer';
import { inOrder, keyOf, numbersIn } from './orderKeys';

/** Patterns of buying with their customers. */
export const patternReduction: OrderReduction = {
  headings: patternColumns,
  statement: patternsQuery,
  ofRows: (rows) =>
    new Map(
      rows.map(([repeatOrders, recency, age, customers]) => [keyOf(repeatOrders, recency, age), [customers]]),
    ),
  ofDays: (days) => {
    const { repeatOrders, recency, age } = historiesOf(days);
    const figures: Figures = new Map();
    repeatOrders.forEach((orders, i) => addTo(figures, new Map([[keyOf(orders, recency[i], age[i]), [1]]])));
    return figures;
  },
  add: addTo,
  rows: (figures) =>
    [...figures].map(([key, [customers]]) => [...numbersIn(key), customers]).sort(inOrder(3)),
};
