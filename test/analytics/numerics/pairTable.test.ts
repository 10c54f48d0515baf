import fc from 'fast-check';
import { PairTable } from '../../../src/analytics/numerics/pairTable';

/** The table numbers pairs as a map of their texts would. */
function expectNumbersOf(pairs: Iterable<readonly [number, number]>): void {
  const table = new PairTable();
  const known = new Map<string, number>();
  let wrong = 0;
  for (const [first, second] of pairs) {
    const key = `${first},${second}`;
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    if (table.idOf(first, second) !== id) wrong++;
  }
  expect(wrong).toBe(0);
  expect(table.size).toBe(known.size);
}

const largest = 2 ** 31 - 1;

test('pairs are numbered in order of appearance', () => {
  const table = new PairTable();
  expect(table.size).toBe(0);
  expect([table.idOf(0, 0), table.idOf(0, 1), table.idOf(1, 0), table.idOf(0, 1)]).toEqual([0, 1, 2, 1]);
  expect([table.idOf(largest, largest), table.idOf(largest, 0), table.idOf(0, largest)]).toEqual([3, 4, 5]);
  expect(table.size).toBe(6);
  expect([table.find(1, 0), table.find(largest, 0), table.find(1, 1)]).toEqual([2, 4, -1]);
});

test('any pairs are numbered as by a map', () => {
  const number = fc.oneof(fc.nat(5), fc.nat(largest), fc.constantFrom(largest, 65536, 1 << 30));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 200 }), (pairs) => {
      expectNumbersOf(pairs);
    }),
  );
});

test('numbers stay what they were while the table grows', () => {
  function* pairs(): Generator<readonly [number, number]> {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 20_000; i++) yield [i % 200, (i * 7919) % 1000];
      for (let i = 0; i < 5_000; i++) yield [i * 65536, i];
    }
  }
  expectNumbersOf(pairs());
});
