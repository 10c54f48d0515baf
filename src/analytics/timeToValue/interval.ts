import { normal975 } from '../numerics/normal';
import { crossing } from './quantiles';
import type { SurvivalCurve } from './survival';

export interface Band {
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * 95 % band of the share W without value on the log-log scale, W^exp(±z·se/(W·ln W)), which never leaves [0, 1]
 * (Kalbfleisch & Prentice 1980, The Statistical Analysis of Failure Time Data, section 1.3; for the share reached,
 * 1 − W, where customers are lost, it is the complementary log-log interval: Beyersmann, Allignol & Schumacher 2012,
 * Competing Risks and Multistate Models with R, section 4.1). Where W is 0 it has no width and no meaning: NaN, as
 * in R.
 */
export function logLogBand(curve: SurvivalCurve): Band {
  const limits = (sign: number) => curve.waiting.map((_, k) => limitAt(curve, k, sign));
  return { lower: limits(-1), upper: limits(1) };
}

/** The same at the event time of one number. */
export const limitsAt = (curve: SurvivalCurve, k: number): { lower: number; upper: number } => ({
  lower: limitAt(curve, k, -1),
  upper: limitAt(curve, k, 1),
});

/** The upper (`sign` 1) or lower (−1) limit of the share without value from event time `k` on. */
function limitAt({ waiting, standardError }: SurvivalCurve, k: number, sign: number): number {
  const share = waiting[k];
  if (share <= 0) return NaN;
  const log = Math.log(share);
  // ln W < 0: the exponent of the upper limit is the smaller one.
  return Math.exp(log * Math.exp((sign * normal975 * standardError[k]) / (share * log)));
}

/** 95 % interval of the time by which the share `p` has reached value; a limit the bands do not cross is `null`. */
export function quantileInterval(
  curve: SurvivalCurve,
  p: number,
): { lower: number | null; upper: number | null } {
  return {
    lower: crossing(curve, (k) => limitAt(curve, k, -1), 1 - p),
    upper: crossing(curve, (k) => limitAt(curve, k, 1), 1 - p),
  };
}
