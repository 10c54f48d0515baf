import fc from 'fast-check';
import { logRankByElimination, logRankTest } from '../../../src/analytics/timeToValue/logRank';
import { logRankOfMany } from '../../../src/analytics/timeToValue/logRankOfMany';
import { sortCounts, sortWaits } from '../../../src/analytics/timeToValue/sortedWaits';
import { expectClose } from '../../support/close';
import { mulberry32 } from '../../support/random';

/** Solving without V gives what elimination gives. */

function expectSame(...given: Parameters<typeof sortWaits>): void {
  const waits = sortWaits(...given);
  const [found, plain] = [logRankOfMany(waits), logRankByElimination(waits)];
  expect(found?.degreesOfFreedom).toBe(plain?.degreesOfFreedom);
  if (plain) expectClose(Number(found?.chiSquare), plain.chiSquare, 1e-9);
}

test('of any customers', () => {
  const member = fc.record({
    duration: fc.nat(12),
    outcome: fc.constantFrom(0, 1, 2),
    group: fc.nat(4),
  });
  fc.assert(
    fc.property(fc.array(member, { maxLength: 60 }), (some) =>
      expectSame(
        Float64Array.from(some, ({ duration }) => duration),
        Uint8Array.from(some, ({ outcome }) => outcome),
        { group: Int32Array.from(some, ({ group }) => group), groups: 5 },
      ),
    ),
  );
});

/** Customers of so many groups, each with a pace of its own, of which some leave before anybody reaches value. */
function manyWaits(
  customers: number,
  groups: number,
): [Float64Array, Uint8Array, { group: Int32Array; groups: number }] {
  const random = mulberry32(groups);
  const group = Int32Array.from({ length: customers }, () => Math.floor(random() ** 2 * groups));
  const duration = Float64Array.from(group, (g) => Math.floor((1 + (g % 7)) * 400 * -Math.log(1 - random())));
  const outcome = Uint8Array.from(group, () => (random() < 0.7 ? 1 : 0));
  return [duration, outcome, { group, groups }];
}

test('of two hundred groups of all sizes', () => expectSame(...manyWaits(6000, 200)));

test('customers counted together are as many by themselves', () => {
  const [duration, outcome, groups] = manyWaits(3000, 80);
  const three = new Float64Array(duration.length).fill(3);
  const thrice = <T extends { length: number }>(of: (i: number) => number, make: (all: number[]) => T): T =>
    make(Array.from({ length: 3 * duration.length }, (_, i) => of(Math.floor(i / 3))));
  const apart = sortWaits(
    thrice(
      (i) => duration[i],
      (all) => Float64Array.from(all),
    ),
    thrice(
      (i) => outcome[i],
      (all) => Uint8Array.from(all),
    ),
    {
      groups: groups.groups,
      group: thrice(
        (i) => groups.group[i],
        (all) => Int32Array.from(all),
      ),
    },
  );
  const [found, plain] = [sortCounts(duration, outcome, three, groups), apart].map(logRankTest);
  expect(found?.degreesOfFreedom).toBe(plain?.degreesOfFreedom);
  expectClose(Number(found?.chiSquare), Number(plain?.chiSquare), 1e-10);
});
