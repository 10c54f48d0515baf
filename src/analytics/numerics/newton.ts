import {
  along,
  type Counted,
  freeVariables,
  inwardDirection,
  type Point,
  slopeAlong,
  stepToBound,
} from './bounded';
import { eigenSymmetric } from './eigenSymmetric';
import { hessianOf } from './hessian';

const mostIterations = 100;
const mostIdleSteps = 3;
/** A step that promises less than this, against the value, ends the search. */
const settled = 1e-12;
const sufficient = 1e-4;
const mostTrials = 30;
/** Values closer than this, relative, differ by rounding alone; then the slope decides. */
const rounding = 1e-13;
const firstRadius = 2;
const longest = 4;
const shortest = 0.1;

/**
 * Newton's method within [−bound, bound] in each variable, along each eigenvector of the Hessian by itself: as far as its
 * curvature, whatever its sign, and at most a radius (Dauphin et al. 2014, NeurIPS 27, on saddle points). So it runs down
 * flat ridges to the bound, on which quasi-Newton steps come to rest, and off saddles. Each step takes a Hessian.
 */
export function newtonDescent(objective: Counted, from: Point, bound: number): Point {
  let point = from;
  let radius = firstRadius;
  let idle = 0;
  for (let iteration = 0; iteration < mostIterations && idle < mostIdleSteps; iteration++) {
    const free = freeVariables(point, bound);
    if (!free.includes(true)) break;
    const hessian = hessianOf((x) => objective.at(x).gradient, point.x);
    const { x, gradient } = point;
    const direction = inwardDirection(x, free, bound, (moving) => step(hessian, gradient, moving, radius));
    if (!(-slopeAlong(direction, point) > settled * (1 + Math.abs(point.value)))) break;
    const found = search(objective, point, direction, bound);
    if (!found) break;
    radius = found.isWhole ? Math.min(longest, radius * 2) : Math.max(shortest, radius / 2);
    idle = point.value - found.next.value <= (rounding / 10) * Math.abs(point.value) ? idle + 1 : 0;
    point = found.next;
  }
  return point;
}

/** The step over the moving variables. */
function step(
  hessian: Float64Array[],
  gradient: Float64Array,
  moving: boolean[],
  radius: number,
): Float64Array {
  const places = moving.flatMap((moves, i) => (moves ? [i] : []));
  const inner = places.map((i) => Float64Array.from(places, (j) => hessian[i][j]));
  const direction = new Float64Array(gradient.length);
  const { values, vectors } = eigenSymmetric(inner);
  vectors.forEach((vector, k) => {
    const slope = places.reduce((sum, i, place) => sum + vector[place] * gradient[i], 0);
    const whole = slope === 0 ? 0 : -slope / Math.abs(values[k]);
    const length = Math.min(radius, Math.max(-radius, whole));
    places.forEach((i, place) => (direction[i] += length * vector[place]));
  });
  return direction;
}

/** A lower point along the direction, or `null`. */
function search(objective: Counted, from: Point, direction: Float64Array, bound: number) {
  const slope = slopeAlong(direction, from);
  let length = Math.min(1, stepToBound(from.x, direction, bound));
  for (let trial = 0; trial < mostTrials; trial++, length /= 3) {
    const next = objective.at(along(from.x, length, direction, bound));
    const isLower =
      next.value <= from.value + sufficient * length * slope ||
      (next.value <= from.value + rounding * Math.abs(from.value) &&
        Math.abs(slopeAlong(direction, next)) < Math.abs(slope));
    if (isLower) return { next, isWhole: length === 1 };
  }
  return null;
}
