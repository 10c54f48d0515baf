import fc from 'fast-check';
import { aggregated, countsOf, distinctPaths } from '../../../src/analytics/attribution/distinctPaths';
import { arbitraryJourneys, journeysFrom, stepsOf } from '../../support/journeys';

test('journeys are of one path just when their touchpoints are the same in the same order', () => {
  fc.assert(
    fc.property(arbitraryJourneys, (journeys) => {
      const paths = distinctPaths(journeys);
      const steps = stepsOf(journeys, paths).map((path) => JSON.stringify(path));
      expect(new Set(steps).size).toBe(steps.length);
      const nameOf = (path: number) => (path < 0 ? '[]' : steps[path]);
      const named = (of: Int32Array) => Array.from(of, nameOf);
      const walked = (part: { start: Int32Array; end: Int32Array }) =>
        stepsOf(journeys, part).map((path) => JSON.stringify(path));
      expect(named(paths.ofTransaction)).toEqual(walked(journeys.transactions));
      expect(named(paths.ofLost)).toEqual(walked(journeys.lost));
    }),
  );
});

test('taken together, conversions, values and lost journeys are summed by path', () => {
  const journeys = journeysFrom([
    ['c1', 46000, 'A', null],
    ['c1', 46001, 'B', 10],
    ['c2', 46000, 'A', null],
    ['c2', 46002, 'B', 5],
    ['c2', 46003, 'A', null],
    ['c3', 46000, 'A', null],
    ['c4', 46000, null, 99],
  ]);
  const together = aggregated(journeys, distinctPaths(journeys));
  const { transactions, lost } = together;
  expect(stepsOf(together, transactions)).toEqual([['A', 'B'], ['A']]);
  expect([[...transactions.conversions], [...transactions.value]]).toEqual([
    [2, 0],
    [15, 0],
  ]);
  // c2 met A after the order, c3 met it alone.
  expect([...lost.count]).toEqual([0, 2]);
  const weighed = countsOf(journeys, distinctPaths(journeys), [1, 3, 0, 1]);
  expect([...weighed.conversions]).toEqual([4, 0]);
  expect([...weighed.value]).toEqual([25, 0]);
  expect([...weighed.count]).toEqual([0, 3]);
});
