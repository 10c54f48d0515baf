import fc from 'fast-check';
import { denseGames } from '../../../src/analytics/attribution/denseGames';
import type { Journeys } from '../../../src/analytics/attribution/journeys';
import { shapley, shapleySharing } from '../../../src/analytics/attribution/shapley';
import { random } from '../../../src/sample/random';

/** Journeys of these sets of touchpoints: how many convert, and how many do not. */
function journeysOf(touchpoints: number, sets: { mask: number; won: number; lost: number }[]): Journeys {
  const membersOf = (mask: number) =>
    Array.from({ length: touchpoints }, (_, i) => i).filter((i) => mask & (1 << i));
  const touches: number[] = [];
  const ranges = sets.map(({ mask }) => {
    const start = touches.length;
    touches.push(...membersOf(mask));
    return { start, end: touches.length };
  });
  const column = (of: (i: number) => number) => Int32Array.from(sets, (_, i) => of(i));
  const numbers = (of: (i: number) => number) => Float64Array.from(sets, (_, i) => of(i));
  const bounds = { start: column((i) => ranges[i].start), end: column((i) => ranges[i].end) };
  return {
    touchpoints: Array.from({ length: touchpoints }, (_, i) => `T${i}`),
    touchpoint: Int32Array.from(touches),
    transactions: {
      ...bounds,
      value: numbers((i) => sets[i].won * 10),
      conversions: numbers((i) => sets[i].won),
    },
    lost: { ...bounds, count: numbers((i) => sets[i].lost) },
    afterwards: { value: new Float64Array(0), start: new Int32Array(0), end: new Int32Array(0) },
    earlier: () => [],
  } as unknown as Journeys;
}

const allSets = (touchpoints: number, seed: number) => {
  const draw = random(seed);
  return Array.from({ length: 2 ** touchpoints - 1 }, (_, i) => ({
    mask: i + 1,
    won: draw.whole(0, 5),
    lost: draw.whole(0, 9),
  }));
};

test('all games at once give what each gives by itself', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const journeys = journeysOf(10, allSets(10, seed));
      const credit = shapley(journeys);
      const sharing = shapleySharing(journeys);
      if ('reason' in credit || 'reason' in sharing) throw new Error('no credit');
      const expected = new Float64Array(10);
      const { start, end, value } = journeys.transactions;
      value.forEach((each, t) => {
        if (each === 0) return;
        const shared = sharing(journeys.touchpoint, start[t], end[t]);
        if ('reason' in shared) throw new Error('no share');
        shared.members.forEach((member, i) => (expected[member] += shared.shares[i] * each));
      });
      credit.value.forEach((each, t) => expect(each).toBeCloseTo(expected[t], 7));
    }),
    { numRuns: 8 },
  );
});

test('the value of a member is its mean gain over all orders (glove game: one left, two right)', () => {
  // Touchpoint 0 is a left glove, 1 and 2 are right ones: a pair is worth 1.
  const rates = Float64Array.from({ length: 8 }, (_, mask) => ([0b011, 0b101, 0b111].includes(mask) ? 1 : 0));
  const values: number[][] = [];
  denseGames(3, rates, (_, ofGames) => values.push(Array.from(ofGames)));
  expect(values.map((of) => of[0b111])).toEqual(
    [2 / 3, 1 / 6, 1 / 6].map((each) => expect.closeTo(each, 14)),
  );
  expect(values.map((of) => of[0b011])).toEqual([0.5, 0.5, 0]);
});

test('all sets of 16 touchpoints are answered, where each by itself would be refused', () => {
  const credit = shapley(journeysOf(16, allSets(16, 1)), { left: 1e8 });
  if ('reason' in credit) throw new Error('refused');
  const total = allSets(16, 1).reduce((sum, { won }) => sum + won * 10, 0);
  expect(credit.value.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 4);
});
