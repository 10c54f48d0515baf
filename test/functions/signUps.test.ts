import { quantileInterval } from '../../src/analytics/timeToValue/interval';
import { quantile, shareWaiting } from '../../src/analytics/timeToValue/quantiles';
import { restrictedMean } from '../../src/analytics/timeToValue/restrictedMean';
import { sortWaits } from '../../src/analytics/timeToValue/sortedWaits';
import { survivalCurve, type SurvivalCurve } from '../../src/analytics/timeToValue/survival';
import { expectPrinted } from '../support/printed';
import { buildSignUps, cellOfValue, cutOff, serialOfMinute, type SignUp } from '../support/signups';
import { column, errorFrom, numberFrom } from '../support/worksheet';

/** reference/time-to-value.md, "500 (or 1,000,000) sign-ups"; figures computed there with R survival 3.5-3. The million is in test/reference. */

const minutesPerDay = 1440;
const users = buildSignUps(500);

const estimate = (some: readonly SignUp[]): SurvivalCurve =>
  survivalCurve(
    sortWaits(
      Float64Array.from(some, ({ duration }) => duration),
      Uint8Array.from(some, ({ reached }) => (reached ? 1 : 0)),
    ),
  );

/** The users as a worksheet holds them: start, reached, and asOf with each one's own end of observation. */
const ranges = (some: readonly SignUp[]) => ({
  start: column(some.map(({ signedUp }) => serialOfMinute(signedUp))),
  reached: column(some.map(({ value }) => cellOfValue(value))),
  asOf: column(some.map(({ churned }) => serialOfMinute(Math.min(churned, cutOff)))),
});

const statistic = (some: readonly SignUp[], name: unknown): number => {
  const { start, reached, asOf } = ranges(some);
  return numberFrom('TIMETOVALUE', start, reached, name, asOf);
};

describe('the rebuilt sign-ups', () => {
  test('500: reached, churned and cut off as described', () => {
    const waiting = users.filter(({ reached }) => !reached);
    expect(users.filter(({ reached }) => reached)).toHaveLength(373);
    expect(waiting.filter(({ churned }) => churned < cutOff)).toHaveLength(62);
    expect(waiting.filter(({ churned }) => churned >= cutOff)).toHaveLength(65);
    expect(users.filter(({ duration }) => duration === 0)).toHaveLength(9);
    expect(new Set(users.map(({ duration }) => duration)).size).toBe(486);
  });
});

describe('500 sign-ups', () => {
  const groups = [
    [
      'all',
      500,
      373,
      '1.79375',
      '4.25625',
      '3.50555556',
      '5.61111111',
      '74.78472222',
      '0.42243269',
      '0.26936845',
    ],
    [
      'Free',
      308,
      203,
      '2.02986111',
      '6.02777778',
      '4.16388889',
      '9.06180556',
      'none',
      '0.47856286',
      '0.35543470',
    ],
    [
      'Pro',
      151,
      133,
      '1.38541667',
      '2.42916667',
      '1.95972222',
      '3.25555556',
      '5.64513889',
      '0.22387336',
      '0.11952569',
    ],
    [
      'Enterprise',
      41,
      37,
      '6.90208333',
      '11.44444444',
      '8.10277778',
      '16.66111111',
      '19.78819444',
      '0.73170732',
      '0.13125612',
    ],
  ] as const;

  test.each(groups)('%s', (plan, n, events, q25, median, lower, upper, q75, s7, s30) => {
    const some = plan === 'all' ? users : users.filter((user) => user.plan === plan);
    const curve = estimate(some);
    const inDays = (minutes: number | null) => (minutes === null ? null : minutes / minutesPerDay);
    expect([curve.customers, curve.reached]).toEqual([n, events]);
    expectPrinted(inDays(quantile(curve, 0.25)), q25);
    expectPrinted(inDays(quantile(curve, 0.5)), median);
    expectPrinted(inDays(quantile(curve, 0.75)), q75);
    const interval = quantileInterval(curve, 0.5);
    expectPrinted(inDays(interval.lower), lower);
    expectPrinted(inDays(interval.upper), upper);
    expectPrinted(shareWaiting(curve, 7 * minutesPerDay), s7);
    expectPrinted(shareWaiting(curve, 30 * minutesPerDay), s30);
  });

  test.each(groups)('TIMETOVALUE of %s', (plan, n, events, q25, median, _lower, _upper, q75, s7, s30) => {
    const some = plan === 'all' ? users : users.filter((user) => user.plan === plan);
    expect(statistic(some, 'count')).toBe(n);
    expect(statistic(some, 'waiting')).toBe(n - events);
    expectPrinted(statistic(some, 'p25'), q25);
    expectPrinted(statistic(some, null), median);
    expectPrinted(1 - statistic(some, 'day 7'), s7);
    expectPrinted(1 - statistic(some, 'day 30'), s30);
    if (q75 !== 'none') return expectPrinted(statistic(some, 'p75'), q75);
    const { start, reached, asOf } = ranges(some);
    expect(errorFrom('TIMETOVALUE', start, reached, 'p75', asOf).code).toBe('#N/A');
  });

  test('restricted mean to 90 days and its standard error', () => {
    const { mean, standardError } = restrictedMean(estimate(users), 90 * minutesPerDay);
    // Printed with nine and eight decimals.
    expect(Math.abs(mean / minutesPerDay - 26.922320092)).toBeLessThan(0.6e-9);
    expect(Math.abs(Number(standardError) / minutesPerDay - 1.68019653)).toBeLessThan(0.6e-8);
  });
});
