import { attribute, type Credit } from './attribute';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings, RuleModel } from './models';

export const isRuleModel = (model: AttributionModel): model is RuleModel => 'rule' in model;

/**
 * The credit of each model; the rules share one pass over the journeys.
 *
 * @returns one entry a model, or the reason why one of them cannot be computed.
 */
export function creditOf(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ModelSettings,
): Credit[] | { reason: string } {
  const rules = models.filter(isRuleModel);
  const excess = tooManyVisits(journeys);
  if (excess) return excess;
  const shared = attribute(
    journeys,
    rules.map((model) => model.rule(journeys, settings)),
  );
  const credits: Credit[] = [];
  for (const model of models) {
    const credit = isRuleModel(model) ? shared[rules.indexOf(model)] : model.whole(journeys, settings);
    if ('reason' in credit) return { reason: `${model.name}: ${credit.reason}` };
    credits.push(credit);
  }
  return credits;
}

/** Touches to be weighed, over all transactions: some seconds of work a model. */
const mostVisits = 3e8;

/** Every transaction sees all touches before it: one customer with all rows makes their number explode. */
function tooManyVisits({ transactions: { start, end } }: Journeys): { reason: string } | null {
  let visits = 0;
  for (let t = 0; t < start.length; t++) visits += end[t] - start[t];
  if (visits <= mostVisits) return null;
  return {
    reason: `${start.length} transactions see ${visits} touches in all, too many to weigh; give a lookback, let journeys start anew, or check the customer column`,
  };
}
