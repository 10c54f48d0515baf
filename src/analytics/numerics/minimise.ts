import {
  along,
  Counted,
  freeVariables,
  inwardDirection,
  type Objective,
  type Point,
  slopeAlong,
  steepest,
  stepToBound,
} from './bounded';
import { dot, identity, updatedInverse } from './inverseHessian';
import { newtonDescent } from './newton';

export interface Minimum {
  x: Float64Array;
  value: number;
  /** The gradient vanishes there, apart from variables at their bound that would go beyond it. */
  converged: boolean;
  /** Variables at a bound. */
  atBound: boolean[];
  /** How often the function was evaluated. */
  evaluations: number;
}

/** Iteration goes on until the gradient is below this, or for as long as it gains. */
const exact = 1e-11;
/** Where steps learn the curvature at all, they have by then; Newton’s method goes on from there. */
const mostIterations = 60;
/** After so many steps in a row that win nothing but rounding, iteration ends. */
const mostIdleSteps = 4;

/**
 * Minimises a function of few variables within [−bound, bound] in each: quasi-Newton steps (BFGS; Nocedal & Wright
 * 2006, Numerical Optimization, algorithm 6.1) with a line search that satisfies the weak Wolfe conditions (Lewis &
 * Overton 2013, Math. Programming 141, algorithm 2.6). Where these do not end in an exactly vanished gradient, as on flat
 * ridges, Newton's method goes on from there.
 *
 * @param vanished largest component of the gradient that counts as vanished; values are expected to be of the order of 1.
 * @param inverse inverse of the Hessian near `start`, where it is known.
 */
export function minimise(
  objective: Objective,
  start: readonly number[],
  bound: number,
  vanished = 1e-8,
  inverse?: Float64Array[],
): Minimum {
  const counted = new Counted(objective);
  const near = descend(counted, Float64Array.from(start), bound, inverse);
  const isExact = steepest(near, freeVariables(near, bound)) < exact;
  const point = isExact ? near : newtonDescent(counted, near, bound);
  const steepness = steepest(point, freeVariables(point, bound));
  return {
    x: point.x,
    value: point.value,
    converged: Number.isFinite(point.value) && steepness < vanished,
    atBound: Array.from(point.x, (x) => Math.abs(x) >= bound),
    evaluations: counted.evaluations,
  };
}

function descend(objective: Counted, start: Float64Array, bound: number, known?: Float64Array[]): Point {
  let point = objective.at(start);
  let inverse = known ?? identity(start.length);
  let isFresh = !known;
  let moving = Array.from(start, () => true);
  let idle = 0;
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const before = moving;
    moving = freeVariables(point, bound);
    if (steepest(point, moving) < exact) break;
    let direction = directionOf(inverse, point, moving, bound);
    if (!isFresh && moving.some((moves, i) => moves !== before[i])) {
      // What was learnt of the curvature held for other variables together.
      inverse = identity(start.length);
      isFresh = true;
      moving = freeVariables(point, bound);
      direction = directionOf(inverse, point, moving, bound);
    }
    if (slopeAlong(direction, point) >= 0) {
      if (isFresh) break;
      inverse = identity(start.length);
      isFresh = true;
      continue;
    }
    // Without knowledge of the curvature the first step is a careful one.
    const careful = isFresh ? Math.min(1, 1 / Math.sqrt(dot(direction, direction))) : 1;
    const next = search(objective, point, direction, careful, bound);
    if (!next) {
      if (isFresh) break;
      inverse = identity(start.length);
      isFresh = true;
      continue;
    }
    const isIdle =
      next.value >= point.value - rounding * Math.abs(point.value) &&
      steepest(next, moving) > steepest(point, moving) / 2;
    idle = isIdle ? idle + 1 : 0;
    if (idle === mostIdleSteps) break;
    inverse = updatedInverse(inverse, point, next, moving, isFresh);
    isFresh = false;
    point = next;
  }
  return point;
}

/** The quasi-Newton direction over the free variables. */
const directionOf = (
  inverse: Float64Array[],
  { x, gradient }: Point,
  free: boolean[],
  bound: number,
): Float64Array =>
  inwardDirection(x, free, bound, (moving) => {
    const slopes = gradient.map((slope, i) => (moving[i] ? slope : 0));
    return Float64Array.from(inverse, (row, i) => (moving[i] ? -dot(row, slopes) : 0));
  });

const sufficient = 1e-4;
const flatter = 0.9;
const mostTrials = 40;
/** Values closer than this, relative, differ by rounding alone; then the slope decides. */
const rounding = 1e-12;

/** A point along the direction that is lower and flatter enough, or `null`. */
function search(
  objective: Counted,
  from: Point,
  direction: Float64Array,
  firstStep: number,
  bound: number,
): Point | null {
  const slope = slopeAlong(direction, from);
  const noise = rounding * Math.abs(from.value);
  const farthest = stepToBound(from.x, direction, bound);
  let low = 0;
  let high = Infinity;
  let step = Math.min(firstStep, farthest);
  let best: Point | null = null;
  for (let trial = 0; trial < mostTrials; trial++) {
    const point = objective.at(along(from.x, step, direction, bound));
    const slopeThere = slopeAlong(direction, point);
    const isLower =
      point.value <= from.value + sufficient * step * slope ||
      (point.value <= from.value + noise && Math.abs(slopeThere) < Math.abs(slope));
    if (!isLower) high = step;
    else {
      best = point;
      if (slopeThere >= flatter * slope || step >= farthest) return point;
      low = step;
    }
    const next = high < Infinity ? (low + high) / 2 : Math.min(2 * low, farthest);
    if (Math.abs(next - step) <= 1e-12 * step) break;
    step = next;
  }
  return best;
}
