import fc from 'fast-check';
import { expectClose } from '../support/close';
import { arbitraryPaths, figuresOfPaths, plainPath } from '../support/paths';
import type { PlainPath } from '../support/plainMarkov';
import { plainShapley, plainShapleyValues } from '../support/plainShapley';
import { call, column, errorFrom, figure } from '../support/worksheet';

/** Shapley credit by games worked out by hand and by the definition over all orders of joining. */

type Line = readonly [path: string, conversions: number, value?: number, lost?: number];
const paths = (...lines: Line[]): PlainPath[] => lines.map(plainPath);

// Sums of a handful of products of rates: a few units in the last place.
const exact = 1e-12;

interface Game {
  paths: PlainPath[];
  conversions: Record<string, number>;
  value?: Record<string, number>;
}

const games: [name: string, game: Game][] = [
  [
    // v(A) = 1/2, v(B) = 0, v(AB) = 1: A adds 1/2 first and 1 last, 3/4; B 1/4. A's own conversion is A's.
    'two touchpoints, one of them worth something alone',
    {
      paths: paths(['A', 1, 10, 1], ['A > B', 4, 100, 0]),
      conversions: { A: 1 + 3, B: 1 },
      value: { A: 10 + 75, B: 25 },
    },
  ],
  [
    // v(A) = 1, v(B) = 0, v(AB) = 1/2: A 3/4, B (0 + (1/2 − 1))/2 = −1/4; scaled by 1/2: 3/2 and −1/2.
    'a touchpoint that does harm has negative credit',
    {
      paths: paths(['A', 3, 30, 0], ['B', 0, 0, 5], ['B > A', 2, 80, 2]),
      conversions: { A: 3 + 3, B: -1 },
      value: { A: 30 + 120, B: -40 },
    },
  ],
  [
    // Only the whole set is seen: every member adds v in one of three places, a third each.
    'three touchpoints that are never met apart share alike',
    {
      paths: paths(['A > B > C > A', 6, 12, 4]),
      conversions: { A: 2, B: 2, C: 2 },
      value: { A: 4, B: 4, C: 4 },
    },
  ],
  [
    // v(A) = 1/2, v(BC) = 1/2, v(ABC) = 1, others 0.
    // A joins first (2 of 6 orders): 1/2; second (2): −0, v(AB) − v(B) = 0 and v(AC) − v(C) = 0; last (2): 1 − 1/2.
    // A = (2·1/2 + 2·1/2)/6 = 1/3. B: first 0; second after A: 0 − 1/2, after C: 1/2; last: 1 − v(AC) = 1, twice.
    // B = (0 + 0 − 1/2 + 1/2 + 1 + 1)/6 = 1/3, C alike.
    'three touchpoints, gains written out for all six orders',
    {
      paths: paths(['A', 1, 1, 1], ['C > B', 1, 1, 1], ['B > A > C', 3, 30, 0]),
      conversions: { A: 1 + 1, B: 0.5 + 1, C: 0.5 + 1 },
    },
  ],
  [
    // The same set in another order, and with repeats, is the same coalition: 5 of 10 journeys.
    'order and repeats do not matter',
    {
      paths: paths(['A > B', 2, 2, 5], ['B > A', 2, 2, 0], ['A > A > B', 1, 1, 0], ['B', 1, 1, 3]),
      // v(B) = 1/4, v(A) = 0, v(AB) = 1/2: A (0 + 1/4)/2 = 1/8, B 3/8; of 5: 5/4 and 15/4.
      conversions: { A: 1.25, B: 3.75 + 1 },
    },
  ],
];

describe.each(games)('%s', (_, { paths, conversions, value }) => {
  const figures = figuresOfPaths(paths, 'shapley');

  test('by hand', () => {
    for (const [name, credit] of Object.entries(conversions))
      expectClose(figure(figures, name, 'Conversions'), credit, exact);
    for (const [name, credit] of Object.entries(value ?? {}))
      expectClose(figure(figures, name, 'Shapley'), credit, exact);
  });

  test('by the definition', () => {
    const plain = plainShapley(paths).conversions;
    expect(plain.size).toBe(figures.size);
    for (const [name, credit] of plain) expectClose(conversions[name], credit, exact);
  });
});

test('any paths have the credit of the definition over all orders of joining', () => {
  fc.assert(
    fc.property(arbitraryPaths(), (any) => {
      const figures = figuresOfPaths(any, 'shapley');
      const plain = plainShapley(any);
      for (const name of plain.conversions.keys()) {
        expectClose(figure(figures, name, 'Conversions'), plain.conversions.get(name) ?? NaN, 1e-9);
        expectClose(figure(figures, name, 'Shapley'), plain.value.get(name) ?? NaN, 1e-9);
      }
    }),
  );
});

test('linear distinct is the Shapley value of the conversions of the journeys inside a coalition', () => {
  fc.assert(
    fc.property(arbitraryPaths(6), (any) => {
      const figures = figuresOfPaths(any, 'linear distinct');
      const members = [...new Set(any.flatMap(({ path }) => path))];
      const inside = (coalition: readonly string[]) =>
        any
          .filter(({ path }) => path.length > 0 && path.every((name) => coalition.includes(name)))
          .reduce((sum, { conversions }) => sum + conversions, 0);
      for (const [name, value] of plainShapleyValues(members, inside))
        expectClose(figure(figures, name, 'Conversions'), value, 1e-9);
    }),
    // 720 orders of six touchpoints a run.
    { numRuns: 10 },
  );
});

describe('large coalitions', () => {
  const longPath = (touchpoints: number) =>
    Array.from({ length: touchpoints }, (_, i) => `T${i + 1}`).join(' > ');

  test('of 20 touchpoints are shared', () => {
    const figures = figuresOfPaths(paths([longPath(20), 40]), 'shapley');
    expect(figures.size).toBe(20);
    for (let i = 1; i <= 20; i++) expectClose(figure(figures, `T${i}`, 'Shapley'), 2, exact);
  });

  test('of 21 touchpoints are refused, with what to do', () => {
    const error = errorFrom('ATTRIBUTION.PATHS', [[longPath(21)]], [[1]], null, null, 'shapley');
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(/Shapley: a journey met 21 distinct touchpoints.*20.*shorten the lookback/);
  });

  test('of 21 touchpoints that never convert do not matter', () => {
    const figures = figuresOfPaths(paths([longPath(21), 0, 0, 5], ['T1', 2, 2, 0]), 'shapley');
    expect(figure(figures, 'T1', 'Shapley')).toBe(2);
    expect(figure(figures, 'T21', 'Shapley')).toBe(0);
  });

  test('20 touchpoints in many paths, each of 21 in all, are no matter', () => {
    const steps = longPath(21).split(' > ');
    const lines = steps.map((out): Line => [steps.filter((step) => step !== out).join(' > '), 20]);
    const figures = figuresOfPaths(paths(...lines), 'shapley');
    for (const step of steps) expectClose(figure(figures, step, 'Shapley'), 20, exact);
  });
});

test('a set of journeys that convert without fail shares by what its parts do', () => {
  // v = 1 everywhere: A and B together add nothing to either alone, so both gain 1/2.
  const args = [column(['A', 'B', 'A > B']), column([2, 3, 4])] as const;
  expect(call('ATTRIBUTION.PATHS', ...args, null, null, 'shapley')).toEqual([
    ['Touchpoint', 'Shapley', 'Conversions'],
    ['B', 5, 5],
    ['A', 4, 4],
  ]);
});
