import fc from 'fast-check';
import { fitSbg, type SbgFit } from '../../../src/analytics/lifetime/sbg';
import { expectedLifetime, retentionRate, survival } from '../../../src/analytics/lifetime/sbgProjection';
import { pooledSurvivors, renewalsOf, type Survivors } from '../../../src/analytics/lifetime/survivors';
import { expectClose } from '../../support/close';
import { isWithin } from '../../support/rectangle';
import { reasonText } from '../../../src/functions/lifetime/reasonSentences';

function fitted(cohorts: readonly Survivors[]): SbgFit {
  const fit = fitSbg(renewalsOf(cohorts));
  if ('reason' in fit) throw new Error(fit.reason.code);
  return fit;
}

/** Fader & Hardie 2007: percents of two groups of customers after 0 … 7 years. */
const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1];
const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];

/**
 * Estimates as published (0.704, 1.182; 0.668, 3.806), and to more digits from an independent computation: mpmath with 40
 * digits, the root of the numerical gradient of the likelihood written with beta functions.
 */
test.each([
  ['Regular', [regular], 0.704077298474, 1.18204302621, -168.02651884633],
  ['High End', [highEnd], 0.668088351106, 3.80609496406, -161.11581473912],
  [
    'three cohorts together',
    [
      [1000, 631, 468, 382, 326],
      [500, 300, 220],
      [800, 490],
    ],
    0.751557965924,
    1.2102490062,
    -2446.9525986299,
  ],
  ['a steady cohort', [[1000, 900, 815, 745, 688]], 1.03696069679, 9.19174079138, -1046.5760062409],
])('%s: the maximum of the likelihood', (_, cohorts, alpha, beta, logLikelihood) => {
  const fit = fitted(cohorts);
  expectClose(fit.alpha, alpha, 1e-10);
  expectClose(fit.beta, beta, 1e-10);
  expectClose(fit.logLikelihood, logLikelihood, 1e-13);
  expect(fit.bound).toBeNull();
});

test('two periods are met exactly: two parameters for two retention rates', () => {
  const fit = fitted([[1000, 600, 420]]);
  expectClose(retentionRate(fit, 1), 0.6, 1e-12);
  expectClose(retentionRate(fit, 2), 0.7, 1e-12);
});

describe('at the bounds', () => {
  test.each([
    ['retention that stays the same', [1000, 800, 640, 512]],
    ['retention that falls', [1000, 950, 800, 500]],
    ['nobody lost at first', [1000, 1000, 800, 600]],
    ['everybody lost in the end', [1000, 500, 0]],
  ])('%s: constant retention', (_, survivors) => {
    const fit = fitted([survivors]);
    const { lost, kept } = renewalsOf([survivors]);
    const sum = (each: Float64Array) => each.reduce((all, one) => all + one, 0);
    expect(fit.bound).toBe('constant');
    expectClose(retentionRate(fit, 1), sum(kept) / (sum(lost) + sum(kept)), 1e-4);
    expectClose(retentionRate(fit, 10), retentionRate(fit, 1), 1e-4);
  });

  test('nobody lost after the first period: the rest stay for ever', () => {
    const fit = fitted([[1000, 700, 700, 700]]);
    expect(fit.bound).toBe('at once or never');
    expectClose(survival(fit, 100)[100], 0.7, 1e-4);
  });

  test.each([
    ['one period', [1000, 700], /at least two periods/],
    ['all lost at once', [1000, 0, 0], /at least two periods/],
    ['nobody lost', [1000, 1000, 1000], /No customer was lost/],
  ])('%s: no estimate, with the reason', (_, survivors, reason) => {
    const fit = fitSbg(renewalsOf([survivors]));
    expect('reason' in fit && reasonText(fit.reason)).toMatch(reason);
  });
});

/** Survivors with losses in at least two periods. */
const cohort = fc
  .tuple(
    fc.integer({ min: 10, max: 100_000 }),
    fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 2, maxLength: 12 }),
  )
  .map(([start, rates]) => rates.reduce((all, rate) => [...all, (all.at(-1) ?? 0) * rate], [start]));
const someCohorts = fc.array(cohort, { minLength: 1, maxLength: 4 });

test('no neighbour of the estimate is likelier', () => {
  const likelihood = (cohorts: readonly Survivors[], alpha: number, beta: number) => {
    const { lost, kept } = renewalsOf(cohorts);
    return lost.reduce((sum, each, t) => {
      const stay = (beta + t) / (alpha + beta + t);
      return sum + each * Math.log(1 - stay) + kept[t] * Math.log(stay);
    }, 0);
  };
  fc.assert(
    fc.property(someCohorts, (cohorts) => {
      const fit = fitted(cohorts);
      if (fit.bound) return;
      for (const [up, right] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [1, 1],
        [-1, -1],
      ]) {
        for (const step of [0.001, 0.1, 1, 3]) {
          const other = likelihood(
            cohorts,
            fit.alpha * Math.exp(step * up),
            fit.beta * Math.exp(step * right),
          );
          expect(other).toBeLessThanOrEqual(fit.logLikelihood + 1e-9 * Math.abs(fit.logLikelihood));
        }
      }
    }),
  );
});

