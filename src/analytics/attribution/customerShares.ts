import { eachShare } from './attribute';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { ModelSettings, RuleModel } from './models';
import type { LaterShare } from './wholeShares';

/** What single customers gave to touchpoints: credit can be summed anew without working out the shares again. */
export interface CustomerShares {
  touchpoint: number[];
  customer: number[];
  value: number[];
}

/** The credit of each touchpoint by customer under each of the rules, in one pass. */
export function sharesOf(
  journeys: Journeys,
  models: readonly RuleModel[],
  settings: ModelSettings,
): CustomerShares[] {
  const shares: CustomerShares[] = models.map(() => ({ touchpoint: [], customer: [], value: [] }));
  const transactions = listed(journeys);
  const { customer, value } = transactions;
  const rules = models.map((model) => model.rule(journeys, settings));
  /** Where the latest customer's entry for each touchpoint stands: transactions come customer by customer. */
  const latest = models.map(() => new Int32Array(journeys.touchpoints.length).fill(-1));
  eachShare(journeys, transactions, rules, (rule, transaction, touchpoint, weight) => {
    const into = shares[rule];
    if (into.customer[latest[rule][touchpoint]] !== customer[transaction]) {
      into.touchpoint.push(touchpoint);
      into.customer.push(customer[transaction]);
      latest[rule][touchpoint] = into.value.push(0) - 1;
    }
    into.value[latest[rule][touchpoint]] += weight * value[transaction];
  });
  return shares;
}

/** What a model that weighs all journeys together gives of what came in after the period of an order. */
export function sharesAfterwards({ afterwards }: Journeys, shares: readonly LaterShare[]): CustomerShares {
  return {
    touchpoint: shares.map(({ touchpoint }) => touchpoint),
    customer: shares.map(({ entry }) => afterwards.customer[entry]),
    value: shares.map(({ entry, ofValue }) => ofValue * afterwards.value[entry]),
  };
}
