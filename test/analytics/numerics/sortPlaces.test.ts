import fc from 'fast-check';
import { sortPlaces } from '../../../src/analytics/numerics/sortPlaces';

const from = (length: number): Uint32Array => Uint32Array.from({ length }, (_, place) => place);

test('places stand by their key, those of equal keys as before', () => {
  const keys = fc.array(fc.oneof(fc.nat(3), fc.nat(5000), fc.nat({ max: 2 ** 32 - 1 })), { maxLength: 60 });
  fc.assert(
    fc.property(keys, (key) => {
      const sorted = [...key.keys()].sort((i, j) => key[i] - key[j] || i - j);
      expect([...sortPlaces(from(key.length), key)]).toEqual(sorted);
    }),
  );
});

test('by the last of several keys first, they are in the order of all', () => {
  const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 60 });
  fc.assert(
    fc.property(rows, (all) => {
      const key = (column: number) => all.map((row) => row[column]);
      const order = [key(2), key(1), key(0)].reduce(sortPlaces, from(all.length));
      const compare = (i: number, j: number) =>
        all[i][0] - all[j][0] || all[i][1] - all[j][1] || all[i][2] - all[j][2] || i - j;
      expect([...order]).toEqual([...all.keys()].sort(compare));
    }),
  );
});
