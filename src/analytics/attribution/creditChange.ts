import { type ValueChange, valueChange } from '../changes/valueChange';
import { isRuleModel } from './creditOf';
import { type CustomerShares, sharesOf } from './customerShares';
import { listed, shareInTransactions } from './explain';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings } from './models';
import type { AttributionReason } from './reason';

/** How the credit of each touchpoint changed, and the value of all transactions. */
export interface CreditChange {
  /** Index = touchpoint; `null`: the model gives no credit that can be told apart by customers. */
  touchpoints: readonly ValueChange[] | null;
  total: ValueChange;
}

/** The journeys of two periods of one log: touchpoints and customers have the same numbers in both. */
export interface TwoPeriods {
  now: Journeys;
  before: Journeys;
  /** Days now over days before: what was before is told for as many days. */
  scale: number;
}

/** Coalitions are weighed anew for each touchpoint: more of them take too long. */
const mostTouchpoints = 30;

/**
 * Whether credit changed by more than chance, customer by customer: each has a credit before and one now, 0 where there is none. The
 * shares a model gives in either period are held fixed.
 *
 * @returns the changes, or the reason why the model cannot be computed.
 */
export function creditChange(
  periods: TwoPeriods,
  model: AttributionModel,
  settings: ModelSettings,
): CreditChange | { reason: AttributionReason } {
  const total = changeOfTotal(periods);
  if (!isRuleModel(model) && (!model.shareOf || periods.now.touchpoints.length > mostTouchpoints))
    return { touchpoints: null, total };
  const now = creditsIn(periods.now, model, settings);
  if ('reason' in now) return now;
  const before = creditsIn(periods.before, model, settings);
  if ('reason' in before) return before;
  return { touchpoints: changesOf(now, before, periods), total };
}

function creditsIn(
  journeys: Journeys,
  model: AttributionModel,
  settings: ModelSettings,
): CustomerShares | { reason: AttributionReason } {
  if (isRuleModel(model)) return sharesOf(journeys, [model], settings)[0];
  const { customer, value } = listed(journeys);
  const credits: CustomerShares = { touchpoint: [], customer: [], value: [] };
  for (let touchpoint = 0; touchpoint < journeys.touchpoints.length; touchpoint++) {
    const shares = shareInTransactions(journeys, model, settings, touchpoint);
    if ('reason' in shares) return shares;
    shares.forEach((share, t) => {
      if (share === 0) return;
      credits.touchpoint.push(touchpoint);
      credits.customer.push(customer[t]);
      credits.value.push(share * value[t]);
    });
  }
  return credits;
}

function changesOf(now: CustomerShares, before: CustomerShares, { now: { touchpoints }, scale }: TwoPeriods) {
  const differences = touchpoints.map(() => new Map<number, number>());
  const add = ({ touchpoint, customer, value }: CustomerShares, times: number) =>
    touchpoint.forEach((t, i) =>
      differences[t].set(customer[i], (differences[t].get(customer[i]) ?? 0) + times * value[i]),
    );
  add(now, 1);
  add(before, -scale);
  return differences.map((each) => valueChange(Float64Array.from(each.values())));
}

function changeOfTotal({ now, before, scale }: TwoPeriods): ValueChange {
  const differences = new Map<number, number>();
  const add = (journeys: Journeys, times: number) => {
    const { customer, value } = listed(journeys);
    value.forEach((each, t) =>
      differences.set(customer[t], (differences.get(customer[t]) ?? 0) + times * each),
    );
  };
  add(now, 1);
  add(before, -scale);
  return valueChange(Float64Array.from(differences.values()));
}
