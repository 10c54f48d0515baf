import fc from 'fast-check';
import { invertDense } from '../../../src/analytics/numerics/invertDense';

/** Whole numbers, many of them none, so that rows are left out of some steps and stand in for one another. */
const square = fc.integer({ min: 1, max: 13 }).chain((n) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: -9, max: 9 })), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((cells) => ({ n, cells })),
);

/** One column at a time, the way it is written on a page. */
function plainInverse(cells: readonly number[], n: number): number[] | null {
  const rows = Array.from({ length: n }, (_, i) => [
    ...cells.slice(i * n, (i + 1) * n),
    ...Array.from({ length: n }, (_each, j) => Number(i === j)),
  ]);
  for (let k = 0; k < n; k++) {
    const best = rows.reduce(
      (most, row, i) => (i > k && Math.abs(row[k]) > Math.abs(rows[most][k]) ? i : most),
      k,
    );
    [rows[k], rows[best]] = [rows[best], rows[k]];
    const [pivotRow, pivot] = [rows[k], rows[k][k]];
    if (Math.abs(pivot) < 0.1) return null;
    rows[k] = pivotRow.map((cell) => cell / pivot);
    rows.forEach((row, i) => {
      if (i !== k) rows[i] = row.map((cell, j) => cell - row[k] * rows[k][j]);
    });
  }
  return rows.flatMap((row) => row.slice(n));
}

test('several columns and rows at once give what one at a time gives', () => {
  fc.assert(
    fc.property(square, ({ n, cells }) => {
      const plain = plainInverse(cells, n);
      fc.pre(plain !== null);
      const inverse = invertDense(Float64Array.from(cells), n);
      const largest = Math.max(...plain.map(Math.abs));
      plain.forEach((cell, i) => expect(Math.abs(inverse[i] - cell)).toBeLessThan(1e-9 * (1 + largest)));
    }),
  );
});
