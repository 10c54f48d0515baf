import fc from 'fast-check';
import { expectedOrderValue } from '../../../src/analytics/lifetime/gammaGamma';
import { fitLifetime } from '../../../src/analytics/lifetime/lifetimeFit';
import { arrivalsOf, ordersOfNew } from '../../../src/analytics/lifetime/newCustomers';
import type { OrderDays } from '../../../src/analytics/lifetime/orders';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { calendarPeriods, month } from '../../../src/analytics/periods/calendar';
import { expectClose } from '../../support/close';
import { simulatedOrders } from '../../support/orders';
import { serial } from '../../support/worksheet';

/** The days of some customers, each with an order of a value on each. */
function daysOf(customers: readonly (readonly [day: number, value: number])[][], asOf: number): OrderDays {
  const offset = [0];
  for (const orders of customers) offset.push(offset[offset.length - 1] + orders.length);
  return {
    offset: Int32Array.from(offset),
    day: Int32Array.from(customers.flat(), ([day]) => day),
    value: Float64Array.from(customers.flat(), ([, value]) => value),
    customers: customers.map((_, c) => `C${c}`),
    asOf,
    ...{ later: 0, refundsBeforeOrders: [], refundsBeyondOrders: 0, refundedWhole: 0, sentAgain: 0 },
    passedOver: new Set(),
  };
}

const simulated = (() => {
  const byCustomer = new Map<unknown, [number, number][]>();
  for (const [customer, date, amount] of simulatedOrders({
    ...{ customers: 300, days: 500, parameters: [0.8, 40, 0.9, 2.4], seed: 5 },
  })) {
    const known = byCustomer.get(customer) ?? [];
    byCustomer.set(customer, [...known, [Math.floor(Number(date)), Number(amount)]]);
  }
  const customers = [...byCustomer.values()].map((orders) => {
    const days = new Map<number, number>();
    for (const [day, value] of orders) days.set(day, (days.get(day) ?? 0) + value);
    return [...days].sort(([a], [b]) => a - b);
  });
  const last = Math.max(...customers.flat().map(([day]) => day));
  return daysOf(customers, last);
})();

test('customers of the last whole periods, and the mean of their first orders', () => {
  const day = serial;
  const days = daysOf(
    [
      [[day('2026-01-05'), 10]],
      [[day('2026-03-02'), 20], [day('2026-04-10'), 500]], // prettier-ignore
      [[day('2026-03-30'), 40]],
      [[day('2026-04-03'), 60]],
      // May is not over.
      [[day('2026-05-02'), 900]],
    ],
    day('2026-05-20'),
  );
  // 1 came in April and 2 in March: they vary by 0.5, less than by chance.
  expect(arrivalsOf(days, month, 2)).toEqual({
    ...{ each: 1.5, periods: 2, customers: 3, dispersion: 1 },
    ...{ firstOrder: 40, firstVariance: 400 },
  });
  expect(arrivalsOf(days, month, 4)).toMatchObject({ each: 1, firstOrder: 32.5 });
  expect(arrivalsOf(days, month, 5)).toEqual({
    reason: { code: 'fewWholePeriods', values: { asked: 5, found: 4 } },
  });
  // On its last day it is.
  expect(arrivalsOf({ ...days, asOf: day('2026-05-31') }, month, 1)).toEqual({
    ...{ each: 1, periods: 1, customers: 1, dispersion: 1 },
    ...{ firstOrder: 900, firstVariance: NaN },
  });
});

test('counts that vary more than by chance are dispersed', () => {
  const came = (from: string, customers: number) =>
    Array.from({ length: customers }, () => [[serial(from), 10] as const]);
  const days = daysOf(
    [...came('2026-02-03', 2), ...came('2026-03-05', 14), ...came('2026-04-09', 8)],
    serial('2026-04-30'),
  );
  // A mean of 8, and s² = 36.
  expect(arrivalsOf(days, month, 3)).toMatchObject({ each: 8, dispersion: 4.5 });
});

describe.each(transactionModels.map((model) => [model.name, model] as const))('%s', (_, model) => {
  const fit = fitLifetime(simulated, model);
  if ('reason' in fit) throw new Error(fit.reason.code);
  const worth = (fit.spend && expectedOrderValue(fit.spend.values, 0, NaN)) ?? NaN;

  test('what is expected is the sum over the days on which they come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendarPeriods.filter(({ name }) => name !== 'year')),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 3 }),
        (period, ago, periods) => {
          const asOf = simulated.asOf - ago;
          const arrivals = { each: 12.5, firstOrder: 30 };
          const found = ordersOfNew(fit, arrivals, period, asOf, periods);
          const now = period.indexOf(asOf);
          found.forEach((each, k) => {
            const length = (at: number) => period.firstDay(at + 1) - period.firstDay(at);
            const [begin, end] = [
              Math.max(asOf + 1, period.firstDay(now + k)),
              period.firstDay(now + k + 1) - 1,
            ];
            const until = (t: number) => (t > 0 ? model.expectedRepeats(fit.orders.values, t) : 0);
            let [firsts, again] = [0, 0];
            for (let day = asOf + 1; day <= end; day++) {
              const came = arrivals.each / length(period.indexOf(day));
              if (day >= begin) firsts += came;
              again += came * (until(end - day) - until(begin - 1 - day));
            }
            expectClose(each.orders, firsts + again, 1e-10);
            expectClose(each.revenue, firsts * arrivals.firstOrder + again * worth, 1e-10);
          });
        },
      ),
      { numRuns: 15 },
    );
  });

  test('where nobody has come of late, nobody brings anything', () => {
    const none = ordersOfNew(fit, { each: 0, firstOrder: 0 }, month, simulated.asOf, 2);
    expect(none.every(({ orders, revenue }) => orders === 0 && revenue === 0)).toBe(true);
  });
});
