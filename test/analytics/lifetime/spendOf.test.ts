import fc from 'fast-check';
import { fitGammaGamma, spendOf } from '../../../src/analytics/lifetime/gammaGamma';
import { type Histories } from '../../../src/analytics/lifetime/histories';
import { expectClose } from '../../support/close';
import { mulberry32 } from '../../support/random';
import { repeatersOf } from '../../support/repeaters';

const historiesOf = (
  customers: readonly (readonly [repeatOrders: number, average: number])[],
): Histories => ({
  customer: Int32Array.from(customers.keys()),
  repeatOrders: Float64Array.from(customers, ([x]) => x),
  recency: new Float64Array(customers.length),
  age: new Float64Array(customers.length),
  averageValue: Float64Array.from(customers, ([x, average]) => (x > 0 ? average : NaN)),
});

test('customers are counted by repeat orders and mean value, in the order of these', () => {
  const customer = fc.tuple(fc.nat(4), fc.constantFrom(-2, 0, 0.5, 3, 10));
  fc.assert(
    fc.property(fc.array(customer, { maxLength: 40 }), (customers) => {
      const histories = historiesOf(customers);
      const { repeatOrders, averageValue, count = new Float64Array(0) } = spendOf(histories);
      const apart = Array.from(count).flatMap((times, i) =>
        Array.from({ length: times }, () => [repeatOrders[i], averageValue[i]]),
      );
      expect(apart).toEqual(
        Array.from(repeatersOf(histories), (i) => [histories.repeatOrders[i], histories.averageValue[i]]),
      );
      expect(new Set(apart.map(String)).size).toBe(count.length);
    }),
  );
});

test('the fit is that to customers one by one', () => {
  const random = mulberry32(3);
  const histories = historiesOf(
    Array.from(
      { length: 400 },
      () => [Math.floor(random() * 5), 10 + Math.floor(random() ** 2 * 20)] as const,
    ),
  );
  const repeaters = repeatersOf(histories);
  const apart = fitGammaGamma({
    repeatOrders: Float64Array.from(repeaters, (i) => histories.repeatOrders[i]),
    averageValue: Float64Array.from(repeaters, (i) => histories.averageValue[i]),
  });
  const found = fitGammaGamma(spendOf(histories));
  expect(found?.customers).toBe(repeaters.length);
  expectClose(Number(found?.logLikelihood), Number(apart?.logLikelihood), 1e-9);
  apart?.values.forEach((value, i) => expectClose(Number(found?.values[i]), value, 1e-4));
});
