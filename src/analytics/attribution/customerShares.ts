import { eachShare } from './attribute';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { ModelSettings, RuleModel } from './models';
import { eachLaterShare, type LaterShares } from './wholeShares';

/** What single customers gave to touchpoints: credit can be summed anew without working out the shares again. */
export interface CustomerShares {
  touchpoint: number[];
  customer: number[];
  value: number[];
}

/** The credit of each touchpoint by customer under a rule. */
export function sharesOf(journeys: Journeys, model: RuleModel, settings: ModelSettings): CustomerShares {
  const shares: CustomerShares = { touchpoint: [], customer: [], value: [] };
  const transactions = listed(journeys);
  const { customer, value } = transactions;
  /** Where the latest customer's entry for each touchpoint stands: transactions come customer by customer. */
  const latest = new Int32Array(journeys.touchpoints.length).fill(-1);
  const rules = [model.rule(journeys, settings)];
  eachShare(journeys, transactions, rules, (_rule, transaction, touchpoint, weight) => {
    if (shares.customer[latest[touchpoint]] !== customer[transaction]) {
      shares.touchpoint.push(touchpoint);
      shares.customer.push(customer[transaction]);
      latest[touchpoint] = shares.value.push(0) - 1;
    }
    shares.value[latest[touchpoint]] += weight * value[transaction];
  });
  return shares;
}

/** What a model that weighs all journeys together gives of what came in after the period of an order. */
export function sharesAfterwards({ afterwards }: Journeys, later: readonly LaterShares[]): CustomerShares {
  const shares: CustomerShares = { touchpoint: [], customer: [], value: [] };
  eachLaterShare(later, (entry, touchpoint, ofValue) => {
    shares.touchpoint.push(touchpoint);
    shares.customer.push(afterwards.customer[entry]);
    shares.value.push(ofValue * afterwards.value[entry]);
  });
  return shares;
}
