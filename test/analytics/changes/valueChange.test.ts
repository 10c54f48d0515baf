import fc from 'fast-check';
import { holmAdjusted } from '../../../src/analytics/changes/holm';
import { asLargeOfDrawn, signFlipTest } from '../../../src/analytics/changes/signFlips';
import { isDecidedByFew, valueChange } from '../../../src/analytics/changes/valueChange';
import { seeded } from '../../../src/analytics/numerics/seeded';

/** Reference note on changes, §3.2: twelve customers. */
const example = Float64Array.of(-120, 15, 60, 0, 110, 25, -60, 150, -20, 25, 75, 18.75);

test('the worked example: change, interval, exact p', () => {
  const { change, lower, upper, p, customers, largest } = valueChange(example);
  expect(change).toBe(278.75);
  expect(lower).toBeCloseTo(-191.5451134032, 9);
  expect(upper).toBeCloseTo(749.0451134032, 9);
  expect(p).toBe(606 / 2048);
  expect(customers).toBe(12);
  expect(largest).toBeCloseTo(150 ** 2 / 253.0841016342 ** 2, 9);
  expect(isDecidedByFew(valueChange(example))).toBe(true);
});

test('the worked example: p of drawn signs', () => {
  const next = seeded(7);
  expect(asLargeOfDrawn(example, 0, 278.75 - 1e-9, 1999, next)).toBe(609);
});

test('the seeded numbers are those of Mulberry32', () => {
  const next = seeded(42);
  expect([next(), next(), next(), next()]).toEqual([
    0.6011037519201636, 0.44829055899754167, 0.8524657934904099, 0.6697340414393693,
  ]);
});

test('drawn signs agree with all ways of flipping, to what drawing is good for', () => {
  // The fifteenth difference changes next to nothing, but 2^15 ways are not gone through any more.
  const drawn = signFlipTest(Float64Array.of(...example, 1e-7, 1e-7, 1e-7, 1e-7), {
    replicates: 20_000,
    seed: 1,
  });
  expect(Math.abs(drawn - 606 / 2048)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 20_000));
});

test('what many small differences add up to is a normal number', () => {
  const differences = Float64Array.from({ length: 40_000 }, (_, i) => (i % 2 === 0 ? 1.02 : -1));
  // D = 400, Σd² ≈ 40,804: z = 1.98.
  const p = signFlipTest(differences, { replicates: 9999, seed: 3 });
  expect(Math.abs(p - 0.0477)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 9999));
});

test('the order of customers changes nothing, a change of sign of all of them changes the sign', () => {
  const values = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(values, (given) => {
      const options = { replicates: 99, seed: 5 };
      const there = valueChange(Float64Array.from(given), options);
      const sorted = valueChange(Float64Array.from(given).sort(), options);
      const negated = valueChange(
        Float64Array.from(given, (each) => -each),
        options,
      );
      expect(sorted.p).toBe(there.p);
      expect(negated.p).toBe(there.p);
      expect(sorted.change).toBeCloseTo(there.change, 6);
      expect(negated.lower).toBeCloseTo(-there.upper, 6);
      expect(there.p).toBeGreaterThan(0);
      expect(there.p).toBeLessThanOrEqual(1);
    }),
  );
});

test('p of several rows together (example of Holm: 0.01, 0.04, 0.03, 0.005)', () => {
  const adjusted = holmAdjusted([0.01, 0.04, null, 0.03, 0.005]);
  [0.03, 0.06, null, 0.06, 0.02].forEach((expected, i) => {
    if (expected === null) expect(adjusted[i]).toBeNull();
    else expect(adjusted[i]).toBeCloseTo(expected, 12);
  });
  expect(holmAdjusted([])).toEqual([]);
});
