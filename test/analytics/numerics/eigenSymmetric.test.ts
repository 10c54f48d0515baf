import { eigenSymmetric } from '../../../src/analytics/numerics/eigenSymmetric';
import { mulberry32 } from '../../support/random';

test('eigenvectors are at right angles, of length 1, and put the matrix together again', () => {
  const random = mulberry32(5);
  for (let round = 0; round < 200; round++) {
    const n = 1 + (round % 4);
    const half = Array.from({ length: n }, () => Array.from({ length: n }, () => random() * 2 - 1));
    const size = 10 ** (6 * random() - 3);
    const matrix = half.map((row, i) => Float64Array.from(row, (each, j) => size * (each + half[j][i])));
    const { values, vectors } = eigenSymmetric(matrix);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const product = vectors[i].reduce((sum, each, k) => sum + each * vectors[j][k], 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
        const rebuilt = vectors.reduce((sum, vector, k) => sum + values[k] * vector[i] * vector[j], 0);
        expect(Math.abs(rebuilt - matrix[i][j])).toBeLessThan(1e-13 * size * n);
      }
  }
});

test('keeps directions without curvature apart from the others', () => {
  const { values, vectors } = eigenSymmetric([
    Float64Array.of(2, -2, 0),
    Float64Array.of(-2, 2, 0),
    Float64Array.of(0, 0, 3),
  ]);
  expect([...values].sort((a, b) => a - b)).toEqual([0, 3, 4].map((value) => expect.closeTo(value, 12)));
  const flat = vectors[values.findIndex((value) => Math.abs(value) < 1e-9)];
  expect(flat[2]).toBe(0);
});