test('the unit and the order of the cohorts do not move the estimate; retention rises with age', () => {
  fc.assert(
    fc.property(someCohorts, fc.constantFrom(0.001, 100), (cohorts, unit) => {
      const fit = fitted(cohorts);
      const other = fitted(cohorts.map((each) => each.map((n) => n * unit)).reverse());
      expect(other.bound).toBe(fit.bound);
      expectClose(retentionRate(other, 1), retentionRate(fit, 1), 1e-6);
      const rates = Array.from({ length: 30 }, (_, t) => retentionRate(fit, t + 1));
      expect(rates.filter((rate, t) => !isWithin(rate, t === 0 ? 0 : rates[t - 1], 1))).toEqual([]);
      const share = survival(fit, 30);
      expect([...share]).toEqual([...share].sort((a, b) => b - a));
    }),
  );
});

describe('survivors of cohorts of different lengths', () => {
  test('are their sum as long as all last, then go on in proportion', () => {
    expect(
      pooledSurvivors([
        [100, 60, 30, 15],
        [300, 180, 0.1 + 0.2],
        [100, 50],
      ]),
    ).toEqual([500, 290, (290 / 240) * (30 + 0.1 + 0.2), expect.closeTo((290 / 240) * 30.3 * 0.5, 12)]);
  });

  test('stay 0 where the cohorts that go on are gone', () => {
    expect(
      pooledSurvivors([
        [10, 0, 0],
        [10, 5],
      ]),
    ).toEqual([20, 5, 0]);
  });
});

describe('expected lifetime', () => {
  /** ₂F₁(1, β; α+β; 1/(1+d)) by mpmath with 40 digits. */
  test.each([
    [0.7, 1.2, 0.1, 3.734227594167637],
    [0.7, 1.2, 1e-6, 194.7180769534468],
    [0.5, 0.5, 0.25, 2.23606797749979],
    [2, 2, 5, 1.092718662529004],
    [1, 1, 0.01, 4.661271722009672],
    [0.01, 0.02, 1e-4, 6084.022550100879],
    [1.5, 40, 0.001, 57.86155308442894],
    [30, 120, 0.1, 3.710204594758373],
    // All terms of the continued fraction are the same: 1/√(1 − z).
    [0.5, 0.5, 0.001, 31.63858403911275],
    [0.5, 0.5, 1e-5, 316.2293471517152],
  ])('of alpha %d, beta %d at a rate of %d is %d', (alpha, beta, rate, lifetime) => {
    expectClose(expectedLifetime({ alpha, beta }, rate), lifetime, 1e-13);
  });

  test('is the discounted sum of the survival curve', () => {
    const positive = fc.double({ min: 0.05, max: 50, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.05, max: 2, noNaN: true }), (alpha, beta, rate) => {
        const sum = survival({ alpha, beta }, 1000).reduce(
          (all, share, t) => all + share / (1 + rate) ** t,
          0,
        );
        expectClose(expectedLifetime({ alpha, beta }, rate), sum, 1e-12);
      }),
    );
  });

  test('without discounting has an end where alpha is above 1, and none else', () => {
    // alpha 3, beta 1: S(t) = 6/((t+1)(t+2)(t+3)), whose sum telescopes to 3/2.
    expect(expectedLifetime({ alpha: 3, beta: 1 }, 0)).toBe(1.5);
    expect(expectedLifetime({ alpha: 1, beta: 1 }, 0)).toBe(Infinity);
  });
});

test.each([
  ['that rises', (t: number) => 0.3 / (1 + 0.3 * t), null],
  ['that falls', (t: number) => 0.01 * (1 + t / 10_000), 'constant'],
] as const)(
  'renewals of a century with a retention %s are gone through some dozen times',
  (_, churn, bound) => {
    const renewals = 1200;
    let looks = 0;
    const kept = new Float64Array(renewals);
    const lost = new Float64Array(renewals);
    for (let t = 0, customers = 1e6; t < renewals; t++) {
      lost[t] = customers * churn(t);
      customers -= lost[t];
      kept[t] = customers;
    }
    // The last one is read once each time the derivative by the mean churn or by alpha + beta is summed.
    const watched = new Proxy(kept, {
      get(column, place) {
        if (place === String(renewals - 1)) looks++;
        return Reflect.get(column, place) as unknown;
      },
    });
    const fit = fitSbg({ lost, kept: watched });
    expect(fit).toMatchObject({ bound });
    expect(looks).toBeLessThan(200);
  },
);
