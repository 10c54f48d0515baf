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
  const slope = (logSize: number) => alongSize(renewals, bestOfSize(renewals, Math.exp(logSize)));
  const [least, most] = bounds;
  const logSize = signChange(slope, least, most);
  const parameters = bestOfSize(renewals, Math.exp(logSize));
  return {
    ...parameters,
    logLikelihood: logLikelihood(renewals, parameters),
    bound: slope(most) > 0 ? 'constant' : slope(least) <= 0 ? 'at once or never' : null,
  };
}

/** The most likely parameters with this alpha + beta. */
function bestOfSize(renewals: Renewals, size: number): SbgParameters {
  const parameters = (churn: number) => ({ alpha: churn * size, beta: (1 - churn) * size });
  return parameters(signChange((churn) => alongChurn(renewals, parameters(churn)), 0, 1));
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
