import type { Work } from '../numerics/work';
import type { Objective } from '../numerics/bounded';
import { eigenSymmetric } from '../numerics/eigenSymmetric';
import { hessianOf } from '../numerics/hessian';
import { type Minimum, minimise } from '../numerics/minimise';

/** What a fit by maximum likelihood found. Entry i belongs to parameter i. */
export interface Estimates {
  values: Float64Array;
  /** NaN where the parameter is at its bound or the likelihood does not fall as it changes. */
  standardErrors: Float64Array;
  /** Covariance of the logarithms of the parameters; 0 for those at their bound and along flat ridges. */
  logCovariance: Float64Array[];
  logLikelihood: number;
  converged: boolean;
  /** The parameter ran against the bound of what is searched: the data do not determine it. */
  atBound: boolean[];
  /** How often the likelihood was evaluated to find the maximum, from all starts together. */
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

/**
 * Each how many-th of so many terms belongs to the sample that is searched first, which has about 8√n; 0: they are too few
 * for a sample.
 */
export function sampledEvery(terms: number): number {
  const every = Math.floor(Math.sqrt(terms) / 8);
  return every < 3 ? 0 : every;
}

/** A log-likelihood of positive parameters: answers the sum over `observations` terms and writes its gradient. */
export interface LogLikelihood {
  at: (parameters: Float64Array, gradient: Float64Array) => number;
  observations: number;
}

/** Values of the parameters to begin from. */
export type Starts = readonly (readonly number[])[];

/**
 * Maximises a log-likelihood of positive parameters, over their logarithms, from several starts: it may have more than
 * one peak, and the highest is kept. Standard errors are those of the parameters themselves: the inverse of the observed
 * information in logarithms, carried over by the Jacobian.
 *
 * @param sample the same over a part of the data, where they are many: its peaks are found sooner and lie next to theirs.
 */
export function maximiseLikelihood(
  logLikelihood: LogLikelihood,
  starts: Starts,
  sample?: LogLikelihood,
): Estimates {
  const { observations } = logLikelihood;
  const found = highest(sample ? peaksNear(logLikelihood, starts, sample) : peaksOf(logLikelihood, starts));
  const values = found.x.map(Math.exp);
  const { covariance, isDetermined } = inverse(hessianOf(gradientOf(logLikelihood), found.x), found.atBound);
  const logCovariance = covariance.map((row) => row.map((each) => each / observations));
  return {
    values,
    standardErrors: values.map((value, i) =>
      isDetermined[i] ? value * Math.sqrt(logCovariance[i][i]) : NaN,
    ),
    logCovariance,
    logLikelihood: -found.value * observations,
    converged: found.converged,
    atBound: found.atBound,
    evaluations: found.evaluations,
  };
}

/** A log-likelihood that takes so many steps each time it is evaluated. */
interface LaboriousLikelihood extends LogLikelihood {
  steps: number;
}

class OutOfSteps extends Error {}

/** The same as far as the steps that are left last; `null`: they do not. */
export function maximiseWithin(
  work: Work,
  logLikelihood: LaboriousLikelihood,
  starts: Starts,
  sample?: LaboriousLikelihood,
): Estimates | null {
  const counting = ({ at, observations, steps }: LaboriousLikelihood): LogLikelihood => ({
    observations,
    at: (parameters, gradient) => {
      work.left -= steps;
      if (work.left < 0) throw new OutOfSteps();
      return at(parameters, gradient);
    },
  });
  try {
    return maximiseLikelihood(counting(logLikelihood), starts, sample && counting(sample));
  } catch (error) {
    if (error instanceof OutOfSteps) return null;
    throw error;
  }
}

/** The mean of the terms, which is of the order of 1, whatever their number, over the logarithms of the parameters. */
const objectiveOf =
  ({ at, observations }: LogLikelihood): Objective =>
  (logs, gradient) => {
    const parameters = logs.map(Math.exp);
    const value = at(parameters, gradient);
    gradient.forEach((slope, i) => (gradient[i] = (-slope * parameters[i]) / observations));
    return -value / observations;
  };

const gradientOf = (logLikelihood: LogLikelihood) => (x: Float64Array) => {
  const gradient = new Float64Array(x.length);
  objectiveOf(logLikelihood)(x, gradient);
  return gradient;
};

const vanishedOf = ({ observations }: LogLikelihood) => Math.max(strictest, levelEnough / observations);

/** A peak counts as higher only by more than rounding, relative. */
const rounding = 1e-12;

const peaksOf = (logLikelihood: LogLikelihood, starts: Starts): Minimum[] =>
  starts.map((start) =>
    minimise(objectiveOf(logLikelihood), start.map(Math.log), bound, vanishedOf(logLikelihood)),
  );

const highest = (peaks: readonly Minimum[]): Minimum => ({
  ...peaks.reduce((least, peak) =>
    peak.value < least.value - rounding * Math.abs(least.value) ? peak : least,
  ),
  evaluations: peaks.reduce((sum, { evaluations }) => sum + evaluations, 0),
});

/** Begins at each peak of a sample, with the curvature there; where one is not clear, at the starts. */
function peaksNear(logLikelihood: LogLikelihood, starts: Starts, sample: LogLikelihood): Minimum[] {
  const near = distinct(peaksOf(sample, starts)).map(({ x, atBound }) => ({
    x,
    ...inverse(hessianOf(gradientOf(sample), x), atBound),
  }));
  if (!near.every(({ isDetermined }) => isDetermined.every(Boolean))) return peaksOf(logLikelihood, starts);
  return near.map(({ x, covariance }) =>
    minimise(objectiveOf(logLikelihood), Array.from(x), bound, vanishedOf(logLikelihood), covariance),
  );
}

/** Peaks closer than this, in logarithms of the parameters, are one. */
const asOne = 0.01;

const distinct = (peaks: readonly Minimum[]): Minimum[] =>
  peaks.filter(
    ({ x }, i) =>
      !peaks.slice(0, i).some((other) => other.x.every((value, j) => Math.abs(value - x[j]) < asOne)),
  );

/** Curvature this small against the largest is rounding of the differences it comes from. */
const flat = 1e-8;
/** A share of a parameter in a flat direction up to this is rounding, too. */
const noShare = 1e-6;

/**
 * The inverse over the parameters that are not at a bound, along the directions in which the function is curved; 0
 * elsewhere. A parameter that a direction without curvature moves is not determined.
 */
function inverse(matrix: Float64Array[], atBound: boolean[]) {
  const free = atBound.flatMap((isAtBound, i) => (isAtBound ? [] : [i]));
  const covariance = matrix.map((row) => new Float64Array(row.length));
  const isDetermined = atBound.map((isAtBound) => !isAtBound);
  const { values, vectors } = eigenSymmetric(free.map((i) => Float64Array.from(free, (j) => matrix[i][j])));
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  vectors.forEach((vector, k) => {
    const isFlat = !(values[k] > flat * most);
    free.forEach((i, a) => {
      if (isFlat) isDetermined[i] &&= vector[a] ** 2 <= noShare;
      else free.forEach((j, b) => (covariance[i][j] += (vector[a] * vector[b]) / values[k]));
    });
  });
  return { covariance, isDetermined };
}
