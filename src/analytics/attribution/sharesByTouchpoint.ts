import { eachShare, type JourneysShared } from './attribute';
import type { Journeys } from './journeys';
import type { ModelSettings, RuleModel } from './models';

/** The shares of each touchpoint: those of touchpoint t are the entries `start[t] … end[t] − 1`. */
export interface SharesByTouchpoint {
  start: Int32Array;
  end: Int32Array;
  /** By entry: the journey, or the lot of journeys, that is shared. */
  of: Int32Array;
  /** By rule: the share in each entry. */
  shares: readonly Float64Array[];
}

/** The share of each touchpoint in each journey under each of the rules, in one pass. */
export function sharesByTouchpoint(
  journeys: Journeys,
  models: readonly RuleModel[],
  settings: ModelSettings,
  shared: JourneysShared,
): SharesByTouchpoint {
  const start = startsByTouchpoint(journeys, shared);
  const entries = start[journeys.touchpoints.length];
  const end = start.slice();
  const of = new Int32Array(entries);
  const shares = models.map(() => new Float64Array(entries));
  /** The journey of the latest entry of each touchpoint. */
  const latest = new Int32Array(journeys.touchpoints.length).fill(-1);
  const rules = models.map((model) => model.rule(journeys, settings));
  eachShare(journeys, shared, rules, (rule, journey, touchpoint, share) => {
    if (latest[touchpoint] !== journey) {
      latest[touchpoint] = journey;
      of[end[touchpoint]++] = journey;
    }
    shares[rule][end[touchpoint] - 1] += share;
  });
  return { start, end, of, shares };
}

/** Where the entries of each touchpoint begin, if all touches take a share. */
function startsByTouchpoint({ touchpoint, touchpoints }: Journeys, { start, end }: JourneysShared) {
  const latest = new Int32Array(touchpoints.length).fill(-1);
  const starts = new Int32Array(touchpoints.length + 1);
  for (let journey = 0; journey < start.length; journey++) {
    for (let i = start[journey]; i < end[journey]; i++) {
      const t = touchpoint[i];
      if (latest[t] === journey) continue;
      latest[t] = journey;
      starts[t + 1]++;
    }
  }
  for (let t = 0; t < touchpoints.length; t++) starts[t + 1] += starts[t];
  return starts;
}
