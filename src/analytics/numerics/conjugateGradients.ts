/** The error that is left, in the norm of the preconditioner and relative to the right side. */
const tolerance = 1e-12;

/**
 * bᵀA⁻¹b of a positive semidefinite A that is known by its products alone, by conjugate gradients (Hestenes & Stiefel 1952, Journal of
 * Research of the National Bureau of Standards 49, 409–436), preconditioned by the diagonal. b lies in the range of A.
 *
 * @param diagonal of A, above 0 everywhere.
 * @returns `null` where rounding keeps it from settling.
 */
export function conjugateGradients(
  times: (x: Float64Array) => Float64Array,
  b: Float64Array,
  diagonal: Float64Array,
): number | null {
  const rest = b.slice();
  const scaled = () => rest.map((each, i) => each / diagonal[i]);
  let direction = scaled();
  const all = dot(rest, direction);
  let left = all;
  let form = 0;
  // n steps would do without rounding.
  for (let step = 0; step < 2 * b.length; step++) {
    if (!(left > tolerance ** 2 * all)) return form;
    const product = times(direction);
    const curvature = dot(direction, product);
    if (!(curvature > 0)) return null;
    const length = left / curvature;
    // The steps are A-conjugate: each adds its own share to the form.
    form += length * left;
    for (let i = 0; i < rest.length; i++) rest[i] -= length * product[i];
    const next = scaled();
    const before = left;
    left = dot(rest, next);
    direction = next.map((each, i) => each + (left / before) * direction[i]);
  }
  return null;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, i) => sum + each * b[i], 0);
