import fc from 'fast-check';
import { medianOf } from '../../../src/analytics/numerics/median';
import { convertersMedian } from '../../../src/analytics/timeToValue/quantiles';
import {
  mostGroups,
  sortCounts,
  type SortedWaits,
  sortWaits,
  waitsByGroup,
} from '../../../src/analytics/timeToValue/sortedWaits';

/** Milliseconds from the first day of Excel to the last. */
const longest = 2_958_466 * 86_400_000;

const waits = fc.array(
  fc.record({
    duration: fc.oneof(fc.nat(5), fc.integer({ min: 0, max: longest })),
    outcome: fc.constantFrom(0, 1, 2),
    group: fc.oneof(fc.nat(2), fc.integer({ min: 0, max: mostGroups - 1 })),
  }),
  { minLength: 1, maxLength: 50 },
);

const sorted = (some: readonly { duration: number; outcome: number; group: number }[]) =>
  sortWaits(
    Float64Array.from(some, ({ duration }) => duration),
    Uint8Array.from(some, ({ outcome }) => outcome),
    { group: Int32Array.from(some, ({ group }) => group), groups: mostGroups },
  );

/** The waits one by one: as many times each as it counts. */
const oneByOne = ({ duration, outcome, group, count }: SortedWaits) =>
  [...duration].flatMap((_, i) =>
    Array.from({ length: count[i] }, () => ({ duration: duration[i], outcome: outcome[i], group: group[i] })),
  );

test('sorting keeps outcome and group with their duration, whatever the dates and however many the groups', () => {
  fc.assert(
    fc.property(waits, (some) => {
      const expected = [...some].sort(
        (a, b) => a.duration - b.duration || a.group - b.group || a.outcome - b.outcome,
      );
      expect(oneByOne(sorted(some))).toEqual(expected);
    }),
  );
});

test('those alike take one place, with their number', () => {
  fc.assert(
    fc.property(waits, (some) => {
      // Beyond the longest duration that makes an integer with 1,000 groups nothing is counted together.
      const alike = some.map((wait) => ({ ...wait, duration: wait.duration % 1e9 }));
      const { duration, count } = sorted(alike);
      const distinct = new Set(alike.map((wait) => `${wait.duration} ${wait.outcome} ${wait.group}`));
      expect(duration).toHaveLength(distinct.size);
      expect(count.reduce((sum, each) => sum + each, 0)).toBe(some.length);
    }),
  );
});

test('counts go along with their waits, those of equal ones as they stood', () => {
  fc.assert(
    fc.property(waits, (some) => {
      const counted = some.map((wait, i) => ({ ...wait, count: i + 1 }));
      const { duration, outcome, group, count } = sortCounts(
        Float64Array.from(some, (wait) => wait.duration),
        Uint8Array.from(some, (wait) => wait.outcome),
        Float64Array.from(counted, (wait) => wait.count),
        { group: Int32Array.from(some, (wait) => wait.group), groups: mostGroups },
      );
      counted.sort((a, b) => a.duration - b.duration || a.group - b.group || a.outcome - b.outcome);
      expect(
        [...duration].map((_, i) => ({
          ...{ duration: duration[i], outcome: outcome[i], group: group[i] },
          count: count[i],
        })),
      ).toEqual(counted);
    }),
  );
});

test('the parts hold the waits of their group, in order', () => {
  fc.assert(
    fc.property(waits, (some) => {
      const whole = sorted(some);
      const parts = waitsByGroup(whole);
      expect(parts).toHaveLength(mostGroups);
      for (const g of new Set(some.map(({ group }) => group))) {
        const own = [...whole.group.keys()].filter((i) => whole.group[i] === g);
        expect([...parts[g].duration]).toEqual(own.map((i) => whole.duration[i]));
        expect([...parts[g].outcome]).toEqual(own.map((i) => whole.outcome[i]));
      }
    }),
  );
});

test('the median of those who reached value leaves the others out', () => {
  fc.assert(
    fc.property(waits, (some) => {
      const reached = some.filter(({ outcome }) => outcome === 1).map(({ duration }) => duration);
      const expected = reached.length === 0 ? null : medianOf(Float64Array.from(reached));
      expect(convertersMedian(sorted(some))).toBe(expected);
    }),
  );
});
