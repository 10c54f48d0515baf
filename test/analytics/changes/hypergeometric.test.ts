import fc from 'fast-check';
import { drawTest, leastPossible } from '../../../src/analytics/changes/hypergeometric';
import { expectClose, expectWithin } from '../../support/close';

/** Binomial coefficients in whole numbers. */
function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

const draw = fc
  .record({ all: fc.integer({ min: 1, max: 40 }) })
  .chain(({ all }) =>
    fc.record({
      all: fc.constant(all),
      withTrait: fc.integer({ min: 0, max: all }),
      drawn: fc.integer({ min: 0, max: all }),
    }),
  )
  .chain((each) =>
    fc.record({
      draw: fc.constant(each),
      found: fc.integer({
        min: Math.max(0, each.drawn + each.withTrait - each.all),
        max: Math.min(each.drawn, each.withTrait),
      }),
    }),
  );

test('the smaller tail, counted out, doubled', () => {
  fc.assert(
    fc.property(draw, ({ draw: { all, withTrait, drawn }, found }) => {
      let [below, above] = [0n, 0n];
      for (let k = 0; k <= Math.min(drawn, withTrait); k++) {
        if (drawn - k > all - withTrait) continue;
        const ways = choose(withTrait, k) * choose(all - withTrait, drawn - k);
        if (k <= found) below += ways;
        if (k >= found) above += ways;
      }
      const plain = (2 * Number(below < above ? below : above)) / Number(choose(all, drawn));
      expectClose(drawTest({ all, withTrait, drawn }, found), Math.min(1, plain), 1e-12);
    }),
  );
});

test('those without the trait say the same, and no outcome has a smaller p than the least possible', () => {
  fc.assert(
    fc.property(draw, ({ draw: { all, withTrait, drawn }, found }) => {
      const p = drawTest({ all, withTrait, drawn }, found);
      expectClose(drawTest({ all, withTrait: all - withTrait, drawn }, drawn - found), p, 1e-12);
      expect(p).toBeGreaterThanOrEqual(leastPossible({ all, withTrait, drawn }) * (1 - 1e-12));
    }),
  );
});

test('far in the tail of a million the chance is small, not 0 and not lost', () => {
  expectWithin(drawTest({ all: 1_000_000, withTrait: 10_000, drawn: 100_000 }, 1000), 1, 0.03);
  const p = drawTest({ all: 1_000_000, withTrait: 10_000, drawn: 100_000 }, 2000);
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-150);
  expect(drawTest({ all: 1_000_000, withTrait: 500_000, drawn: 100_000 }, 0)).toBe(0);
});
