/** Eigenvalues of a symmetric matrix, and the eigenvector of each. */
export interface Eigen {
  values: Float64Array;
  vectors: Float64Array[];
}

const mostSweeps = 50;

/** Jacobi's method: rotations in turn bring each pair of sides to 0 (Golub & Van Loan, Matrix Computations, section 8.5). */
export function eigenSymmetric(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => row.slice());
  const vectors = a.map((_, i) => new Float64Array(n).fill(1, i, i + 1));
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let isDiagonal = true;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(a[p][q]) <= 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) || a[p][q] === 0) continue;
        isDiagonal = false;
        rotate(a, vectors, p, q);
      }
    if (isDiagonal) break;
  }
  return { values: Float64Array.from(a, (row, i) => row[i]), vectors };
}

/** Turns rows and columns p and q so that a[p][q] vanishes; rows of `vectors` turn along. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const row of a) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  for (const rows of [a, vectors])
    for (let k = 0; k < a.length; k++)
      [rows[p][k], rows[q][k]] = [c * rows[p][k] - s * rows[q][k], s * rows[p][k] + c * rows[q][k]];
  a[p][q] = a[q][p] = 0;
}
