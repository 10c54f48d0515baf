import fc from 'fast-check';
import { logLogBand, quantileInterval } from '../../../src/analytics/timeToValue/interval';
import { quantile, shareWaiting } from '../../../src/analytics/timeToValue/quantiles';
import { restrictedMean } from '../../../src/analytics/timeToValue/restrictedMean';
import { sortWaits } from '../../../src/analytics/timeToValue/sortedWaits';
import { survivalCurve } from '../../../src/analytics/timeToValue/survival';
import { expectClose } from '../../support/close';
import {
  asColumns,
  plainKaplanMeier,
  plainQuantile,
  plainRestrictedMean,
  type Wait,
} from '../../support/plainSurvival';

/** Tiny sets: reference/time-to-value.md; the last mean by hand: 2 + 1.5 + 1 + 0.5, variance 9/12 + 2.25/6 + 0.25/2. */

const waitsOf = (times: number[], reached: number[]): Wait[] =>
  times.map((duration, i) => ({ duration, reached: reached[i] === 1 }));
const curveOf = (waits: readonly Wait[]) => survivalCurve(sortWaits(...asColumns(waits)));

describe.each([
  {
    waits: waitsOf([1, 2, 3, 4], [1, 1, 1, 1]),
    shares: [0.75, 0.5, 0.25, 0],
    median: 2.5,
    mean: [4, 2.5, 0.559016994],
  },
  {
    waits: waitsOf([1, 2, 2, 3, 5], [1, 1, 0, 0, 1]),
    shares: [0.8, 0.6, 0],
    median: 5,
    mean: [5, 3.6, 0.779743548],
  },
  {
    waits: waitsOf([1, 2, 3, 4, 5], [1, 0, 0, 0, 0]),
    shares: [0.8],
    median: null,
    mean: [5, 4.2, 0.715541753],
  },
  {
    waits: waitsOf([0, 0, 1, 2, 3, 4], [1, 1, 1, 0, 1, 0]),
    shares: [2 / 3, 0.5, 0.25],
    median: 2,
    mean: [4, 1.916666667, 0.683807424],
  },
  { waits: waitsOf([1, 2, 3], [0, 0, 0]), shares: [], median: null, mean: [3, 3, 0] },
  {
    waits: waitsOf([2, 4, 6, 8], [1, 1, 1, 0]),
    shares: [0.75, 0.5, 0.25],
    median: 5,
    mean: [8, 5, 1.118033989],
  },
])('$waits.length customers, S $shares', ({ waits, shares, median, mean }) => {
  const curve = curveOf(waits);

  test('share still waiting at the event times', () => {
    expect(curve.waiting).toHaveLength(shares.length);
    shares.forEach((share, k) => expectClose(curve.waiting[k], share, 1e-15));
  });

  test('median', () => expect(quantile(curve, 0.5)).toBe(median));

  test('restricted mean and its standard error', () => {
    const [limit, expected, standardError] = mean;
    const computed = restrictedMean(curve, limit);
    // Printed with nine decimals.
    expect(Math.abs(computed.mean - expected)).toBeLessThan(0.6e-9);
    expect(Math.abs(Number(computed.standardError) - standardError)).toBeLessThan(0.6e-9);
  });
});

test('the upper quartile on a flat piece that ends with the last customer is its middle', () => {
  expect(quantile(curveOf(waitsOf([2, 4, 6, 8], [1, 1, 1, 0])), 0.75)).toBe(7);
});

describe('the share still waiting at a time', () => {
  const curve = curveOf(waitsOf([1, 2, 2, 3], [1, 1, 0, 0]));

  test.each([
    [0, 1],
    [0.999, 1],
    [1, 0.75],
    [1.5, 0.75],
    [2, 0.5],
    [3, 0.5],
    [3.001, null],
  ])('at %d is %p', (time, share) => expect(shareWaiting(curve, time)).toBe(share));

  test('is 0 for ever when nobody waits any more', () => {
    expect(shareWaiting(curveOf(waitsOf([1, 2], [1, 1])), 1e9)).toBe(0);
  });
});

describe('the limit of a restricted mean', () => {
  const curve = curveOf(waitsOf([2, 4, 6, 8], [1, 1, 1, 0]));

  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2.75],
    [4, 3.5],
    [7, 4.75],
  ])('of %d gives the area up to it, %d', (limit, area) =>
    expectClose(restrictedMean(curve, limit).mean, area, 1e-15),
  );
});

test('the 95 % interval of a share follows its definition', () => {
  const some = waitsOf([1, 2, 3, 4, 5, 6, 7, 8], [1, 0, 1, 1, 0, 1, 1, 0]);
  const curve = curveOf(some);
  const greenwood = plainKaplanMeier(some).map((point) => point.greenwood);
  const { lower, upper } = logLogBand(curve);
  curve.waiting.forEach((share, k) => {
    // S^exp(±z·√Σ/ln S), by its logarithm.
    const half = (1.959963984540054 * Math.sqrt(greenwood[k])) / Math.log(share);
    const limits = [share ** Math.exp(half), share ** Math.exp(-half)].sort((a, b) => a - b);
    expectClose(lower[k], limits[0], 1e-14);
    expectClose(upper[k], limits[1], 1e-14);
  });
});

