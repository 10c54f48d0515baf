import { normal975, normalTails } from '../numerics/normal';
import { fisherTest, type Proportion } from './fisher';

export interface Limits95 {
  lower: number;
  upper: number;
}

/**
 * 95 % interval of a share (Wilson 1927, JASA 22, 209–212): never outside [0, 1], and of some width at 0 and at 1. Of none it is all
 * of [0, 1].
 */
export function wilson({ found, of }: Proportion): Limits95 {
  if (of === 0) return { lower: 0, upper: 1 };
  const z2 = normal975 * normal975;
  const share = found / of;
  const centre = share + z2 / (2 * of);
  const spread = normal975 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  const scale = 1 + z2 / of;
  // At either end the limit is exact; rounding is not.
  return {
    lower: found === 0 ? 0 : (centre - spread) / scale,
    upper: found === of ? 1 : (centre + spread) / scale,
  };
}

/**
 * 95 % interval of the difference `now` − `before` of two shares of different customers: method 10 of Newcombe (1998, Statistics in
 * Medicine 17, 873–890), made of the two Wilson intervals.
 */
export function newcombe(now: Proportion, before: Proportion): Limits95 {
  const [one, other] = [wilson(now), wilson(before)];
  const [a, b] = [shareOf(now), shareOf(before)];
  return {
    lower: a - b - Math.hypot(a - one.lower, other.upper - b),
    upper: a - b + Math.hypot(one.upper - a, b - other.lower),
  };
}

/**
 * Chance of a difference of two shares at least this large if they were the same: the score test with the share of both together, or,
 * where fewer than five are expected anywhere, Fisher's exact test (see Campbell 2007, Statistics in Medicine 26, 3661–3675).
 */
export function proportionTest(now: Proportion, before: Proportion): number {
  const of = now.of + before.of;
  const found = now.found + before.found;
  if (now.of === 0 || before.of === 0 || found === 0 || found === of) return 1;
  const pooled = found / of;
  if (Math.min(now.of, before.of) * Math.min(pooled, 1 - pooled) < 5) return fisherTest(now, before);
  const variance = pooled * (1 - pooled) * (1 / now.of + 1 / before.of);
  return normalTails((shareOf(now) - shareOf(before)) / Math.sqrt(variance));
}

const shareOf = ({ found, of }: Proportion): number => (of === 0 ? 0 : found / of);
