import { normal975 } from '../../../src/analytics/numerics/normal';
import { planValue } from '../../../src/analytics/subscriptions/planValue';
import type { CustomerStay } from '../../../src/analytics/subscriptions/stays';
import { expectClose } from '../../support/close';
import { multiCohorts } from '../../support/contractCohorts';
import { mulberry32 } from '../../support/random';

/** The customers of the cohorts, paying 1 a period. */
const stays = multiCohorts.flatMap((survivors) =>
  Array.from({ length: survivors[0] }, (_, i): CustomerStay => {
    const lost = survivors.findIndex((left) => i >= left);
    const hasLeft = lost >= 0;
    const age = hasLeft ? lost : survivors.length - 1;
    const payments = hasLeft ? age : age + 1;
    const present = hasLeft ? null : { age, amount: 1 };
    const money = { payments, paid: payments, earned: payments };
    return { customer: i, plan: -1, age, hasLeft, ...money, hasReturned: false, present };
  }),
);

const yearly = { discountRate: 0.1, horizon: Infinity };

test('the limits are as wide as customers drawn anew say', () => {
  const random = mulberry32(20260501);
  const draws = Array.from({ length: 300 }, () => {
    const drawn = stays.map(() => stays[Math.floor(random() * stays.length)]);
    const { newCustomer } = planValue(drawn, yearly);
    return Math.log(newCustomer.value);
  });
  const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
  const variance = draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws.length - 1);
  const { newCustomer } = planValue(stays, yearly);
  const told = Math.log(newCustomer.upper / newCustomer.lower) / 2 / normal975;
  // 300 draws tell a standard deviation to one part in 24; three times that.
  expectClose(told / Math.sqrt(variance), 1, 0.125);
});

test('limits lie around what they are of, and shrink with the root of the customers', () => {
  const once = planValue(stays, yearly);
  const fourfold = planValue([...stays, ...stays, ...stays, ...stays], yearly);
  for (const figure of ['expected', 'newCustomer'] as const) {
    const width = ({ lower, upper }: { lower: number; upper: number }) => Math.log(upper / lower);
    expectClose(width(once[figure]) / width(fourfold[figure]), 2, 1e-6);
    expectClose(once[figure].lower * once[figure].upper, once[figure].value ** 2, 1e-9);
  }
  expectClose(fourfold.expected.value, 4 * once.expected.value, 1e-6);
});

test('nobody left means no projection, everybody left means nothing to come', () => {
  const staying = stays.filter(({ hasLeft }) => !hasLeft);
  expect(planValue(staying, yearly)).toMatchObject({ fit: null, reason: { code: 'nobodyLost' } });
  const left = planValue(
    stays.filter(({ hasLeft }) => hasLeft),
    yearly,
  );
  expect(left.expected.value).toBe(0);
});

test('without discounting and horizon the value has no end where alpha is not above 1', () => {
  const value = planValue(stays, { discountRate: 0, horizon: Infinity });
  expect(value.reason).toEqual({ code: 'endless' });
  expect([value.newCustomer.value, value.expected.value]).toEqual([NaN, NaN]);
});
