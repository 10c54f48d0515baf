import fc from 'fast-check';
import { chiSquareTail } from '../../../src/analytics/numerics/chiSquare';
import { solveDense } from '../../../src/analytics/numerics/solveDense';
import { logRankTest } from '../../../src/analytics/timeToValue/logRank';
import { sortWaits } from '../../../src/analytics/timeToValue/sortedWaits';
import { expectClose } from '../../support/close';
import { type Outcome, plainLogRank } from '../../support/plainCompetingRisks';
import { buildSignUps } from '../../support/signups';

type Member = Outcome & { group: number };

const testOf = (some: readonly Member[], groups: number) =>
  logRankTest(
    sortWaits(
      Float64Array.from(some, ({ duration }) => duration),
      Uint8Array.from(some, ({ outcome }) => outcome),
      { group: Int32Array.from(some, ({ group }) => group), groups },
    ),
  );

describe('reference/time-to-value.md, computed with R survival 3.5-3', () => {
  const plans = ['Free', 'Pro', 'Enterprise'];
  const channels = ['Organic', 'Paid', 'Referral', 'Partner'];
  const members = (by: 'plan' | 'channel'): Member[] =>
    buildSignUps(500).map((user) => ({
      duration: user.duration,
      outcome: user.reached ? 1 : 0,
      group: (by === 'plan' ? plans : channels).indexOf(user[by]),
    }));

  test.each([
    ['500 by plan', 'plan', 3, 43.8703290759, 2, 2.97631629e-10],
    ['500 by channel', 'channel', 4, 3.4572306841, 3, 0.326351669],
  ] as const)('%s', (_, by, groups, chiSquare, degreesOfFreedom, p) => {
    const test = testOf(members(by), groups);
    expect(test?.degreesOfFreedom).toBe(degreesOfFreedom);
    expect(Math.abs(Number(test?.chiSquare) / chiSquare - 1)).toBeLessThan(1e-8);
    expect(Math.abs(Number(test?.p) - p)).toBeLessThanOrEqual(1e-8 * p);
  });
});

test('by hand: two groups of two, all reached in turn', () => {
  // Groups a a b b after 1 2 3 4: E of a = 2/4 + 1/3, V = 1/4 + 2/9.
  const some = [0, 0, 1, 1].map((group, i): Member => ({ duration: i + 1, outcome: 1, group }));
  const excess = 2 - (2 / 4 + 1 / 3);
  expectClose(Number(testOf(some, 2)?.chiSquare), excess ** 2 / (1 / 4 + 2 / 9), 1e-14);
});

describe('there is nothing to compare', () => {
  const all = (groups: number[], outcome: Outcome['outcome'] = 1): Member[] =>
    groups.map((group, i) => ({ duration: i + 1, outcome, group }));

  test.each<[string, Member[], number]>([
    ['in one group', all([0, 0, 0]), 1],
    ['in groups without customers', all([1, 1, 1]), 3],
    ['when nobody has reached value', all([0, 1, 0, 1], 0), 2],
    ['when all reach value at once', all([0, 1, 0, 1]).map((each) => ({ ...each, duration: 3 })), 2],
    ['of a single customer', all([1]), 2],
  ])('%s', (_, some, groups) => expect(testOf(some, groups)).toBeNull());
});

test('groups that never wait side by side do not count as a degree of freedom', () => {
  // Group 2 has left before anybody of the others reaches value.
  const others = [0, 1, 1, 0].map((group, i): Member => ({ duration: 5 + i, outcome: 1, group }));
  const gone = [1, 2].map((duration): Member => ({ duration, outcome: 0, group: 2 }));
  expect(testOf([...others, ...gone], 3)).toEqual(testOf(others, 2));
});

const arbitrary = fc.array(
  fc.record({
    duration: fc.nat(12),
    outcome: fc.constantFrom<Outcome['outcome']>(0, 1, 2),
    group: fc.nat(2),
  }),
  { minLength: 12, maxLength: 60 },
);

describe('for any customers', () => {
  test('the test agrees with its definition', () => {
    fc.assert(
      fc.property(arbitrary, (some) => {
        const test = testOf(some, 3);
        const { excess, variance } = plainLogRank(some, 3);
        fc.pre(test?.degreesOfFreedom === 2);
        const matrix = Float64Array.of(variance[0], variance[1], variance[3], variance[4]);
        const [a, b] = solveDense(matrix, excess.slice(0, 2));
        expectClose(Number(test?.chiSquare), a * excess[0] + b * excess[1], 1e-9);
      }),
    );
  });

  test('neither the order of the rows nor that of the groups matters', () => {
    fc.assert(
      fc.property(arbitrary, (some) => {
        const one = testOf(some, 3);
        const other = testOf(some.map((each) => ({ ...each, group: 2 - each.group })).reverse(), 3);
        expect(other?.degreesOfFreedom).toBe(one?.degreesOfFreedom);
        if (one) expectClose(Number(other?.chiSquare), one.chiSquare, 1e-9);
      }),
    );
  });
});

// scipy 1.17.1, scipy.stats.chi2.sf.
test.each([
  [0, 3, 1],
  [3.841458820694124, 1, 0.04999999999999989],
  [5.991464547107979, 2, 0.05000000000000007],
  [1, 1, 0.31731050786291115],
  [10, 5, 0.07523524614651217],
  [100, 3, 1.5541594313896026e-21],
  [700, 2, 9.929590396265143e-153],
  [1100, 999, 0.013818467525532353],
])('the chance that a chi-square exceeds %d with %i degrees of freedom', (x, df, p) => {
  expect(Math.abs(chiSquareTail(x, df) / p - 1)).toBeLessThan(1e-12);
});
