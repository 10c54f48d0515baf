/** A point and the gradient there. */
export interface Slope {
  x: Float64Array;
  gradient: Float64Array;
}

/**
 * The inverse Hessian of the moving variables after a step, by the BFGS formula (Nocedal & Wright 2006, eq. 6.17); the
 * first is scaled to the curvature met (eq. 6.20). Variables that stay where they are must not leave a trace in it.
 */
export function updatedInverse(
  inverse: Float64Array[],
  from: Slope,
  to: Slope,
  moving: boolean[],
  isFresh: boolean,
): Float64Array[] {
  const step = to.x.map((x, i) => x - from.x[i]);
  const change = to.gradient.map((slope, i) => (moving[i] ? slope - from.gradient[i] : 0));
  const curvature = dot(step, change);
  if (!(curvature > 0)) return inverse;
  const before = isFresh ? identity(step.length, curvature / dot(change, change)) : inverse;
  const turned = Float64Array.from(before, (row) => dot(row, change));
  const factor = (1 + dot(change, turned) / curvature) / curvature;
  return before.map((row, i) =>
    row.map(
      (h, j) => h + factor * step[i] * step[j] - (turned[i] * step[j] + step[i] * turned[j]) / curvature,
    ),
  );
}

export const identity = (n: number, scale = 1): Float64Array[] =>
  Array.from({ length: n }, (_, i) => new Float64Array(n).fill(scale, i, i + 1));

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
