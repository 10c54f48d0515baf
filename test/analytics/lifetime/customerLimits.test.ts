import fc from 'fast-check';
import { bgNbd } from '../../../src/analytics/lifetime/bgNbd';
import { orderChances, orderQuantile, valueQuantile } from '../../../src/analytics/lifetime/customerLimits';
import { crossing } from '../../../src/analytics/numerics/crossing';
import { incompleteBeta } from '../../../src/analytics/numerics/incompleteBeta';
import { expectClose, expectWithin } from '../../support/close';

/** What a single customer will do in 39 weeks, at the parameters of CDNOW in weeks: figures worked out elsewhere. */

const parameters = [0.2425945224, 4.413602019, 0.792922017, 2.425906776];
const [p, q, gamma] = [6.249572267, 3.744224668, 15.44352098];

/** x, t_x and T in days, z̄; no order; orders at 2.5, 10, 50, 90 and 97.5 %; value at 10, 50, 90 and 97.5 %. */
const customers = [
  [0, 0, 272, 0, 0.8556649484, [0, 0, 0, 1, 2], [0, 0, 22.266433, 70.558416]],
  [1, 12, 272, 20, 0.8831937663, [0, 0, 0, 1, 2], [0, 0, 15.108498, 58.942001]],
  [2, 213, 272, 22.345, 0.4453720498, [0, 0, 1, 3, 5], [0, 15.449933, 84.977227, 146.39316]],
  [7, 150, 240, 50, 0.639090231, [0, 0, 0, 7, 12], [0, 0, 367.15401, 595.34416]],
  [26, 216, 217, 35, 0.03114556194, [0, 3, 22, 35, 42], [111.27494, 759.02686, 1258.8326, 1527.8781]],
] as const;

test.each(customers)('x %d, last after %d of %d days', (x, recency, age, average, none, orders, values) => {
  const history = { repeatOrders: x, recency: recency / 7, age: age / 7 };
  const chances = orderChances(bgNbd, parameters, history, 39);
  expectWithin(chances[0], none, 1e-9);
  expect([0.025, 0.1, 0.5, 0.9, 0.975].map((u) => orderQuantile(chances, u))).toEqual(orders);
  [0.1, 0.5, 0.9, 0.975].forEach((u, i) => {
    const value = valueQuantile(chances, p, q + p * x, u) * (gamma + x * average);
    expectClose(value, values[i], 1e-6);
  });
});

test('the incomplete beta function is a tail of the binomial distribution where a and b are whole', () => {
  const whole = fc.integer({ min: 1, max: 25 });
  fc.assert(
    fc.property(whole, whole, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
      const n = a + b - 1;
      let [ways, tail] = [1, 0];
      for (let k = 0; k <= n; k++) {
        if (k >= a) tail += ways * x ** k * (1 - x) ** (n - k);
        ways *= (n - k) / (k + 1);
      }
      expectWithin(incompleteBeta(x, a, b), tail, 1e-11);
      expectWithin(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a), 1, 1e-11);
    }),
  );
});

test('a rising function is found to cross 0 where it does, however far from the guess', () => {
  const near = fc.double({ min: -300, max: 300, noNaN: true });
  fc.assert(
    fc.property(near, near, (root, guess) => {
      expectWithin(
        crossing((x) => Math.atan(x - root), guess),
        root,
        1e-9,
      );
      expectWithin(
        crossing((x) => (x - root) ** 3, guess),
        root,
        1e-3,
      );
    }),
  );
});
