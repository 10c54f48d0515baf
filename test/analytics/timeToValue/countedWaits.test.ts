import fc from 'fast-check';
import { logRankTest } from '../../../src/analytics/timeToValue/logRank';
import { convertersMedian } from '../../../src/analytics/timeToValue/quantiles';
import {
  sortCounts,
  type SortedWaits,
  sortWaits,
  waitsByGroup,
} from '../../../src/analytics/timeToValue/sortedWaits';
import { survivalCurve } from '../../../src/analytics/timeToValue/survival';

interface Alike {
  duration: number;
  outcome: number;
  group: number;
  count: number;
}

const groups = 3;

const alike = fc.array(
  fc.record({
    duration: fc.nat(12),
    outcome: fc.constantFrom(0, 1, 2),
    group: fc.nat(groups - 1),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 40 },
);

const columnsOf = (some: readonly Alike[]) => ({
  duration: Float64Array.from(some, ({ duration }) => duration),
  outcome: Uint8Array.from(some, ({ outcome }) => outcome),
  groups: { group: Int32Array.from(some, ({ group }) => group), groups },
});

const byCounts = (some: readonly Alike[]): SortedWaits => {
  const { duration, outcome, groups: own } = columnsOf(some);
  return sortCounts(
    duration,
    outcome,
    Float64Array.from(some, ({ count }) => count),
    own,
  );
};

const oneByOne = (some: readonly Alike[]): SortedWaits => {
  const each = some.flatMap((wait) => Array.from({ length: wait.count }, () => wait));
  const { duration, outcome, groups: own } = columnsOf(each);
  return sortWaits(duration, outcome, own);
};

const figuresOf = (waits: SortedWaits) => ({
  curves: [waits, ...waitsByGroup(waits)].map(survivalCurve),
  converters: [waits, ...waitsByGroup(waits)].map(convertersMedian),
  test: logRankTest(waits),
});

test('customers counted give the figures of customers one by one, to the last bit', () => {
  fc.assert(
    fc.property(alike, (some) => {
      expect(figuresOf(byCounts(some))).toEqual(figuresOf(oneByOne(some)));
    }),
  );
});

test('a hundred million customers in four waits', () => {
  const waits = byCounts([
    { duration: 1, outcome: 1, group: 0, count: 30e6 },
    { duration: 2, outcome: 1, group: 1, count: 20e6 },
    { duration: 3, outcome: 0, group: 0, count: 10e6 },
    { duration: 4, outcome: 1, group: 1, count: 40e6 },
  ]);
  const { customers, atRisk, waiting } = survivalCurve(waits);
  expect(customers).toBe(100e6);
  expect([...atRisk]).toEqual([100e6, 70e6, 40e6]);
  expect([...waiting]).toEqual([0.7, 0.5, 0]);
  expect(convertersMedian(waits)).toBe(2);
});
