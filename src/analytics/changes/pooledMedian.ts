import { normalTails } from '../numerics/normal';
import { eventTimesUpTo, quantile } from '../timeToValue/quantiles';
import { type SortedWaits, waitsByGroup } from '../timeToValue/sortedWaits';
import { survivalCurve } from '../timeToValue/survival';

export interface MedianTest {
  /** Median of both groups together. */
  median: number;
  z: number;
  /** Chance of a difference at least this large if the medians were the same. */
  p: number;
}

/**
 * Whether two groups have the same median wait: the shares still waiting at the median of both together, against their Greenwood
 * variances (Brookmeyer & Crowley 1982, JASA 77, 433–440; the test reviewed by Chen & Zhang 2016, BMC Medical Research Methodology
 * 16, 33). `null`: together they have no median, or by then nobody or everybody of a group has reached value.
 */
export function pooledMedianTest(waits: SortedWaits): MedianTest | null {
  const median = quantile(survivalCurve({ ...waits, groups: 1 }), 0.5);
  if (median === null) return null;
  const [first, second] = waitsByGroup(waits).map((group) => at(survivalCurve(group), median));
  // Where nobody of a group waits any more, or nobody has reached value yet, Greenwood has no variance: that is no certainty.
  if (!(first.variance > 0 && second.variance > 0)) return null;
  const variance = first.variance + second.variance;
  const z = (first.waiting - second.waiting) / Math.sqrt(variance);
  return { median, z, p: normalTails(z) };
}

function at(curve: ReturnType<typeof survivalCurve>, time: number) {
  const k = eventTimesUpTo(curve, time);
  return k === 0
    ? { waiting: 1, variance: 0 }
    : { waiting: curve.waiting[k - 1], variance: curve.standardError[k - 1] ** 2 };
}
