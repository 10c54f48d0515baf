import fc from 'fast-check';
import { limitsOfNew } from '../../../src/analytics/lifetime/newCustomerLimits';
import { type Arrivals, ordersOfNew } from '../../../src/analytics/lifetime/newCustomers';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { calendarPeriods, month } from '../../../src/analytics/periods/calendar';
import { expectClose } from '../../support/close';
import { fitted } from '../../support/hostileOrders';
import { simulatedOrders } from '../../support/orders';
import { serial } from '../../support/worksheet';

const asOf = serial('2026-04-30');

const arrivals: Arrivals = {
  ...{ each: 10, periods: 3, dispersion: 1, customers: 30 },
  ...{ firstOrder: 50, firstVariance: 400 },
};

const fits = transactionModels.map(
  (model) =>
    [
      model.name,
      fitted(simulatedOrders({ customers: 400, days: 500, parameters: [0.8, 40, 0.9, 2.4], seed: 3 }), model),
    ] as const,
);

test('first orders alone, by hand: 10 a month on average of three months', () => {
  const [[, fit]] = fits;
  const never = { ...fit.model, expectedRepeats: () => 0, expectedPairs: () => 0 };
  const sure = { ...fit.orders, logCovariance: fit.orders.logCovariance.map((row) => row.map(() => 0)) };
  const found = limitsOfNew({ ...fit, model: never, orders: sure }, arrivals, month, asOf, 2);
  // The gamma distribution of mean 10 and variance 10 + 10/3.
  expect(found[1].orders).toEqual({ lower: 4, upper: 19 });
  expect(found[2].orders).toEqual({ lower: 4, upper: 19 });
});

describe.each(fits)('%s', (_, fit) => {
  const { model, orders } = fit;
  const limits = (change: Partial<Arrivals> = {}, period = month, periods = 6) =>
    limitsOfNew(fit, { ...arrivals, ...change }, period, asOf, periods).slice(1);
  const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;

  test('a customer whose first order is today orders as any new one', () => {
    const today = { repeatOrders: 0, recency: 0, age: 0 };
    for (const length of [1, 30, 300])
      expectClose(
        model.expectedOrders(orders.values, today, { length, discount: 0 }),
        model.expectedRepeats(orders.values, length),
        1e-9,
      );
  });

  test('the limits hold what is expected, in any period', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendarPeriods),
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0.5, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 20, noNaN: true }),
        (period, periods, each, dispersion) => {
          const given = { ...arrivals, each, dispersion };
          const expected = ordersOfNew(fit, given, period, asOf, periods).slice(1);
          limitsOfNew(fit, given, period, asOf, periods)
            .slice(1)
            .forEach((found, k) => {
              expect(found.orders.lower).toBeLessThanOrEqual(expected[k].orders);
              expect(found.orders.upper).toBeGreaterThanOrEqual(expected[k].orders);
              expect(found.revenue.lower).toBeLessThan(expected[k].revenue);
              expect(found.revenue.upper).toBeGreaterThan(expected[k].revenue * 0.99);
            });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('they are wider where customers came more unevenly, and in fewer periods', () => {
    const usual = limits();
    const uneven = limits({ dispersion: 4 });
    const few = limits({ periods: 1 });
    usual.forEach(({ orders: own, revenue }, k) => {
      for (const other of [uneven[k], few[k]]) {
        expect(width(other.orders)).toBeGreaterThan(width(own));
        expect(width(other.revenue)).toBeGreaterThan(width(revenue));
      }
    });
  });

  test('with many customers, closer to what is expected in proportion, but not closer than the mean is sure', () => {
    const share = (each: number) =>
      width(limits({ each })[5].orders) / ordersOfNew(fit, { ...arrivals, each }, month, asOf, 6)[6].orders;
    expect(share(1000)).toBeLessThan(share(10));
    expect(share(1e6)).toBeGreaterThan(0.01);
  });

  test('none where nobody came, where a parameter is open, and of revenue without a finite variance', () => {
    const isUnknown = (found: ReturnType<typeof limits>) =>
      found.every(({ orders: { lower } }) => Number.isNaN(lower));
    expect(isUnknown(limits({ each: 0 }))).toBe(true);
    const open = { ...fit, orders: { ...orders, standardErrors: orders.standardErrors.map(() => Infinity) } };
    expect(isUnknown(limitsOfNew(open, arrivals, month, asOf, 2))).toBe(true);
    const [p, , gamma] = fit.spend.values;
    const heavy = { ...fit, spend: { ...fit.spend, values: Float64Array.of(p, 1.9, gamma) } };
    for (const found of limitsOfNew(heavy, arrivals, month, asOf, 2)) {
      expect(Number.isNaN(found.revenue.upper)).toBe(true);
      expect(Number.isNaN(found.orders.upper)).toBe(false);
    }
    const [first] = limits({ firstVariance: NaN });
    expect(Number.isNaN(first.revenue.lower)).toBe(true);
  });
});
