import { minimise } from '../numerics/minimise';
import { solveDense } from '../numerics/solveDense';

/** What a fit by maximum likelihood found. Entry i belongs to parameter i. */
export interface Estimates {
  values: Float64Array;
  /** NaN where the likelihood has no clear peak or the parameter is at its bound. */
  standardErrors: Float64Array;
  /** Covariance of the logarithms of the parameters; 0 for those at their bound. */
  logCovariance: Float64Array[];
  logLikelihood: number;
  converged: boolean;
  /** The parameter ran against the bound of what is searched: the data do not determine it. */
  atBound: boolean[];
  /** How often the likelihood was evaluated to find the maximum. */
  evaluations: number;
}

/** Logarithms of parameters are searched within ±12: from 6·10⁻⁶ to 160,000. */
const bound = 12;

/**
 * A maximum is reached where a parameter e times as large would, by the slope there, change the log-likelihood by less
 * than this: on a flat ridge, where rounding hides the top, nothing better can be asked, and nothing more is known.
 */
const levelEnough = 1e-3;
const strictest = 1e-8;

/** A log-likelihood of positive parameters: answers the sum over `observations` terms and writes its gradient. */
export interface LogLikelihood {
  at: (parameters: Float64Array, gradient: Float64Array) => number;
  observations: number;
}

/**
 * Maximises a log-likelihood of positive parameters, over their logarithms. Standard errors are those of the parameters
 * themselves: the inverse of the observed information in logarithms, carried over by the Jacobian.
 *
 * @param sample the same over a part of the data, where they are many: its maximum is found sooner and lies next to theirs.
 */
export function maximiseLikelihood(
  logLikelihood: LogLikelihood,
  start: readonly number[],
  sample?: LogLikelihood,
): Estimates {
  const { observations } = logLikelihood;
  // The mean of the terms is of the order of 1, whatever their number.
  const objective = (logs: Float64Array, gradient: Float64Array): number => {
    const parameters = logs.map(Math.exp);
    const value = logLikelihood.at(parameters, gradient);
    gradient.forEach((slope, i) => (gradient[i] = (-slope * parameters[i]) / observations));
    return -value / observations;
  };
  const vanished = Math.max(strictest, levelEnough / observations);
  const near = sample && nearby(sample, start);
  const found = minimise(objective, near?.logs ?? start.map(Math.log), bound, vanished, near?.inverseHessian);
  const values = found.x.map(Math.exp);
  const logCovariance = inverse(hessian(objective, found.x), found.atBound).map((row) =>
    row.map((each) => each / observations),
  );
  return {
    values,
    standardErrors: values.map((value, i) => {
      const variance = logCovariance[i][i];
      return variance > 0 ? value * Math.sqrt(variance) : NaN;
    }),
    logCovariance,
    logLikelihood: -found.value * observations,
    converged: found.converged,
    atBound: found.atBound,
    evaluations: found.evaluations,
  };
}

/** Where the maximum of a sample lies, and the curvature there; nothing where it has no clear peak. */
function nearby(sample: LogLikelihood, start: readonly number[]) {
  const { values, standardErrors, logCovariance, converged } = maximiseLikelihood(sample, start);
  if (!converged || !standardErrors.every(Number.isFinite)) return undefined;
  return {
    logs: Array.from(values, Math.log),
    inverseHessian: logCovariance.map((row) => row.map((each) => each * sample.observations)),
  };
}

const step = 1e-4;

/** Second derivatives by central differences of the gradient. */
function hessian(
  objective: (x: Float64Array, gradient: Float64Array) => number,
  at: Float64Array,
): Float64Array[] {
  const slopesAt = (i: number, shift: number) => {
    const gradient = new Float64Array(at.length);
    objective(
      at.map((x, j) => (i === j ? x + shift : x)),
      gradient,
    );
    return gradient;
  };
  const rows = Array.from(at, (_, i) => {
    const before = slopesAt(i, -step);
    return slopesAt(i, step).map((slope, j) => (slope - before[j]) / (2 * step));
  });
  return rows.map((row, i) => row.map((value, j) => (value + rows[j][i]) / 2));
}

/** The inverse over the parameters that are not at a bound; 0 elsewhere, and everywhere where there is none. */
function inverse(matrix: Float64Array[], atBound: boolean[]): Float64Array[] {
  const free = atBound.flatMap((isAtBound, i) => (isAtBound ? [] : [i]));
  const inverted = matrix.map((row) => new Float64Array(row.length));
  for (const [place, i] of free.entries()) {
    const inner = Float64Array.from(free.flatMap((row) => free.map((column) => matrix[row][column])));
    const unit = new Float64Array(free.length);
    unit[place] = 1;
    const solved = solveDense(inner, unit);
    if (!(solved[place] > 0 && solved.every(Number.isFinite))) return matrix.map((row) => row.map(() => 0));
    free.forEach((j, other) => (inverted[j][i] = solved[other]));
  }
  return inverted;
}
