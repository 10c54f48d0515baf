import fc from 'fast-check';
import { logLogBand } from '../../../src/analytics/timeToValue/interval';
import { quantile, shareReached, shareWaiting } from '../../../src/analytics/timeToValue/quantiles';
import { restrictedMean } from '../../../src/analytics/timeToValue/restrictedMean';
import { sortWaits } from '../../../src/analytics/timeToValue/sortedWaits';
import { survivalCurve } from '../../../src/analytics/timeToValue/survival';
import { expectClose } from '../../support/close';
import { type Outcome, plainIncidence } from '../../support/plainCompetingRisks';
import { mulberry32 } from '../../support/random';

const curveOf = (some: readonly Outcome[]) =>
  survivalCurve(
    sortWaits(
      Float64Array.from(some, ({ duration }) => duration),
      Uint8Array.from(some, ({ outcome }) => outcome),
    ),
  );
const outcomes = (durations: number[], kinds: number[]): Outcome[] =>
  durations.map((duration, i) => ({ duration, outcome: kinds[i] as Outcome['outcome'] }));

describe('published examples', () => {
  // R package survival, tests/testci.R, "first trivial test": states (6/7)(3/5), 1/7, 12/35 after time 3.
  const times = [1, 2, 2, 3, 3, 3, 5, 6];
  const events = [0, 1, 0, 2, 0, 2, 0, 2];

  test('R, the second event as value', () => {
    const swapped = events.map((event) => [0, 2, 1][event]);
    const curve = curveOf(outcomes(times, swapped));
    expect([...curve.time]).toEqual([3, 6]);
    expectClose(1 - curve.waiting[0], 12 / 35, 1e-15);
    expectClose(1 - curve.waiting[1], 6 / 7, 1e-15);
    expect(curve).toMatchObject({ customers: 8, reached: 3, lost: 1, open: 0, longest: 6 });
  });

  test('R, the first event as value', () => {
    const curve = curveOf(outcomes(times, events));
    expect([...curve.time]).toEqual([2]);
    expectClose(1 - curve.waiting[0], 1 / 7, 1e-15);
  });

  test('305 patients (Satagopan et al. 2004, Br J Cancer 91, 1229–1235, table 2)', () => {
    const followUp = [7, 10, 14, 16, 18, 23, 24, 26, 27, ...Array<number>(296).fill(28)];
    const kinds = [0, 1, 0, 1, 2, 1, 0, 2, 1, ...Array<number>(296).fill(0)];
    const curve = curveOf(outcomes(followUp, kinds));
    expect([...curve.time]).toEqual([10, 16, 23, 27]);
    expect([...curve.atRisk]).toEqual([304, 302, 300, 297]);
    // The table multiplies percentages rounded to one decimal: within one unit of it.
    [0.3, 0.6, 0.9, 1.2].forEach((printed, k) => {
      expect(Math.abs(100 * (1 - curve.waiting[k]) - printed)).toBeLessThan(0.15);
    });
  });
});

test('by hand: reached after 1 and 3 of four, one lost after 2, one waits', () => {
  const curve = curveOf(outcomes([1, 2, 3, 4], [1, 2, 1, 0]));
  expectClose(1 - curve.waiting[0], 1 / 4, 1e-15);
  // S(3−) = 3/4 · 2/3, half of it reaches value.
  expectClose(1 - curve.waiting[1], 1 / 4 + 1 / 4, 1e-15);
  expect(quantile(curve, 0.5)).toBe(3.5);
  expect(curve.open).toBe(0.25);
});

test('with everyone reached or lost, the share is that of a plain count, and known for ever', () => {
  const curve = curveOf(outcomes([1, 2, 3, 4, 5], [1, 2, 2, 1, 2]));
  expectClose(shareReached(curve), 2 / 5, 1e-15);
  expectClose(Number(shareWaiting(curve, 1e9)), 3 / 5, 1e-15);
  expect(quantile(curve, 0.5)).toBeNull();
  // The binomial variance of two in five.
  expectClose(curve.standardError[1], Math.sqrt((0.4 * 0.6) / 5), 1e-15);
  expectClose(restrictedMean(curve, 5).mean, (1 + 4 + 3 * 5) / 5, 1e-15);
  expect(restrictedMean(curve, 5).standardError).toBeNull();
});

test('of 100,000 customers who all reach value or are lost, the standard error is the binomial one to the end', () => {
  const random = mulberry32(7);
  const some = Array.from({ length: 100_000 }, (_, duration): Outcome => ({
    duration,
    outcome: random() < 0.7 ? 1 : 2,
  }));
  const curve = curveOf(some);
  for (const k of [0, 1000, 40_000, curve.time.length - 1]) {
    const share = curve.waiting[k];
    expectClose(curve.standardError[k] / Math.sqrt((share * (1 - share)) / some.length), 1, 1e-9);
  }
});

const arbitrary = fc.array(
  fc.record({ duration: fc.nat(12), outcome: fc.constantFrom<Outcome['outcome']>(0, 1, 2) }),
  { minLength: 1, maxLength: 40 },
);

describe('for any customers', () => {
  test('the estimate and its standard error agree with their definitions', () => {
    fc.assert(
      fc.property(arbitrary, (some) => {
        const curve = curveOf(some);
        const plain = plainIncidence(some);
        expect([...curve.time]).toEqual(plain.map(({ time }) => time));
        plain.forEach(({ reached, variance }, k) => {
          expectClose(1 - curve.waiting[k], reached, 1e-13);
          expectClose(curve.standardError[k] ** 2, variance, 1e-13);
        });
        expect(curve.reached + curve.lost).toBe(some.filter(({ outcome }) => outcome > 0).length);
      }),
    );
  });

  test('without losses it is exactly 1 − Kaplan–Meier; with them never above it', () => {
    fc.assert(
      fc.property(arbitrary, (some) => {
        const censored = some.map((each) => ({ ...each, outcome: each.outcome === 1 ? 1 : 0 }) as Outcome);
        const [incidence, kaplanMeier] = [curveOf(some), curveOf(censored)];
        incidence.waiting.forEach((share, k) => {
          expect(share).toBeGreaterThanOrEqual(kaplanMeier.waiting[k] - 1e-15);
        });
        if (incidence.lost === 0) expect(incidence).toEqual(kaplanMeier);
      }),
    );
  });

  test('shares rise, stay within 0 and 1, and lie within their limits', () => {
    fc.assert(
      fc.property(arbitrary, (some) => {
        const curve = curveOf(some);
        const { lower, upper } = logLogBand(curve);
        curve.waiting.forEach((share, k) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThan(k === 0 ? 1 : curve.waiting[k - 1]);
          if (share === 0) return;
          expect(lower[k]).toBeGreaterThanOrEqual(0);
          expect(lower[k]).toBeLessThanOrEqual(share);
          expect(upper[k]).toBeGreaterThanOrEqual(share);
          expect(upper[k]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
