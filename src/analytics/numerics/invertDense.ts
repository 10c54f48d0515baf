import { pulse } from './pulse';

/** So many columns are eliminated together: the rows are gone through once for all of them. */
const together = 4;

/**
 * The inverse of a matrix by rows, in its place: Gauss–Jordan elimination with partial pivoting (Golub & Van Loan, Matrix Computations,
 * section 3.4), n³ multiplications.
 */
export function invertDense(matrix: Float64Array, n: number): Float64Array {
  const swapped: [number, number][] = [];
  const columns = new Columns(matrix, n);
  for (let first = 0; first < n; first += together) {
    pulse();
    columns.eliminate(first, swapped);
    eliminateInRows(matrix, n, first, columns);
    columns.putBack(first);
  }
  for (const [a, b] of swapped.reverse()) swapColumns(matrix, n, a, b);
  return matrix;
}

/** Some columns that follow one another, taken out of the matrix: they say by which factors of which rows they are eliminated. */
class Columns {
  private readonly cells: Float64Array;
  /** By row, for each of the columns: how many times the pivot row is taken off. */
  readonly factors: Float64Array;
  readonly scales = new Float64Array(together);
  width = 0;

  constructor(
    private readonly matrix: Float64Array,
    private readonly n: number,
  ) {
    this.cells = new Float64Array(n * together);
    this.factors = new Float64Array(n * together);
  }

  eliminate(first: number, swapped: [number, number][]): void {
    const { matrix, n, cells, factors, scales } = this;
    const width = (this.width = Math.min(together, n - first));
    factors.fill(0);
    for (let i = 0; i < n; i++)
      for (let c = 0; c < width; c++) cells[i * together + c] = matrix[i * n + first + c];
    for (let c = 0; c < width; c++) {
      const k = first + c;
      let best = k;
      for (let i = k + 1; i < n; i++)
        if (Math.abs(cells[i * together + c]) > Math.abs(cells[best * together + c])) best = i;
      if (best !== k) {
        swapRows(matrix, n, k, best);
        swapRows(cells, together, k, best);
        swapRows(factors, together, k, best);
        swapped.push([k, best]);
      }
      const pivot = k * together;
      scales[c] = 1 / cells[pivot + c];
      cells[pivot + c] = 1;
      for (let e = 0; e < width; e++) cells[pivot + e] *= scales[c];
      for (let i = 0; i < n; i++) {
        const row = i * together;
        const factor = cells[row + c];
        if (i === k || factor === 0) continue;
        factors[row + c] = factor;
        cells[row + c] = 0;
        for (let e = 0; e < width; e++) cells[row + e] -= factor * cells[pivot + e];
      }
    }
  }

  putBack(first: number): void {
    const { matrix, n, cells, width } = this;
    for (let i = 0; i < n; i++)
      for (let c = 0; c < width; c++) matrix[i * n + first + c] = cells[i * together + c];
  }
}

/** Does to whole rows what was done to some columns, in the same order. */
function eliminateInRows(
  matrix: Float64Array,
  n: number,
  first: number,
  { factors, scales, width }: Columns,
): void {
  /** Takes the pivot rows `from … to − 1` off the one of column `c`. */
  const takeOff = (c: number, from: number, to: number): void => {
    const row = (first + c) * n;
    for (let each = from; each < to; each++) {
      const pivot = (first + each) * n;
      const factor = factors[(first + c) * together + each];
      for (let j = 0; j < n; j++) matrix[row + j] -= factor * matrix[pivot + j];
    }
  };
  for (let c = 0; c < width; c++) {
    takeOff(c, 0, c);
    const pivot = (first + c) * n;
    for (let j = 0; j < n; j++) matrix[pivot + j] *= scales[c];
  }
  for (let i = 0; i < n; i++) {
    if (i < first || i >= first + width) takeOffFour(matrix, n, i, first, width, factors);
  }
  for (let c = 0; c < width; c++) takeOff(c, c + 1, width);
}

/** Takes all pivot rows off another one; of fewer than four the first stands for the others, which have no factor. */
function takeOffFour(
  matrix: Float64Array,
  n: number,
  i: number,
  first: number,
  width: number,
  factors: Float64Array,
): void {
  const at = i * together;
  const [factor0, factor1, factor2, factor3] = [
    factors[at],
    factors[at + 1],
    factors[at + 2],
    factors[at + 3],
  ];
  if (factor0 === 0 && factor1 === 0 && factor2 === 0 && factor3 === 0) return;
  const pivotOf = (c: number): number => (first + (c < width ? c : 0)) * n;
  const [pivot0, pivot1, pivot2, pivot3] = [pivotOf(0), pivotOf(1), pivotOf(2), pivotOf(3)];
  const row = i * n;
  for (let j = 0; j < n; j++)
    matrix[row + j] =
      matrix[row + j] -
      factor0 * matrix[pivot0 + j] -
      factor1 * matrix[pivot1 + j] -
      factor2 * matrix[pivot2 + j] -
      factor3 * matrix[pivot3 + j];
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  const row = matrix.slice(a * n, (a + 1) * n);
  matrix.copyWithin(a * n, b * n, (b + 1) * n);
  matrix.set(row, b * n);
}

function swapColumns(matrix: Float64Array, n: number, a: number, b: number): void {
  for (let i = 0; i < n; i++) [matrix[i * n + a], matrix[i * n + b]] = [matrix[i * n + b], matrix[i * n + a]];
}
