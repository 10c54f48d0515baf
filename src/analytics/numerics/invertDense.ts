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
  const rows = n - width;
  // Row by row but those of the pivots; the last one goes with itself where they are odd.
  const rowAt = (place: number): number => (place < first ? place : place + width);
  for (let place = 0; place < rows; place += 2)
    takeOffFour(matrix, n, rowAt(place), rowAt(Math.min(place + 1, rows - 1)), first, width, factors);
  for (let c = 0; c < width; c++) takeOff(c, c + 1, width);
}

/**
 * Takes all pivot rows off two others, for both of which each cell of them is read once; of fewer than four the first stands for the
 * others, which have no factor.
 */
function takeOffFour(
  matrix: Float64Array,
  n: number,
  one: number,
  other: number,
  first: number,
  width: number,
  factors: Float64Array,
): void {
  if (areNone(factors, one) && areNone(factors, other)) return;
  const pivotOf = (c: number): number => (first + (c < width ? c : 0)) * n;
  let pivot0 = pivotOf(0);
  let pivot1 = pivotOf(1);
  let pivot2 = pivotOf(2);
  let pivot3 = pivotOf(3);
  let at = one * together;
  const factor0 = factors[at];
  const factor1 = factors[at + 1];
  const factor2 = factors[at + 2];
  const factor3 = factors[at + 3];
  at = other * together;
  const ofOther0 = factors[at];
  const ofOther1 = factors[at + 1];
  const ofOther2 = factors[at + 2];
  const ofOther3 = factors[at + 3];
  let inOther = other * n;
  for (let inOne = one * n; inOne < (one + 1) * n; inOne++, inOther++) {
    const cell0 = matrix[pivot0++];
    const cell1 = matrix[pivot1++];
    const cell2 = matrix[pivot2++];
    const cell3 = matrix[pivot3++];
    const left = matrix[inOne] - factor0 * cell0 - factor1 * cell1 - factor2 * cell2 - factor3 * cell3;
    matrix[inOther] =
      matrix[inOther] - ofOther0 * cell0 - ofOther1 * cell1 - ofOther2 * cell2 - ofOther3 * cell3;
    matrix[inOne] = left;
  }
}

function areNone(factors: Float64Array, row: number): boolean {
  for (let at = row * together; at < (row + 1) * together; at++) if (factors[at] !== 0) return false;
  return true;
}

function swapRows(matrix: Float64Array, n: number, a: number, b: number): void {
  const row = matrix.slice(a * n, (a + 1) * n);
  matrix.copyWithin(a * n, b * n, (b + 1) * n);
  matrix.set(row, b * n);
}

function swapColumns(matrix: Float64Array, n: number, a: number, b: number): void {
  for (let i = 0; i < n; i++) [matrix[i * n + a], matrix[i * n + b]] = [matrix[i * n + b], matrix[i * n + a]];
}
