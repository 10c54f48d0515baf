import { crossing, type SurvivalCurve } from './survival';

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

export interface Band {
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * 95 % band of S(t) on the log-log scale, S^exp(±z·√greenwood/ln S), which never leaves [0, 1] (Kalbfleisch &
 * Prentice 1980, The Statistical Analysis of Failure Time Data, section 1.3). Where S is 0 it has no width and no
 * meaning: NaN, as in R.
 */
export function logLogBand({ waiting, greenwood }: SurvivalCurve): Band {
  const lower = new Float64Array(waiting.length);
  const upper = new Float64Array(waiting.length);
  for (let k = 0; k < waiting.length; k++) {
    if (waiting[k] <= 0) {
      lower[k] = upper[k] = NaN;
      continue;
    }
    const log = Math.log(waiting[k]);
    const spread = Math.exp((z * Math.sqrt(greenwood[k])) / log);
    // spread < 1, as ln S < 0: a smaller exponent is the upper limit.
    upper[k] = Math.exp(log * spread);
    lower[k] = Math.exp(log / spread);
  }
  return { lower, upper };
}

/** 95 % interval of the time by which the share `p` has reached value; a limit the bands do not cross is `null`. */
export function quantileInterval(
  curve: SurvivalCurve,
  p: number,
): { lower: number | null; upper: number | null } {
  const band = logLogBand(curve);
  return { lower: crossing(curve, band.lower, 1 - p), upper: crossing(curve, band.upper, 1 - p) };
}
