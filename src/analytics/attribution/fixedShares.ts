import { listed } from './explain';
import type { Journeys } from './journeys';
import type { AttributionModel, RuleModel } from './models';
import { type AttributionReason, ofModel } from './reason';
import type { Rule } from './rules';
import type { JourneySharing } from './shapley';

/**
 * A model that shares each journey by what all of them show, with the shares that the journeys of all time give: as a rule, it adds up
 * over any periods, touchpoint by touchpoint. A model without such shares, and a rule, stay what they are.
 *
 * @param all the journeys of all time.
 * @param periods those that are going to be shared.
 * @returns the model, or the reason why a journey cannot be shared.
 */
export function withFixedShares(
  model: AttributionModel,
  all: Journeys,
  periods: readonly Journeys[],
): AttributionModel | { reason: AttributionReason } {
  if (!('whole' in model) || !model.sharing) return model;
  const sharing = model.sharing(all);
  if ('reason' in sharing) return { reason: ofModel(model.name, sharing.reason) };
  for (const journeys of periods) {
    const { start, end } = listed(journeys);
    for (let t = 0; t < start.length; t++) {
      const shared = start[t] < end[t] ? sharing(journeys.touchpoint, start[t], end[t]) : null;
      if (shared && 'reason' in shared) return { reason: ofModel(model.name, shared.reason) };
    }
  }
  const { name, description, setting, needs, basis, exceedsTotal, gives } = model;
  const rule: RuleModel['rule'] = () => ruleOf(sharing);
  return { ...{ name, description, setting, needs, basis, exceedsTotal, gives }, rule };
}

/** The share of a touchpoint stands at its first touch. */
const ruleOf =
  (sharing: JourneySharing): Rule =>
  ({ touchpoint, start, end }, weights) => {
    weights.fill(0, 0, end - start);
    const shared = sharing(touchpoint, start, end);
    if ('reason' in shared) return;
    shared.members.forEach((member, i) => {
      weights[touchpoint.indexOf(member, start) - start] = shared.shares[i];
    });
  };
