import fc from 'fast-check';
import { collapseRepeats } from '../../../src/analytics/attribution/collapseRepeats';
import { nothingSaid } from '../../../src/analytics/attribution/sales';
import { noTransactions } from '../../../src/analytics/attribution/transactionList';
import { noneUnconverted } from '../../../src/analytics/attribution/unconvertedList';
import type { Journeys } from '../../../src/analytics/attribution/journeys';
import { arbitraryJourneys, stepsOf } from '../../support/journeys';

const withoutRepeats = (path: readonly string[]) => path.filter((name, i) => name !== path[i + 1]);

test('every journey loses its repeats and nothing else', () => {
  fc.assert(
    fc.property(arbitraryJourneys, (journeys) => {
      const collapsed = collapseRepeats(journeys);
      expect(stepsOf(collapsed, collapsed.transactions)).toEqual(
        stepsOf(journeys, journeys.transactions).map(withoutRepeats),
      );
      expect(stepsOf(collapsed, collapsed.lost)).toEqual(
        stepsOf(journeys, journeys.lost).map(withoutRepeats),
      );
      const { start, end, lead, opportunity, ...kept } = collapsed.transactions;
      expect(start.length + end.length + lead.length + opportunity.length).toBe(4 * kept.value.length);
      expect(journeys.transactions).toMatchObject(kept);
      expect(journeys.lost).toMatchObject({ count: collapsed.lost.count, customer: collapsed.lost.customer });
    }),
  );
});

test('to collapse twice is to collapse once', () => {
  fc.assert(
    fc.property(arbitraryJourneys, (journeys) => {
      const once = collapseRepeats(journeys);
      expect(collapseRepeats(once)).toEqual(once);
    }),
  );
});

test('the journeys given stay as they are', () => {
  fc.assert(
    fc.property(arbitraryJourneys, (journeys) => {
      const before = JSON.stringify(journeys);
      collapseRepeats(journeys);
      expect(JSON.stringify(journeys)).toBe(before);
    }),
  );
});

test('milestones move with the run of their touch', () => {
  // Two transactions see A A B B A: the second all of it, the first the first three.
  const journeys: Journeys = {
    touchpoints: ['A', 'B'],
    touchpoint: Int32Array.from([0, 0, 1, 1, 0]),
    time: Float64Array.from([1, 2, 3, 4, 5]),
    touchRow: new Int32Array(5),
    transactions: {
      start: Int32Array.from([0, 0]),
      end: Int32Array.from([3, 5]),
      time: Float64Array.from([3, 5]),
      value: Float64Array.from([1, 1]),
      conversions: Float64Array.from([1, 1]),
      customer: Int32Array.from([0, 0]),
      row: new Int32Array(2),
      order: new Int32Array(2),
      lead: Int32Array.from([0, 1]),
      opportunity: Int32Array.from([-1, 3]),
    },
    channels: null,
    afterwards: noTransactions,
    earlier: () => [],
    lost: noneUnconverted,
    open: noneUnconverted,
    said: nothingSaid,
  };
  const { transactions, time } = collapseRepeats(journeys);
  // The journeys are A B (0, 1) and A B A (2, 3, 4) now.
  expect([[...transactions.start], [...transactions.end]]).toEqual([
    [0, 2],
    [2, 5],
  ]);
  expect([...time]).toEqual([2, 3, 2, 4, 5]);
  expect([[...transactions.lead], [...transactions.opportunity]]).toEqual([
    [0, 2],
    [-1, 3],
  ]);
});
