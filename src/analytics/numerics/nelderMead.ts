const mostSteps = 400;
const smallEnough = 1e-10;
/** Corners on either side of a minimum may have equal values: those must lie as near to each other as well. */
const nearEnough = 1e-5;

/**
 * The lowest point a simplex finds within [−bound, bound] in each variable (Nelder & Mead 1965, The Computer Journal
 * 7, 308–313, with the usual coefficients 1, 2, ½, ½). Needs no gradient. Beyond the bounds it takes the function to be
 * endless: corners moved onto a bound would all come to lie on it, and the simplex could never leave.
 */
export function nelderMead(
  valueAt: (x: Float64Array) => number,
  start: Float64Array,
  bound: number,
): Float64Array {
  const isWithin = (x: Float64Array) => x.every((each) => Math.abs(each) <= bound);
  const corner = (x: Float64Array) => ({ x, value: isWithin(x) ? valueAt(x) : Infinity });
  const size = start.length;
  const simplex = [
    start,
    ...Array.from(start, (_, i) => start.map((x, j) => (i === j ? x + (x > 0 ? -0.5 : 0.5) : x))),
  ].map(corner);
  for (let step = 0; step < mostSteps; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [simplex[0], simplex[size], simplex[size - 1]];
    const isNear = worst.x.every((x, i) => Math.abs(x - best.x[i]) <= nearEnough);
    if (isNear && worst.value - best.value <= smallEnough * Math.abs(best.value)) break;
    const centre = start.map((_, i) => simplex.slice(0, size).reduce((sum, { x }) => sum + x[i], 0) / size);
    const along = (t: number) => corner(centre.map((c, i) => c + t * (worst.x[i] - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[size] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) {
      simplex[size] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[size] = contracted;
      else shrink();
    }
    function shrink(): void {
      for (let i = 1; i <= size; i++)
        simplex[i] = corner(simplex[i].x.map((x, j) => best.x[j] + (x - best.x[j]) / 2));
    }
  }
  return simplex.sort((a, b) => a.value - b.value)[0].x;
}
