import fc from 'fast-check';
import { fisherTest } from '../../../src/analytics/changes/fisher';
import { newcombe, proportionTest, wilson } from '../../../src/analytics/changes/proportions';

// Reference note on changes, §3.4; the first line is the example of Newcombe 1998, table II (a).
test.each([
  [[56, 70], [48, 80], [0.691833555, 0.8769526075], [0.0524314724, 0.333872654], 0.0080450814],
  [[132, 4000], [96, 4000], [0.0278967041, 0.0389994159], [0.0017003493, 0.016384714], 0.0155685298],
  [[0, 50], [3, 50], [0, 0.0713475991], [-0.1621709169, 0.0214963831], null],
  [[10, 10], [0, 20], [0.7224672001, 1], [0.6790860371, 1], null],
  [[5, 200], [2, 180], [0.0107247197, 0.0571783404], [-0.0179773542, 0.047060998], null],
  [[0, 30], [0, 40], [0, 0.1135133932], [-0.0876216012, 0.1135133932], 1],
] as const)('%j against %j', ([x1, n1], [x2, n2], limits, difference, p) => {
  const now = { found: x1, of: n1 };
  const before = { found: x2, of: n2 };
  const { lower, upper } = wilson(now);
  expect(lower).toBeCloseTo(limits[0], 9);
  expect(upper).toBeCloseTo(limits[1], 9);
  const between = newcombe(now, before);
  expect(between.lower).toBeCloseTo(difference[0], 9);
  expect(between.upper).toBeCloseTo(difference[1], 9);
  if (p === null) expect(proportionTest(now, before)).toBe(fisherTest(now, before));
  else expect(proportionTest(now, before)).toBeCloseTo(p, 9);
});

test('few are tested exactly', () => {
  // Fisher's tea: 3 of 4 and 1 of 4, two-sided p 34/70.
  expect(fisherTest({ found: 3, of: 4 }, { found: 1, of: 4 })).toBeCloseTo(34 / 70, 12);
  // 10 of 10 and 0 of 20: one table of C(30, 10).
  expect(fisherTest({ found: 10, of: 10 }, { found: 0, of: 20 })).toBeCloseTo(1 / 30_045_015, 15);
});

test('shares that change places change the sign alone', () => {
  const some = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ found: a, of: a + b }));
  fc.assert(
    fc.property(some, some, (one, other) => {
      const there = newcombe(one, other);
      const back = newcombe(other, one);
      expect(there.lower).toBeCloseTo(-back.upper, 12);
      expect(there.upper).toBeCloseTo(-back.lower, 12);
      const p = proportionTest(one, other);
      expect(p).toBeCloseTo(proportionTest(other, one), 10);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});
