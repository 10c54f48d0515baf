const step = 1e-4;

/** Second derivatives by central differences of the gradient. */
export function hessianOf(gradientAt: (x: Float64Array) => Float64Array, x: Float64Array): Float64Array[] {
  const rows = Array.from(x, (_, i) => {
    const shifted = (by: number) => gradientAt(x.map((value, j) => (i === j ? value + by : value)));
    const before = shifted(-step);
    return shifted(step).map((slope, j) => (slope - before[j]) / (2 * step));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j][i]) / 2));
}
