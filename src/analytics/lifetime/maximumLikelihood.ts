import { OutOfSteps, stepsOfPane, take, type Work } from '../numerics/work';
import type { Objective } from '../numerics/bounded';
import { eigenSymmetric } from '../numerics/eigenSymmetric';
import { hessianOf } from '../numerics/hessian';
import { type Minimum, minimise } from '../numerics/minimise';
import { pulse } from '../numerics/pulse';

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

/** How many of so many terms make a sample whose peaks are clear and lie near those of all. */
export type SampleSize = (terms: number) => number;

export const usualSample: SampleSize = (terms) => 8 * Math.sqrt(terms);

/** Each how many-th of so many terms belongs to the sample that is searched first; 0: they are too few for a sample. */
export function sampledEvery(terms: number, size = usualSample): number {
  const every = Math.floor(terms / size(terms));
  return every < 3 ? 0 : every;
}

/** A log-likelihood of positive parameters: answers the sum over `observations` and writes its gradient. */
export interface LogLikelihood {
  /** One that takes long takes its steps off `work`, as `take` does. */
  at: (parameters: Float64Array, gradient: Float64Array, work: Work) => number;
  observations: number;
  /** Terms that are worked out: observations, or kinds of them that are counted. */
  terms: number;
}

/** Values of the parameters to begin from. */
export type Starts = readonly (readonly number[])[];

/**
 * Maximises a log-likelihood of positive parameters, over their logarithms, from several starts: it may have more than
 * one peak, and the highest is kept. Standard errors are those of the parameters themselves: the inverse of the observed
 * information in logarithms, carried over by the Jacobian.
 *
 * @param sample the same over a part of the data, where they are many: its peaks are found sooner and lie next to theirs.
 * @param work what the search may take; it throws `OutOfSteps` where that does not last, as soon as this can be foreseen.
 */
export function maximiseLikelihood(
  logLikelihood: LogLikelihood,
  starts: Starts,
  sample?: LogLikelihood,
  work: Work = { left: stepsOfPane },
): Estimates {
  const { observations } = logLikelihood;
  const found = highest(
    sample ? peaksNear(logLikelihood, starts, sample, work) : peaksOf(logLikelihood, starts, work),
  );
  const values = found.x.map(Math.exp);
  const { covariance, isDetermined } = inverse(
    hessianOf(gradientOf(logLikelihood, work), found.x),
    found.atBound,
  );
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

/** The same; `null`: the steps that are left do not last. */
export function maximiseWithin(
  work: Work,
  logLikelihood: LogLikelihood,
  starts: Starts,
  sample?: LogLikelihood,
): Estimates | null {
  try {
    return maximiseLikelihood(logLikelihood, starts, sample, work);
  } catch (error) {
    if (error instanceof OutOfSteps) return null;
    throw error;
  }
}

/** The mean of the terms, which is of the order of 1, whatever their number, over the logarithms of the parameters. */
const objectiveOf =
  ({ at, observations }: LogLikelihood, work: Work): Objective =>
  (logs, gradient) => {
    const parameters = logs.map(Math.exp);
    const value = at(parameters, gradient, work);
    pulse();
    gradient.forEach((slope, i) => (gradient[i] = (-slope * parameters[i]) / observations));
    return -value / observations;
  };

const gradientOf = (logLikelihood: LogLikelihood, work: Work) => (x: Float64Array) => {
  const gradient = new Float64Array(x.length);
  objectiveOf(logLikelihood, work)(x, gradient);
  return gradient;
};

const vanishedOf = ({ observations }: LogLikelihood) => Math.max(strictest, levelEnough / observations);

/** A peak counts as higher only by more than rounding, relative. */
const rounding = 1e-12;

const peaksOf = (logLikelihood: LogLikelihood, starts: Starts, work: Work): Minimum[] =>
  starts.map((start) =>
    minimise(objectiveOf(logLikelihood, work), start.map(Math.log), bound, vanishedOf(logLikelihood)),
  );

const highest = (peaks: readonly Minimum[]): Minimum => ({
  ...peaks.reduce((least, peak) =>
    peak.value < least.value - rounding * Math.abs(least.value) ? peak : least,
  ),
  evaluations: evaluationsOf(peaks),
});

const evaluationsOf = (peaks: readonly Minimum[]): number =>
  peaks.reduce((sum, { evaluations }) => sum + evaluations, 0);

/** The sample is a small part of the data: where it takes more than this share of all steps, they do not last for the whole. */
const shareOfSample = 1 / 3;
/** Evaluations that a clear peak takes, the curvature there included: 13 to 17 were counted over simulated customers. */
const fewestAtPeak = 12;
/** From the first start a clear peak of a sample is reached in fewer: 22 to 35 were counted over simulated customers of each model. */
const mostToClear = 100;

/**
 * Begins at each peak of a sample, with the curvature there; where one is not clear, at the starts, from which a search over all takes
 * about as many evaluations as that over the sample took.
 */
function peaksNear(
  logLikelihood: LogLikelihood,
  starts: Starts,
  sample: LogLikelihood,
  work: Work,
): Minimum[] {
  const given = work.left * shareOfSample;
  const ofSample: Work = { left: given };
  const stepsOf = (evaluations: number, ofThem: number) =>
    ((given - ofSample.left) / ofThem) * (logLikelihood.terms / sample.terms) * evaluations;
  gradientOf(sample, ofSample)(Float64Array.from(starts[0], Math.log));
  requireLeft(work, stepsOf(fewestAtPeak, 1));
  // A search along a ridge will take as many evaluations over all: no more than show that these are too many are made.
  const peaks = (from: Starts, isRidge: () => boolean): Minimum[] => {
    const at: LogLikelihood['at'] = (...where) => {
      if (isRidge()) requireLeft(work, stepsOf(1, 1));
      return sample.at(...where);
    };
    return peaksOf({ ...sample, at }, from, ofSample);
  };
  let asked = 1;
  const [first] = peaks(starts.slice(0, 1), () => ++asked > mostToClear);
  const found = [first, ...peaks(starts.slice(1), () => first.atBound.includes(true))];
  const evaluations = evaluationsOf(found) + 1;
  const foreseen = (isClear: boolean) => stepsOf(isClear ? fewestAtPeak : evaluations, evaluations);
  const near = distinct(found).map(({ x, atBound }) => ({
    x,
    ...inverse(hessianOf(gradientOf(sample, ofSample), x), atBound),
  }));
  const isClear = near.every(({ isDetermined }) => isDetermined.every(Boolean));
  take(work, given - ofSample.left);
  requireLeft(work, foreseen(isClear));
  if (!isClear) return peaksOf(logLikelihood, starts, work);
  return near.map(({ x, covariance }) =>
    minimise(objectiveOf(logLikelihood, work), Array.from(x), bound, vanishedOf(logLikelihood), covariance),
  );
}

function requireLeft({ left }: Work, steps: number): void {
  if (steps > left) throw new OutOfSteps();
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