test('a million customers who all reached value: quantiles still lie between the middle two', () => {
  // As a product of so many factors S would miss one half by more than the tolerance of flat pieces.
  const durations = Float64Array.from({ length: 1_000_000 }, (_, i) => i + 1);
  const curve = survivalCurve(sortWaits(durations, new Uint8Array(1_000_000).fill(1)));
  expect(quantile(curve, 0.5)).toBe(500_000.5);
  expect(quantile(curve, 0.9)).toBe(900_000.5);
  expect(curve.waiting[749_999]).toBe(0.25);
});

const wait = fc.record({ duration: fc.nat(12), reached: fc.boolean() });
const waits = fc.array(wait, { minLength: 1, maxLength: 40 });
const shares = fc.constantFrom(0.01, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.75, 0.9, 0.99);

describe('for any customers', () => {
  test('the estimate agrees with its definition', () => {
    fc.assert(
      fc.property(waits, (some) => {
        const curve = curveOf(some);
        const points = plainKaplanMeier(some);
        expect([...curve.time]).toEqual(points.map(({ time }) => time));
        expect([...curve.atRisk]).toEqual(points.map(({ atRisk }) => atRisk));
        expect([...curve.events]).toEqual(points.map(({ events }) => events));
        points.forEach(({ waiting, greenwood }, k) => {
          expectClose(curve.waiting[k], waiting, 1e-13);
          if (waiting > 1e-13) expectClose((curve.standardError[k] / waiting) ** 2, greenwood, 1e-12);
          else expect(curve.standardError[k]).toBeLessThan(1e-13);
        });
        expect(curve.customers).toBe(some.length);
        expect(curve.reached).toBe(some.filter(({ reached }) => reached).length);
        expect(curve.longest).toBe(Math.max(...some.map(({ duration }) => duration)));
      }),
    );
  });

  test('quantiles agree with their definition and never fall as the share rises', () => {
    fc.assert(
      fc.property(waits, shares, shares, (some, p, q) => {
        const curve = curveOf(some);
        expect(quantile(curve, p)).toBe(plainQuantile(some, p));
        const [low, high] = [Math.min(p, q), Math.max(p, q)].map(
          (share) => quantile(curve, share) ?? Infinity,
        );
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('the restricted mean agrees with the area under the curve', () => {
    fc.assert(
      fc.property(waits, fc.nat(14), (some, limit) => {
        expectClose(restrictedMean(curveOf(some), limit).mean, plainRestrictedMean(some, limit), 1e-13);
      }),
    );
  });

  test('the share waiting stays within 0 and 1 and never rises', () => {
    fc.assert(
      fc.property(waits, (some) => {
        let before = 1;
        for (const share of curveOf(some).waiting) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThan(before);
          before = share;
        }
      }),
    );
  });

  test('the order of the rows does not matter', () => {
    const shuffled = waits.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, ([some, mixed]) => {
        expect(curveOf(mixed)).toEqual(curveOf(some));
      }),
    );
  });

  test('when all have reached value, the estimate is the share of those still to come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 60 }), (durations) => {
        const curve = curveOf(durations.map((duration) => ({ duration, reached: true })));
        curve.time.forEach((time, k) => {
          const later = durations.filter((duration) => duration > time).length;
          expectClose(curve.waiting[k], later / durations.length, 1e-14);
        });
      }),
    );
  });

  test('customers who wait longer than anyone never bring a quantile nearer', () => {
    fc.assert(
      fc.property(waits, fc.integer({ min: 1, max: 30 }), shares, (some, more, p) => {
        const waiting = Array.from({ length: more }, (): Wait => ({ duration: 12, reached: false }));
        const before = quantile(curveOf(some), p) ?? Infinity;
        const after = quantile(curveOf([...some, ...waiting]), p) ?? Infinity;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('the 95 % limits lie on either side of the share and within 0 and 1', () => {
    fc.assert(
      fc.property(waits, (some) => {
        const curve = curveOf(some);
        const { lower, upper } = logLogBand(curve);
        curve.waiting.forEach((share, k) => {
          if (share <= 0) return expect([lower[k], upper[k]]).toEqual([NaN, NaN]);
          expect(lower[k]).toBeGreaterThanOrEqual(0);
          expect(lower[k]).toBeLessThan(share);
          expect(upper[k]).toBeGreaterThan(share);
          expect(upper[k]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('the interval of a quantile holds the quantile', () => {
    fc.assert(
      fc.property(waits, shares, (some, p) => {
        const curve = curveOf(some);
        const { lower, upper } = quantileInterval(curve, p);
        const middle = quantile(curve, p);
        expect(lower ?? -Infinity).toBeLessThanOrEqual(middle ?? Infinity);
        expect(upper ?? Infinity).toBeGreaterThanOrEqual(middle ?? -Infinity);
      }),
    );
  });
});
