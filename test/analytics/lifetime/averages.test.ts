import fc from 'fast-check';
import { averagesOf, worthOfAverages } from '../../../src/analytics/lifetime/averages';
import { bgNbd } from '../../../src/analytics/lifetime/bgNbd';
import { orderValues } from '../../../src/analytics/lifetime/customerValues';
import { expectClose } from '../../support/close';
import { fitted } from '../../support/hostileOrders';
import { simulatedOrders } from '../../support/orders';

/** What the customers of a pattern are worth by sums of their averages, against the customers one by one. */

const fit = fitted(
  simulatedOrders({ customers: 80, days: 300, parameters: [0.9, 30, 0.8, 2.5], model: 'bg/nbd' }),
  bgNbd,
);
const { repeatOrders } = fit.histories;
const sums = (averageValue: Float64Array) =>
  averagesOf(
    fit.patterns,
    Array.from(repeatOrders, (x, i) => ({
      averageValues: averageValue[i] > 0 ? averageValue[i] : 0,
      withoutValue: x > 0 && !(averageValue[i] > 0) ? 1 : 0,
    })),
  );

test('whatever was spent, the worth of each pattern is that of its customers', () => {
  const average = fc.oneof(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constantFrom(0, -5));
  const values = fc.array(average, { minLength: repeatOrders.length, maxLength: repeatOrders.length });
  const p = fc.double({ min: 0.1, max: 20, noNaN: true });
  fc.assert(
    fc.property(values, p, fc.double({ min: 0.2, max: 9, noNaN: true }), (spent, shape, q) => {
      const averageValue = repeatOrders.map((x, i) => (x === 0 ? NaN : spent[i]));
      const histories = { ...fit.histories, averageValue };
      const spend = { ...fit.spend, values: Float64Array.of(shape, q, 30) };
      const expected = new Float64Array(fit.patterns.weight.length);
      orderValues({ ...fit, histories }, spend.values).forEach(
        (value, i) => (expected[fit.patterns.of[i]] += value),
      );
      worthOfAverages({ ...fit, spend }, sums(averageValue)).forEach((worth, pattern) => {
        // Where the mean of all has no limit there is no worth of whoever has it.
        expect(Number.isNaN(worth)).toBe(Number.isNaN(expected[pattern]));
        if (!Number.isNaN(worth)) expectClose(worth, expected[pattern], 1e-11);
      });
    }),
  );
});

test('without a fit of spend there is no worth', () => {
  const worth = worthOfAverages({ ...fit, spend: null }, sums(fit.histories.averageValue));
  expect(worth.every(Number.isNaN)).toBe(true);
});
