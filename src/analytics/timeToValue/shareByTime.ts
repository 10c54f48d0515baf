import { limitsAt } from './interval';
import { eventTimesUpTo, shareWaiting } from './quantiles';
import type { SurvivalCurve } from './survival';

/** The share that has reached value by a time, with its 95 % limits; NaN where the data do not say. */
export interface ShareByTime {
  share: number;
  lower: number;
  upper: number;
}

export const notKnown: ShareByTime = { share: NaN, lower: NaN, upper: NaN };

/**
 * The share reached by `time` (inclusive) from the estimate that counts those still waiting as such. Where nobody was observed so long
 * there is none; where nobody, or everybody, has reached value there are no limits.
 */
export function shareByTime(curve: SurvivalCurve, time: number): ShareByTime {
  const waiting = curve.customers === 0 ? null : shareWaiting(curve, time);
  if (waiting === null) return notKnown;
  const place = eventTimesUpTo(curve, time) - 1;
  const limits = place < 0 ? { lower: NaN, upper: NaN } : limitsAt(curve, place);
  return { share: 1 - waiting, lower: 1 - limits.upper, upper: 1 - limits.lower };
}
