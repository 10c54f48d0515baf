import fc from 'fast-check';
import { markovChain } from '../../../src/analytics/attribution/markovChain';
import type { Journeys } from '../../../src/analytics/attribution/journeys';
import { removalEffects } from '../../../src/analytics/attribution/removalEffects';
import { effectsByInverse, touchpointsOfStates } from '../../../src/analytics/attribution/removalInverse';
import { invertDense } from '../../../src/analytics/numerics/invertDense';
import { random } from '../../../src/sample/random';

/** Random journeys over so many touchpoints, a third of which convert. */
function journeysOf(seed: number, touchpoints: number, count: number): Journeys {
  const draw = random(seed);
  const touches: number[] = [];
  const journey = () => {
    const start = touches.length;
    for (let i = draw.whole(1, 6); i > 0; i--) touches.push(draw.whole(0, touchpoints - 1));
    return { start, end: touches.length };
  };
  const won = Array.from({ length: Math.ceil(count / 3) }, journey);
  const lost = Array.from({ length: count }, journey);
  const bounds = (all: typeof won) => ({
    start: Int32Array.from(all, ({ start }) => start),
    end: Int32Array.from(all, ({ end }) => end),
  });
  return {
    touchpoints: Array.from({ length: touchpoints }, (_, i) => `T${i}`),
    touchpoint: Int32Array.from(touches),
    transactions: {
      ...bounds(won),
      value: Float64Array.from(won, (_, i) => 10 + (i % 7)),
      conversions: new Float64Array(won.length).fill(1),
    },
    lost: { ...bounds(lost), count: new Float64Array(lost.length).fill(1) },
  } as unknown as Journeys;
}

function chainOf(journeys: Journeys) {
  const chain = markovChain(journeys, 1);
  if ('reason' in chain) throw new Error(chain.reason.code);
  return chain;
}

test('one inverse gives what walking gives', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, touchpoints) => {
      const chain = chainOf(journeysOf(seed, touchpoints, 150));
      const touchpointOf = touchpointsOfStates(chain);
      const walked = removalEffects(chain, touchpoints);
      if (!touchpointOf || 'reason' in walked) throw new Error('no effects');
      const solved = effectsByInverse(chain, touchpointOf, touchpoints);
      for (let t = 0; t < touchpoints; t++) {
        expect(solved.conversions[t]).toBeCloseTo(walked.conversions[t], 10);
        expect(solved.value[t]).toBeCloseTo(walked.value[t], 10);
      }
    }),
    { numRuns: 30 },
  );
});

test('a chain that remembers more touches is none of order 1', () => {
  const chain = markovChain(journeysOf(3, 5, 200), 2);
  if ('reason' in chain) throw new Error(chain.reason.code);
  expect(touchpointsOfStates(chain)).toBeNull();
});

test('a thousand touchpoints are answered', () => {
  const journeys = journeysOf(1, 1000, 60_000);
  const effects = removalEffects(chainOf(journeys), 1000);
  if ('reason' in effects) throw new Error(effects.reason.code);
  const all = effects.conversions.reduce((sum, effect) => sum + effect, 0);
  // Two walks to and fro: each conversion is lost with each touchpoint that it cannot do without.
  expect(all).toBeGreaterThan(1);
  expect(Math.max(...effects.conversions)).toBeLessThan(1);
});

test('a matrix times its inverse is the identity', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (seed, n) => {
      const draw = random(seed);
      const matrix = Float64Array.from(
        { length: n * n },
        (_, i) => draw.next() - 0.5 + (i % (n + 1) === 0 ? n : 0),
      );
      const inverse = invertDense(matrix.slice(), n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          let sum = 0;
          for (let k = 0; k < n; k++) sum += matrix[i * n + k] * inverse[k * n + j];
          expect(sum).toBeCloseTo(i === j ? 1 : 0, 10);
        }
    }),
  );
});

test('rows are exchanged where a pivot is 0', () => {
  expect(Array.from(invertDense(Float64Array.of(0, 2, 4, 0), 2))).toEqual([0, 0.25, 0.5, 0]);
});
