import { signChange } from '../numerics/signChange';
import type { Renewals } from './survivors';
import type { SurvivalReason } from './reason';

/** The two parameters of the beta distribution of churn across customers; mean churn is alpha/(alpha + beta). */
export interface SbgParameters {
  alpha: number;
  beta: number;
}

export interface SbgFit extends SbgParameters {
  /** Of the renewals as given: survivors in percent weigh as 100 customers, in shares as one. */
  logLikelihood: number;
  /**
   * `constant`: retention does not rise with age, alpha and beta grow without end and only their ratio counts.
   * `at once or never`: nobody is lost after the first period, alpha and beta shrink to 0.
   */
  bound: 'constant' | 'at once or never' | null;
}

/** Logarithm of the least and the largest alpha + beta: e⁻¹² = 6·10⁻⁶ and e¹² = 163,000. */
const bounds = [-12, 12] as const;

/**
 * Fits the shifted-beta-geometric model by maximum likelihood: every customer leaves with a probability of their own
 * each period, and these probabilities follow a beta distribution. What rises with age is not loyalty: those likely
 * to leave are gone (Fader & Hardie 2007, How to project customer retention, Journal of Interactive Marketing 21(1)).
 *
 * The log-likelihood Σ lost·ln(1−r_t) + kept·ln r_t has the derivatives Σ e_t along the mean churn and
 * Σ e_t (t−1)/(α+β+t−1) along ln(α+β), with e_t = lost − kept·α/(β+t−1). The first falls as the mean churn grows, so
 * it has one zero for each α+β; along these zeros the second changes its sign at the maximum.
 *
 * @returns a reason where the survivors cannot tell alpha from beta.
 */
export function fitSbg(renewals: Renewals): SbgFit | { reason: SurvivalReason } {
  const { lost, kept } = renewals;
  const atRisk = lost.filter((each, t) => each + kept[t] > 0).length;
  if (atRisk < 2) return { reason: { code: 'tooFewPeriods' } };
  if (!lost.some((each) => each > 0)) return { reason: { code: 'nobodyLost' } };
  let churn = NaN;
  const bestOf = (logSize: number): SbgParameters => {
    const size = Math.exp(logSize);
    churn = churnOfSize(renewals, size, churn);
    return parametersOf(churn, size);
  };
  const slope = (logSize: number) => alongSize(renewals, bestOf(logSize));
  const [least, most] = bounds;
  const logSize = signChange(slope, least, most);
  const parameters = bestOf(logSize);
  return {
    ...parameters,
    logLikelihood: logLikelihood(renewals, parameters),
    bound: slope(most) > 0 ? 'constant' : slope(least) <= 0 ? 'at once or never' : null,
  };
}

const parametersOf = (churn: number, size: number): SbgParameters => ({
  alpha: churn * size,
  beta: (1 - churn) * size,
});

/**
 * The most likely mean churn with this alpha + beta.
 *
 * @param near that of an alpha + beta not far off, from where it is found in a few steps; NaN: none is known.
 */
function churnOfSize(renewals: Renewals, size: number, near: number): number {
  const churn = churnFrom(near, renewals, size);
  return Number.isNaN(churn)
    ? signChange((each) => alongChurn(renewals, parametersOf(each, size)), 0, 1)
    : churn;
}

const mostSteps = 30;
/** After a step so small, of the way to the nearer end, what is left is its square: less than a number can hold. */
const lastStep = 1e-9;

/**
 * By Newton's steps: the derivative along the mean churn falls ever faster, so from the second one on they come from the right and cannot
 * miss. NaN where they do not get there.
 */
function churnFrom(start: number, { lost, kept }: Renewals, size: number): number {
  let churn = start;
  for (let step = 0; step < mostSteps && churn > 0 && churn < 1; step++) {
    const { alpha, beta } = parametersOf(churn, size);
    let [slope, bend] = [0, 0];
    for (let t = 0; t < lost.length; t++) {
      const part = kept[t] / (beta + t);
      slope += lost[t] - part * alpha;
      bend += (part * (size + t)) / (beta + t);
    }
    const next = Math.min((1 + churn) / 2, Math.max(churn / 2, churn + slope / (bend * size)));
    if (Math.abs(next - churn) <= lastStep * Math.min(next, 1 - next)) return next;
    churn = next;
  }
  return NaN;
}

/** The two derivatives of the log-likelihood, but for positive factors; e_t are losses beyond those to expect. */
function alongChurn({ lost, kept }: Renewals, { alpha, beta }: SbgParameters): number {
  let slope = 0;
  for (let t = 0; t < lost.length; t++) slope += lost[t] - (kept[t] * alpha) / (beta + t);
  return slope;
}

function alongSize({ lost, kept }: Renewals, { alpha, beta }: SbgParameters): number {
  let slope = 0;
  for (let t = 0; t < lost.length; t++)
    slope += ((lost[t] - (kept[t] * alpha) / (beta + t)) * t) / (alpha + beta + t);
  return slope;
}

/** The log-likelihood of Fader & Hardie 2007, summed by age: those at risk in a period are lost or kept. */
function logLikelihood({ lost, kept }: Renewals, { alpha, beta }: SbgParameters): number {
  return lost.reduce((sum, each, t) => {
    const size = alpha + beta + t;
    return sum + each * Math.log(alpha / size) + kept[t] * Math.log((beta + t) / size);
  }, 0);
}
