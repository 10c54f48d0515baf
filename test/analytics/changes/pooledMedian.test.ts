import { pooledMedianTest } from '../../../src/analytics/changes/pooledMedian';
import { logRankTest } from '../../../src/analytics/timeToValue/logRank';
import { sortWaits } from '../../../src/analytics/timeToValue/sortedWaits';

/** Reference note on changes, §3.5: days, a minus for those who still wait. */
const a = [1, 2, 2, 3, -4, 5, 6, 7, 9, -10, 12, 14, -15, 18, -20, -21];
const b = [2, 4, -5, 7, 8, 9, -11, 12, 13, 15, -17, 19, -22, 24, -26, -28];

const waits = (one: number[], other: number[]) =>
  sortWaits(
    Float64Array.from([...one, ...other], Math.abs),
    Uint8Array.from([...one, ...other], (days) => (days > 0 ? 1 : 0)),
    { group: Int32Array.from([...one.map(() => 0), ...other.map(() => 1)]), groups: 2 },
  );

test('the worked example', () => {
  const found = pooledMedianTest(waits(a, b));
  expect(found?.median).toBe(12);
  expect(found?.z).toBeCloseTo(-1.1005032844, 9);
  expect(found?.p).toBeCloseTo(0.2711128994, 9);
  expect(logRankTest(waits(a, b))?.p).toBeCloseTo(0.2338753236, 9);
});

test('there is nothing to test where together they have no median, or none of them reached value', () => {
  expect(pooledMedianTest(waits([-1, -2], [-3, 1]))).toBeNull();
  expect(pooledMedianTest(waits([], []))).toBeNull();
});

test('a group of which nobody waits any more by the median of both is not certain of it', () => {
  // The last of the first group under observation reaches value on day 5, before half of all do.
  const waits = sortWaits(Float64Array.of(1, 2, 5, 9, 12, 20), Uint8Array.of(0, 0, 1, 1, 1, 0), {
    group: Int32Array.of(0, 0, 0, 1, 1, 1),
    groups: 2,
  });
  expect(pooledMedianTest(waits)).toBeNull();
});
