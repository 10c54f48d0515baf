import type { Objective } from '../../../src/analytics/numerics/bounded';
import { minimise } from '../../../src/analytics/numerics/minimise';
import { mulberry32 } from '../../support/random';

const bound = 12;

const rosenbrock: Objective = ([a, b], gradient) => {
  gradient.set([-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)]);
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
};

/** ½(x−c)ᵀH(x−c) with a random H, its minimum inside the bounds or beyond them. */
function quadratic(seed: number) {
  const random = mulberry32(seed);
  const n = 2 + Math.floor(random() * 3);
  const root = Array.from({ length: n }, () => Array.from({ length: n }, () => random() * 2 - 1));
  const h = root.map((_, i) =>
    root.map((__, j) => root.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1e-3 : 0)),
  );
  const centre = Array.from({ length: n }, () => (random() * 2 - 1) * 20);
  const objective: Objective = (x, gradient) =>
    h.reduce((sum, row, i) => {
      gradient[i] = row.reduce((slope, each, j) => slope + each * (x[j] - centre[j]), 0);
      return sum + (gradient[i] * (x[i] - centre[i])) / 2;
    }, 0);
  return { n, h, objective };
}

/** The minimum within the bounds one variable at a time, round after round. */
function coordinateDescent({ n, h, objective }: ReturnType<typeof quadratic>): number {
  const x = new Float64Array(n);
  const gradient = new Float64Array(n);
  for (let round = 0; round < 4000; round++) {
    const before = x.slice();
    for (let i = 0; i < n; i++) {
      objective(x, gradient);
      x[i] = Math.min(bound, Math.max(-bound, x[i] - gradient[i] / h[i][i]));
    }
    if (x.every((value, i) => Math.abs(value - before[i]) < 1e-13)) break;
  }
  return objective(x, gradient);
}

describe('minimise', () => {
  test('finds the floor of the valley of Rosenbrock', () => {
    const found = minimise(rosenbrock, [-1.2, 1], bound);
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBeLessThan(80);
    found.x.forEach((x) => expect(x).toBeCloseTo(1, 9));
    expect(found.atBound).toEqual([false, false]);
  });

  test('finds minima of 150 quadratics inside and at the bounds, where the curvature ties variables together', () => {
    for (let seed = 0; seed < 150; seed++) {
      const problem = quadratic(seed);
      const found = minimise(problem.objective, new Array<number>(problem.n).fill(0), bound);
      const least = coordinateDescent(problem);
      expect(found.converged).toBe(true);
      expect(found.evaluations).toBeLessThan(80);
      expect(found.value).toBeLessThanOrEqual(least + 1e-9 * Math.max(1, least));
    }
  });

  // On these the search once froze where a variable at its bound blocked the direction: up to 15,000 evaluations.
  test.each([943, 1162, 1877, 2570, 2839, 63, 457])('does not freeze at a bound (quadratic %i)', (seed) => {
    const problem = quadratic(seed);
    const found = minimise(problem.objective, new Array<number>(problem.n).fill(0), bound);
    expect(found.converged).toBe(true);
    expect(found.evaluations).toBeLessThan(80);
    expect(found.atBound).toContain(true);
  });

  test('runs to the bound where the function falls all the way', () => {
    const found = minimise(
      ([x], gradient) => {
        gradient[0] = Math.exp(x);
        return Math.exp(x);
      },
      [0],
      bound,
    );
    expect(found).toMatchObject({ converged: true, atBound: [true] });
    expect(found.x[0]).toBe(-bound);
  });

  test('stays where the function is level', () => {
    const found = minimise(() => 3, [0.3, 0.4], bound);
    expect([...found.x]).toEqual([0.3, 0.4]);
    expect(found).toMatchObject({ converged: true, evaluations: 1 });
  });

  test('turns back from where the function is not a number', () => {
    const found = minimise(
      ([x], gradient) => {
        gradient[0] = 2 * (x - 1);
        return x < 0.9 ? NaN : (x - 1) ** 2;
      },
      [8],
      bound,
    );
    expect(found.converged).toBe(true);
    expect(found.x[0]).toBeCloseTo(1, 6);
  });

  test('says that it did not converge where there is no number at all', () => {
    const found = minimise(
      (_, gradient) => {
        gradient[0] = NaN;
        return NaN;
      },
      [5],
      bound,
    );
    expect(found.converged).toBe(false);
    expect(found.value).toBe(Infinity);
  });

  test('runs down a flat ridge to the bound, where quasi-Newton steps come to rest', () => {
    // A valley along x + y = 1 whose floor falls ever less, by 1/1000 in all.
    const ridge: Objective = ([x, y], gradient) => {
      const floor = 1e-3 * Math.exp(-x / 2);
      gradient.set([2 * (x + y - 1) - floor / 2, 2 * (x + y - 1)]);
      return (x + y - 1) ** 2 + floor;
    };
    const found = minimise(ridge, [-3, 2], bound);
    expect(found).toMatchObject({ converged: true, atBound: [true, false] });
    expect(found.x[0]).toBe(bound);
    expect(found.x[1]).toBeCloseTo(1 - bound, 6);
  });

  test('does not stay on a saddle', () => {
    const objective: Objective = ([x, y], gradient) => {
      gradient.set([2 * x, 4 * y ** 3 - 2 * y]);
      return x ** 2 + y ** 4 - y ** 2;
    };
    const found = minimise(objective, [1, 1e-3], bound);
    expect(found.value).toBeCloseTo(-0.25, 12);
    expect(Math.abs(found.x[1])).toBeCloseTo(Math.SQRT1_2, 6);
  });
});
