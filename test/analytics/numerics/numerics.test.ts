import fc from 'fast-check';
import { CompensatedSums, sum } from '../../../src/analytics/numerics/compensatedSums';
import { medianOf } from '../../../src/analytics/numerics/median';
import { sortIntegers } from '../../../src/analytics/numerics/sortIntegers';
import { mulberry32 } from '../../support/random';

describe('compensated sums', () => {
  const random = mulberry32(1);
  const cents = Array.from({ length: 1_000_000 }, () => Math.round((random() * 2 - 0.7) * 1e9));

  test('of a million amounts of two decimals are right to the last digit', () => {
    // Whole cents below 2^53 add up exactly.
    const exact = cents.reduce((total, amount) => total + amount, 0);
    expect(Math.abs(exact)).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(sum(cents.map((amount) => amount / 100))).toBe(exact / 100);
  });

  test('of a million dimes are not a hundred thousand and something', () => {
    const dimes = Array.from({ length: 1_000_000 }, () => 0.1);
    expect(dimes.reduce((total, dime) => total + dime, 0)).not.toBe(100_000);
    expect(sum(dimes)).toBe(100_000);
  });

  test('keep what a large term would swallow, in whatever order', () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum([1, 1e16, -1e16])).toBe(1);
    expect(sum([1e16, -1e16, 1])).toBe(1);
  });

  test('are kept apart by index', () => {
    const sums = new CompensatedSums(3);
    sums.add(0, 1);
    sums.add(2, 0.1);
    sums.add(2, 0.2);
    sums.add(0, 1e16);
    sums.add(0, -1e16);
    expect([...sums.toArray()]).toEqual([1, 0, 0.1 + 0.2]);
    expect([sums.at(0), sums.at(1), sums.at(2)]).toEqual([1, 0, 0.1 + 0.2]);
  });

  test('of cents agree with whole numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 })), (amounts) => {
        const exact = amounts.reduce((total, amount) => total + amount, 0) / 100;
        // Each amount / 100 is itself rounded; the cent is what is promised.
        expect(Math.abs(sum(amounts.map((amount) => amount / 100)) - exact)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('sorting whole numbers', () => {
  const compared = (keys: Float64Array) => Float64Array.from([...keys].sort((a, b) => a - b));
  const same = (a: Float64Array, b: Float64Array) =>
    a.length === b.length && a.every((key, i) => key === b[i]);

  test.each([0, 1, 2, 2047, 2048, 2049, 5000])(
    'of %i numbers is the same as comparing, whatever their size',
    (n) => {
      for (const largest of [
        0,
        1,
        2047,
        2048,
        2 ** 22 - 1,
        2 ** 22,
        2 ** 31,
        2 ** 32 - 1,
        2 ** 32,
        2 ** 40,
        2 ** 53 - 1,
      ]) {
        const random = mulberry32(n + largest);
        const keys = Float64Array.from({ length: n }, () => Math.floor(random() * (largest + 1)));
        if (n > 0) keys[n >> 1] = largest;
        const expected = compared(keys);
        if (largest < 2 ** 32)
          expect(sortIntegers(Uint32Array.from(keys))).toEqual(Uint32Array.from(expected));
        expect(same(sortIntegers(keys), expected)).toBe(true);
      }
    },
  );

  test('of arrays in order, in reverse and all alike', () => {
    const n = 4096;
    const ascending = Float64Array.from({ length: n }, (_, i) => i * 3);
    expect(same(sortIntegers(ascending.slice()), ascending)).toBe(true);
    expect(same(sortIntegers(ascending.slice().reverse()), ascending)).toBe(true);
    const alike = new Float64Array(n).fill(7);
    expect(same(sortIntegers(alike.slice()), alike)).toBe(true);
  });

  test('of any array', () => {
    const key = fc.oneof(fc.nat(10), fc.nat(), fc.maxSafeNat(), fc.constantFrom(0, 2 ** 32 - 1, 2 ** 32));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 3000, size: 'max' }), (keys) => {
        expect(same(sortIntegers(Float64Array.from(keys)), compared(Float64Array.from(keys)))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the median', () => {
  test.each([
    [[3], 3],
    [[4, 1], 2.5],
    [[5, 0, 3], 3],
    [[1, 1, 1, 9], 1],
  ])('of %p is %d', (values, median) => expect(medianOf(Float64Array.from(values))).toBe(median));

  test('leaves the values as they are', () => {
    const values = Float64Array.from([3, 1, 2]);
    medianOf(values);
    expect([...values]).toEqual([3, 1, 2]);
  });

  test('has half of the values on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1 }), (values) => {
        const median = medianOf(Float64Array.from(values));
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
