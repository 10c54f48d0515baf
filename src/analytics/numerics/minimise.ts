import { dot, identity, type Slope, updatedInverse } from './inverseHessian';
import { nelderMead } from './nelderMead';

/** A smooth function: answers its value at `x` and writes its gradient there into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

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
const mostIterations = 200;
/** After so many steps in a row that win nothing but rounding, iteration ends. */
const mostIdleSteps = 4;

/**
 * Minimises a function of few variables within [−bound, bound] in each: quasi-Newton steps (BFGS; Nocedal & Wright
 * 2006, Numerical Optimization, algorithm 6.1) with a line search that satisfies the weak Wolfe conditions (Lewis &
 * Overton 2013, Math. Programming 141, algorithm 2.6). Where that does not end in a vanished gradient, a simplex search
 * (Nelder & Mead 1965) goes on from there and the quasi-Newton steps end it.
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
  const first = descend(counted, Float64Array.from(start), bound, vanished, inverse);
  if (first.converged) return { ...first, evaluations: counted.evaluations };
  const simplex = nelderMead((x) => counted.at(x).value, first.x, bound);
  const second = descend(counted, simplex, bound, vanished);
  return { ...(second.value <= first.value ? second : first), evaluations: counted.evaluations };
}

interface Point extends Slope {
  value: number;
}

class Counted {
  evaluations = 0;
  constructor(private readonly objective: Objective) {}

  at(x: Float64Array): Point {
    this.evaluations++;
    const gradient = new Float64Array(x.length);
    const value = this.objective(x, gradient);
    return { x, value: Number.isNaN(value) ? Infinity : value, gradient };
  }
}

function descend(
  objective: Counted,
  start: Float64Array,
  bound: number,
  vanished: number,
  known?: Float64Array[],
): Omit<Minimum, 'evaluations'> {
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
    if (dot(direction, point.gradient) >= 0) {
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
  const free = freeVariables(point, bound);
  return {
    x: point.x,
    value: point.value,
    converged: Number.isFinite(point.value) && steepest(point, free) < vanished,
    atBound: Array.from(point.x, (x) => Math.abs(x) >= bound),
  };
}

/** Variables that may move: not those at a bound whose descent leads beyond it. */
const freeVariables = ({ x, gradient }: Point, bound: number): boolean[] =>
  Array.from(x, (value, i) => Math.abs(value) < bound || value * gradient[i] > 0);

const steepest = ({ gradient }: Point, free: boolean[]): number =>
  gradient.reduce((most, slope, i) => (free[i] ? Math.max(most, Math.abs(slope)) : most), 0);

/** The quasi-Newton direction over the free variables. Those at a bound that it would take beyond are taken off `free`. */
function directionOf(
  inverse: Float64Array[],
  { x, gradient }: Slope,
  free: boolean[],
  bound: number,
): Float64Array {
  while (true) {
    const slopes = gradient.map((slope, i) => (free[i] ? slope : 0));
    const direction = Float64Array.from(inverse, (row, i) => (free[i] ? -dot(row, slopes) : 0));
    const blocked = free.findIndex(
      (isFree, i) => isFree && Math.abs(x[i]) >= bound && x[i] * direction[i] > 0,
    );
    if (blocked < 0) return direction;
    free[blocked] = false;
  }
}

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
  const slope = dot(direction, from.gradient);
  const noise = rounding * Math.abs(from.value);
  const farthest = stepToBound(from.x, direction, bound);
  let low = 0;
  let high = Infinity;
  let step = Math.min(firstStep, farthest);
  let best: Point | null = null;
  for (let trial = 0; trial < mostTrials; trial++) {
    const point = objective.at(from.x.map((x, i) => clamp(x + step * direction[i], bound)));
    const slopeThere = dot(direction, point.gradient);
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

function stepToBound(x: Float64Array, direction: Float64Array, bound: number): number {
  let step = Infinity;
  direction.forEach((d, i) => {
    if (d !== 0) step = Math.min(step, (Math.sign(d) * bound - x[i]) / d);
  });
  return step;
}

const clamp = (x: number, bound: number): number => Math.min(bound, Math.max(-bound, x));
