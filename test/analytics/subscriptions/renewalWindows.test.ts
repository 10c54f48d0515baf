import { RenewalWindows } from '../../../src/analytics/subscriptions/renewalWindows';
import { mulberry32 } from '../../support/random';

const random = mulberry32(8);

/** Payment by payment. */
function plainly(rates: Float64Array, length: number, age: number, first = 1): number {
  let [sum, factor] = [0, 1];
  for (let j = 0; j <= length; j++) {
    if (j > 0) factor *= rates[age + j];
    if (j >= first) sum += factor;
  }
  return sum;
}

test.each([1, 2, 3, 7, 20, 60])('windows of %d renewals', (length) => {
  const oldest = 25;
  const rates = Float64Array.from({ length: oldest + length + 1 }, (_, t) => (t === 9 ? 0 : random()));
  const weight = Float64Array.from({ length: oldest + 1 }, (_, age) => (age % 4 === 0 ? 0 : 10 * random()));
  const windows = new RenewalWindows(rates, length);
  weight.forEach((_, age) => expect(windows.payments(age)).toBeCloseTo(plainly(rates, length, age, 0), 12));
  const slopes = windows.slopes(weight);
  for (let t = 1; t < rates.length; t++) {
    const moved = rates.slice();
    // What follows is linear in each rate.
    const at = (rate: number) => {
      moved[t] = rate;
      return weight.reduce((sum, each, age) => sum + each * plainly(moved, length, age), 0);
    };
    expect(slopes[t]).toBeCloseTo(at(1) - at(0), 10);
  }
});
