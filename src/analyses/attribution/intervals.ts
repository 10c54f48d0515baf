import type { Limits } from '../../blueprint/views';
import type { AttributionRow } from './messages';

/** The 95 % interval of one figure, where intervals were worked out. */
function intervalOf({ lower, upper }: AttributionRow, model: number): Limits | null {
  return lower && upper ? { lower: lower[model], upper: upper[model] } : null;
}

/**
 * Whether the figures of two touchpoints could as well be the other way round: their 95 % intervals overlap by more
 * than half their average arm, which is about p > 0.05 (Cumming & Finch 2005, American Psychologist 60, 170–180).
 */
export function cannotBeToldApart(a: AttributionRow, b: AttributionRow, model: number): boolean {
  const [one, other] = [intervalOf(a, model), intervalOf(b, model)];
  if (!one || !other) return false;
  const overlap = Math.min(one.upper, other.upper) - Math.max(one.lower, other.lower);
  const arm = (one.upper - one.lower + other.upper - other.lower) / 4;
  return overlap > arm / 2;
}
