import { eventTimesUpTo } from './quantiles';
import type { SurvivalCurve } from './survival';

export interface RestrictedMean {
  mean: number;
  /** `null` where customers are lost: the formula does not hold for them. */
  standardError: number | null;
}

/**
 * Mean waiting time with every wait cut off at `limit`: the area under the share without value from 0 to `limit`. A lost
 * customer waits up to the limit. The standard error is √Σ A²·d/(n(n−d)), A = the area from that event time to `limit`.
 */
export function restrictedMean(curve: SurvivalCurve, limit: number): RestrictedMean {
  const { time, waiting, atRisk, events } = curve;
  const last = eventTimesUpTo(curve, limit);
  let area = 0;
  let variance = 0;
  for (let k = last - 1; k >= 0; k--) {
    area += waiting[k] * ((k + 1 < last ? time[k + 1] : limit) - time[k]);
    const remaining = atRisk[k] - events[k];
    if (remaining > 0) variance += (area * area * events[k]) / (atRisk[k] * remaining);
  }
  return {
    mean: area + (last > 0 ? time[0] : limit),
    standardError: curve.lost > 0 ? null : Math.sqrt(variance),
  };
}
