import fc from 'fast-check';
import { descendingOrder } from '../../../src/analytics/numerics/descending';

test('the order is that of a sort by value, then as compared', () => {
  const value = fc.oneof(
    fc.nat(3),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (values) => {
      const backwards = (i: number, j: number) => j - i;
      const order = descendingOrder(Float64Array.from(values), backwards);
      const plain = values.map((_, i) => i).sort((i, j) => values[j] - values[i] || backwards(i, j));
      expect([...order]).toEqual(plain);
    }),
    { numRuns: 200, seed: 1 },
  );
});
