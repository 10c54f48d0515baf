import { pulse } from './pulse';

/**
 * The inverse of a matrix by rows, in its place: Gauss–Jordan elimination with partial pivoting (Golub & Van Loan, Matrix Computations,
 * section 3.4), n³ multiplications.
 */
export function invertDense(matrix: Float64Array, n: number): Float64Array {
  const swapped: [number, number][] = [];
  for (let k = 0; k < n; k++) {
    pulse();
    let best = k;
    for (let i = k + 1; i < n; i++)
      if (Math.abs(matrix[i * n + k]) > Math.abs(matrix[best * n + k])) best = i;
    if (best !== k) {
      swapRows(matrix, n, k, best);
      swapped.push([k, best]);
    }
    const pivot = matrix.subarray(k * n, (k + 1) * n);
    const scale = 1 / pivot[k];
    pivot[k] = 1;
    for (let j = 0; j < n; j++) pivot[j] *= scale;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const row = matrix.subarray(i * n, (i + 1) * n);
      const factor = row[k];
      if (factor === 0) continue;
      row[k] = 0;
      for (let j = 0; j < n; j++) row[j] -= factor * pivot[j];
    }
  }
  for (const [a, b] of swapped.reverse()) swapColumns(matrix, n, a, b);
  return matrix;
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  const row = matrix.slice(a * n, (a + 1) * n);
  matrix.copyWithin(a * n, b * n, (b + 1) * n);
  matrix.set(row, b * n);
}

function swapColumns(matrix: Float64Array, n: number, a: number, b: number): void {
  for (let i = 0; i < n; i++) [matrix[i * n + a], matrix[i * n + b]] = [matrix[i * n + b], matrix[i * n + a]];
}
