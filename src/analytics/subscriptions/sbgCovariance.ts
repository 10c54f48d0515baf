import type { SbgFit, SbgParameters } from '../lifetime/sbg';
import type { Renewals } from '../lifetime/survivors';

/** Variances and covariance of ln alpha and ln beta. */
export interface SbgCovariance {
  alpha: number;
  beta: number;
  both: number;
}

/**
 * The inverse of the observed information of a fit.
 *
 * @returns `null` where the fit stands at a bound or the likelihood has no curvature there: the data do not tell the parameters.
 */
export function sbgCovariance({ lost, kept }: Renewals, fit: SbgFit): SbgCovariance | null {
  if (fit.bound !== null) return null;
  const { alpha, beta } = fit;
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let t = 0; t < lost.length; t++) {
    const both = (lost[t] + kept[t]) / (alpha + beta + t) ** 2;
    aa += lost[t] / alpha ** 2 - both;
    bb += kept[t] / (beta + t) ** 2 - both;
    ab -= both;
  }
  aa *= alpha ** 2;
  bb *= beta ** 2;
  ab *= alpha * beta;
  const determinant = aa * bb - ab * ab;
  if (!(aa > 0 && determinant > 0)) return null;
  return { alpha: bb / determinant, beta: aa / determinant, both: -ab / determinant };
}

const step = 1e-4;

/** Slopes of figures along ln alpha and ln beta, one after the other. */
export function slopesOf(
  figures: (parameters: SbgParameters) => readonly number[],
  { alpha, beta }: SbgParameters,
): { alpha: number; beta: number }[] {
  const along = (by: (factor: number) => SbgParameters) => {
    const [more, less] = [figures(by(Math.exp(step))), figures(by(Math.exp(-step)))];
    return more.map((figure, i) => (figure - less[i]) / (2 * step));
  };
  const alongAlpha = along((factor) => ({ alpha: alpha * factor, beta }));
  const alongBeta = along((factor) => ({ alpha, beta: beta * factor }));
  return alongAlpha.map((slope, i) => ({ alpha: slope, beta: alongBeta[i] }));
}
