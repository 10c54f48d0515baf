import { attribute, type Credit } from './attribute';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings, RuleModel, WholeModel } from './models';
import { eachLaterShare, laterShares } from './wholeShares';
import { tooLongToLook, tooLongToWeigh } from './tooManyVisits';
import { type AttributionReason, type ModelReason, ofModel } from './reason';
import { stepsOfPane, type Work } from '../numerics/work';

export const isRuleModel = (model: AttributionModel): model is RuleModel => 'rule' in model;

/**
 * The credit of each model; the rules share one pass over the journeys.
 *
 * @param work what weighing the touches may take, shared by all that are credited for one answer.
 * @returns one entry a model, or the reason why one of them cannot be computed.
 */
export function creditOf(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ModelSettings,
  work: Work = { left: stepsOfPane },
): Credit[] | { reason: AttributionReason } {
  const rules = models.filter(isRuleModel);
  const looking = models.filter((model) => !isRuleModel(model) && !model.seesTouchesOnce);
  const excess =
    tooLongToWeigh(journeys, rules.length, work) ?? tooLongToLook(journeys, looking.length, work);
  if (excess) return excess;
  const whole = new Map<AttributionModel, Credit>();
  for (const model of models) {
    if (isRuleModel(model)) continue;
    const credit = wholeCredit(journeys, model, settings, work);
    if ('reason' in credit) return { reason: ofModel(model.name, credit.reason) };
    whole.set(model, credit);
  }
  // Last of all: rules alone refuse nothing any more.
  const shared = attribute(
    journeys,
    rules.map((model) => model.rule(journeys, settings)),
  );
  return models.map((model) => whole.get(model) ?? shared[rules.indexOf(model as RuleModel)]);
}

function wholeCredit(
  journeys: Journeys,
  model: WholeModel,
  settings: ModelSettings,
  work: Work,
): Credit | { reason: ModelReason } {
  const credit = model.whole(journeys, settings, work);
  if ('reason' in credit) return credit;
  const later = laterShares(journeys, model, settings, work);
  if ('reason' in later) return later;
  const { value, conversions } = journeys.afterwards;
  eachLaterShare(later, (entry, touchpoint, ofValue, ofConversions) => {
    credit.value[touchpoint] += ofValue * value[entry];
    credit.conversions[touchpoint] += ofConversions * conversions[entry];
  });
  return credit;
}
