import fc from 'fast-check';
import { type Spend, spendLikelihood } from '../../../src/analytics/lifetime/gammaGamma';
import { expectClose } from '../../support/close';

const bins = fc
  .array(
    fc.record({
      repeatOrders: fc.integer({ min: 1, max: 20 }),
      mean: fc.double({ min: 0.2, max: 5, noNaN: true }),
      count: fc.integer({ min: 2, max: 500 }),
      /** Standard deviation over the mean. */
      spread: fc.double({ min: 0, max: 0.01, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((some) => some.sort((a, b) => a.repeatOrders - b.repeatOrders || a.mean - b.mean));
const parameters = fc.tuple(
  ...[0, 1, 2].map(() => fc.double({ min: 0.3, max: 20, noNaN: true })),
) as fc.Arbitrary<[number, number, number]>;

type Bins = { repeatOrders: number; mean: number; count: number; spread: number }[];

const spendOf = (some: Bins): Spend => ({
  repeatOrders: Float64Array.from(some, ({ repeatOrders }) => repeatOrders),
  averageValue: Float64Array.from(some, ({ mean }) => mean),
  count: Float64Array.from(some, ({ count }) => count),
  variance: Float64Array.from(some, ({ mean, spread }) => (mean * spread) ** 2),
});

const valueAt = (spend: Spend, at: readonly number[], gradient = new Float64Array(3)) =>
  spendLikelihood(spend).at(Float64Array.from(at), gradient, { left: Infinity });

test('the gradient is that of the likelihood', () => {
  fc.assert(
    fc.property(bins, parameters, (some, at) => {
      const spend = spendOf(some);
      const gradient = new Float64Array(3);
      valueAt(spend, at, gradient);
      const customers = some.reduce((sum, { count }) => sum + count, 0);
      at.forEach((value, i) => {
        const step = 1e-4 * value;
        const moved = (by: number) =>
          valueAt(
            spend,
            at.map((each, j) => (j === i ? each + by : each)),
          );
        const slope = (moved(step) - moved(-step)) / (2 * step);
        expectClose(gradient[i] / customers, slope / customers, 1e-5);
      });
    }),
  );
});

test('customers a standard deviation to either side of the mean have the likelihood of their bin', () => {
  fc.assert(
    fc.property(bins, parameters, (some, at) => {
      const halves: Bins = some.flatMap(({ repeatOrders, mean, count, spread }) =>
        [-1, 1].map((side) => ({
          repeatOrders,
          mean: mean * (1 + side * spread),
          count: count / 2,
          spread: 0,
        })),
      );
      const customers = some.reduce((sum, { count }) => sum + count, 0);
      const difference = valueAt(spendOf(some), at) - valueAt(spendOf(halves), at);
      expectClose(difference / customers, 0, 1e-5);
    }),
  );
});
