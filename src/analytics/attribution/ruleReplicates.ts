import { type CustomerShares, sharesOf } from './customerShares';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { ModelSettings, RuleModel } from './models';
import { customerWeights } from './poissonWeights';

/** So many replicates are worked out side by side: a share is read once for all of them. */
export const sideBySide = 4;

/** What buyers gave to each touchpoint: those of touchpoint t are the entries `offset[t] … offset[t + 1] − 1`. */
interface SharesByTouchpoint {
  offset: Int32Array;
  /** Where the weights of the buyer begin. */
  weightsAt: Int32Array;
  value: Float64Array;
}

/** Writes the credit under each rule in the replicates from one on, `sideBySide` of them, to their places in its figures. */
export type RuleReplicates = (first: number, figures: readonly Float64Array[]) => void;

/**
 * Credit under rules in replicates of the bootstrap. The rules credit transactions alone: who never bought need not be drawn.
 *
 * @param customers names of the customers, by their number in the journeys.
 */
export function ruleReplicates(
  journeys: Journeys,
  rules: readonly RuleModel[],
  settings: ModelSettings,
  customers: readonly string[],
  seed: number,
): RuleReplicates {
  const { length } = journeys.touchpoints;
  const buyers = Int32Array.from(new Set(listed(journeys).customer));
  const weightsOf = customerWeights(customers, seed, buyers);
  const weightsAt = new Int32Array(customers.length);
  buyers.forEach((customer, place) => (weightsAt[customer] = place * sideBySide));
  const shares = sharesOf(journeys, rules, settings).map((own) => byTouchpoint(own, length, weightsAt));
  const weights = new Float64Array(buyers.length * sideBySide);
  return (first, figures) => {
    for (let j = 0; j < sideBySide; j++) {
      const drawn = weightsOf(first + j);
      for (let i = 0; i < buyers.length; i++) weights[i * sideBySide + j] = drawn[buyers[i]];
    }
    shares.forEach((own, rule) => {
      for (let t = 0; t < length; t++)
        // A place behind the last replicate is none: nothing is written there.
        weighted(own, t, weights).forEach((sum, j) => (figures[rule][(first + j) * length + t] = sum));
    });
  };
}

/** What a touchpoint gets in each of the replicates side by side. */
function weighted({ offset, weightsAt, value }: SharesByTouchpoint, t: number, weights: Float64Array) {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = offset[t]; i < offset[t + 1]; i++) {
    const at = weightsAt[i];
    const share = value[i];
    first += weights[at] * share;
    second += weights[at + 1] * share;
    third += weights[at + 2] * share;
    fourth += weights[at + 3] * share;
  }
  return [first, second, third, fourth];
}

function byTouchpoint(
  { touchpoint, customer, value }: CustomerShares,
  touchpoints: number,
  weightsAt: Int32Array,
): SharesByTouchpoint {
  const offset = new Int32Array(touchpoints + 1);
  for (const t of touchpoint) offset[t + 1]++;
  for (let t = 0; t < touchpoints; t++) offset[t + 1] += offset[t];
  const sorted = { offset, weightsAt: new Int32Array(value.length), value: new Float64Array(value.length) };
  const next = offset.slice();
  for (let i = 0; i < value.length; i++) {
    const place = next[touchpoint[i]]++;
    sorted.weightsAt[place] = weightsAt[customer[i]];
    sorted.value[place] = value[i];
  }
  return sorted;
}
