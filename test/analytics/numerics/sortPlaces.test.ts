import fc from 'fast-check';
import { sortPlaces } from '../../../src/analytics/numerics/sortPlaces';

test('keys stand in order, and so do their places, those of equal keys as before', () => {
  const key = fc.oneof(fc.nat(3), fc.nat(5000), fc.nat({ max: 2 ** 32 }), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const sorted = Float64Array.from(keys);
      const expected = [...keys.keys()].sort((i, j) => keys[i] - keys[j] || i - j);
      expect([...sortPlaces(sorted)]).toEqual(expected);
      expect([...sorted]).toEqual(expected.map((place) => keys[place]));
    }),
  );
});
