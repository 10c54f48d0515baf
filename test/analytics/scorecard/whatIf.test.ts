import fc from 'fast-check';
import {
  afterMove,
  type Assumptions,
  type Ground,
  moveBudget,
  valueUnder,
} from '../../../src/analytics/scorecard/whatIf';

const asIs: Assumptions = { margin: 1, churn: 0, discount: 0 };
const year = 365.25;

/** Worked by hand: 20 customers for 1,000 cost 50 each and are worth 40 + 60. */
const paid: Ground = { cost: 1000, won: 20, earned: 40, ahead: [30, 30], lower: 90, upper: 115 };
/** 10 for 200 cost 20 each and are worth 100 + 50. */
const referral: Ground = { cost: 200, won: 10, earned: 100, ahead: [30, 20], lower: 120, upper: 180 };

describe('a budget moved, by hand', () => {
  const values = [paid, referral].map((ground) => valueUnder(ground, asIs, year));
  const moved = moveBudget(paid, referral, 0.1, [values[0], values[1]]);

  it('wins customers at what one has cost so far', () => {
    expect(moved).toMatchObject({ amount: 100, fewer: 2, more: 5 });
    // 5 × 150 − 2 × 100; at the ends 5 × 120 − 2 × 115 and 5 × 180 − 2 × 90.
    expect(moved.gain).toEqual({ value: 550, lower: 370, upper: 720 });
  });

  it('pays until a further customer costs what its value over that of the others allows', () => {
    // 100 spent on paid customers brings 200, so 100 must buy 200/150 of the others.
    expect(moved.dearest).toBe(75);
    const dear: Ground = { ...referral, cost: 75 * referral.won };
    const [from, to] = [paid, dear].map((ground) => valueUnder(ground, asIs, year));
    expect(moveBudget(paid, dear, 0.1, [from, to]).gain.value).toBeCloseTo(0, 10);
  });

  it('always pays where nothing is lost', () => {
    const [worthless, value] = [{ value: 0, lower: 0, upper: 0 }, values[1]];
    expect(moveBudget(paid, referral, 0.1, [worthless, value]).dearest).toBeNaN();
  });
});

test('what is to come is discounted from the middle of its part, and further churn counts as discount does', () => {
  const discounted = valueUnder(paid, { ...asIs, discount: 0.1 }, 2 * year);
  expect(discounted.value).toBeCloseTo(40 + 30 / 1.1 ** 0.5 + 30 / 1.1 ** 1.5, 12);
  const churned = valueUnder(paid, { ...asIs, churn: 1 - 1 / 1.1 }, 2 * year);
  expect(churned.value).toBeCloseTo(discounted.value, 12);
  // The limits keep their distance.
  expect(discounted.value - discounted.lower).toBeCloseTo(10, 12);
  expect(discounted.upper - discounted.value).toBeCloseTo(15, 12);
});

const money = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const grounds = fc
  .record({
    cost: money,
    won: fc.integer({ min: 1, max: 100_000 }),
    earned: fc.double({ min: -1000, max: 1e5, noNaN: true }),
    ahead: fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 12 }),
    below: money,
    above: money,
  })
  .map(({ below, above, ...ground }): Ground => {
    const whole = ground.earned + ground.ahead.reduce((sum, part) => sum + part, 0);
    return { ...ground, lower: Math.max(Math.min(0, whole), whole - below), upper: whole + above };
  });
const assumptions = fc.record({
  margin: fc.double({ min: 0.01, max: 1, noNaN: true }),
  churn: fc.double({ min: 0, max: 0.99, noNaN: true }),
  discount: fc.double({ min: 0, max: 5, noNaN: true }),
});
const horizons = fc.integer({ min: 1, max: 3650 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
/** So much may be lost in adding figures of such sizes up. */
const near = (...sizes: number[]) => 1e-9 * Math.max(1, ...sizes.map(Math.abs));

describe('whatever the segments', () => {
  const tried = (from: Ground, to: Ground, share: number, set: Assumptions, horizon: number) => {
    const values = [from, to].map((ground) => valueUnder(ground, set, horizon));
    return { values, moved: moveBudget(from, to, share, [values[0], values[1]]) };
  };

  test('moving nothing changes nothing', () => {
    fc.assert(
      fc.property(grounds, grounds, assumptions, horizons, (from, to, set, horizon) => {
        const { moved } = tried(from, to, 0, set, horizon);
        const { amount, more, fewer, gain } = moved;
        expect([amount, more, fewer].map(Math.abs)).toEqual([0, 0, 0]);
        expect([gain.value, gain.lower, gain.upper].map(Math.abs)).toEqual([0, 0, 0]);
        expect(afterMove([from, to], [0, 1], moved)).toEqual(
          [from, to].map(({ cost, won }) => ({ cost, won })),
        );
      }),
    );
  });

  test('all costs together stay what they are, and none falls below 0', () => {
    fc.assert(
      fc.property(fc.array(grounds, { minLength: 2, maxLength: 8 }), shares, (all, share) => {
        const { moved } = tried(all[0], all[1], share, asIs, 365);
        const after = afterMove(all, [0, 1], moved);
        const sum = (some: readonly { cost: number }[]) => some.reduce((total, { cost }) => total + cost, 0);
        expect(Math.abs(sum(after) - sum(all))).toBeLessThanOrEqual(near(sum(all)));
        for (const { cost, won } of after)
          expect(Math.min(cost, won + near(all[0].won))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('every range contains its point, and a value that is assumed nowhere otherwise is that of the result', () => {
    fc.assert(
      fc.property(grounds, grounds, shares, assumptions, horizons, (from, to, share, set, horizon) => {
        const { values, moved } = tried(from, to, share, set, horizon);
        const { more, fewer } = moved;
        const slack = near(more * values[1].upper, fewer * values[0].upper);
        for (const { value, lower, upper } of [...values, moved.gain]) {
          expect(lower).toBeLessThanOrEqual(value + slack);
          expect(upper).toBeGreaterThanOrEqual(value - slack);
        }
        const { value, lower, upper } = valueUnder(from, asIs, horizon);
        const whole = from.earned + from.ahead.reduce((sum, part) => sum + part, 0);
        expect(
          [value - whole, lower - from.lower, upper - from.upper].every((by) => Math.abs(by) <= near(whole)),
        ).toBe(true);
      }),
    );
  });

  test('churn and discount take away, never give, and a margin is a share of all', () => {
    fc.assert(
      fc.property(grounds, assumptions, horizons, (ground, set, horizon) => {
        const usual = valueUnder(ground, { ...asIs, margin: set.margin }, horizon).value;
        const { value } = valueUnder(ground, set, horizon);
        expect(value).toBeLessThanOrEqual(usual + near(usual));
        expect(Math.abs(usual - set.margin * valueUnder(ground, asIs, horizon).value)).toBeLessThanOrEqual(
          near(usual),
        );
      }),
    );
  });
});
