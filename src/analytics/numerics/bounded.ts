import { dot, type Slope } from './inverseHessian';

/** A smooth function: answers its value at `x` and writes its gradient there into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface Point extends Slope {
  value: number;
}

/** Evaluates a function and counts how often. What is not a number is endlessly high. */
export class Counted {
  evaluations = 0;
  constructor(private readonly objective: Objective) {}

  at(x: Float64Array): Point {
    this.evaluations++;
    const gradient = new Float64Array(x.length);
    const value = this.objective(x, gradient);
    return { x, value: Number.isNaN(value) ? Infinity : value, gradient };
  }
}

/** Variables that may move: not those at a bound whose descent leads beyond it. */
export const freeVariables = ({ x, gradient }: Point, bound: number): boolean[] =>
  Array.from(x, (value, i) => Math.abs(value) < bound || value * gradient[i] > 0);

export const steepest = ({ gradient }: Point, free: boolean[]): number =>
  gradient.reduce((most, slope, i) => (free[i] ? Math.max(most, Math.abs(slope)) : most), 0);

/**
 * A direction over the free variables. Those at a bound that it would take beyond are taken off `free`, and it is asked
 * for again.
 */
export function inwardDirection(
  x: Float64Array,
  free: boolean[],
  bound: number,
  direct: (free: boolean[]) => Float64Array,
): Float64Array {
  while (true) {
    const direction = direct(free);
    const blocked = free.findIndex(
      (isFree, i) => isFree && Math.abs(x[i]) >= bound && x[i] * direction[i] > 0,
    );
    if (blocked < 0) return direction;
    free[blocked] = false;
  }
}

/** How far a direction leads before a variable meets its bound. */
export function stepToBound(x: Float64Array, direction: Float64Array, bound: number): number {
  let step = Infinity;
  direction.forEach((d, i) => {
    if (d !== 0) step = Math.min(step, (Math.sign(d) * bound - x[i]) / d);
  });
  return step;
}

/** So near to its bound a variable is put onto it: it would come nearer step by step, each too short to gain anything. */
const nearBound = 1e-6;

/** The point so many steps along. */
export const along = (x: Float64Array, step: number, direction: Float64Array, bound: number): Float64Array =>
  x.map((value, i) => {
    const moved = value + step * direction[i];
    return Math.abs(moved) > bound - nearBound ? Math.sign(moved) * bound : moved;
  });

export const slopeAlong = (direction: Float64Array, { gradient }: Point): number => dot(direction, gradient);
