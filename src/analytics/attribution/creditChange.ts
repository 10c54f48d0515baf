import { type ValueChange, valueChange } from '../changes/valueChange';
import { isRuleModel } from './creditOf';
import { type CustomerShares, sharesAfterwards, sharesOf } from './customerShares';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings } from './models';
import { type AttributionReason, ofModel } from './reason';
import { laterShares } from './wholeShares';

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
  if (!isRuleModel(model) && !model.sharing) return { touchpoints: null, total };
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
  if (isRuleModel(model)) return sharesOf(journeys, model, settings);
  const sharing = model.sharing?.(journeys);
  if (!sharing) return noCredits();
  if ('reason' in sharing) return { reason: ofModel(model.name, sharing.reason) };
  const later = laterShares(journeys, model, settings);
  if ('reason' in later) return { reason: ofModel(model.name, later.reason) };
  const credits = sharesAfterwards(journeys, later);
  const { start, end, customer, value } = journeys.transactions;
  for (let t = 0; t < value.length; t++) {
    if (start[t] === end[t]) continue;
    const shared = sharing(journeys.touchpoint, start[t], end[t]);
    if ('reason' in shared) return { reason: ofModel(model.name, shared.reason) };
    shared.members.forEach((touchpoint, i) => {
      credits.touchpoint.push(touchpoint);
      credits.customer.push(customer[t]);
      credits.value.push(shared.shares[i] * value[t]);
    });
  }
  return credits;
}

const noCredits = (): CustomerShares => ({ touchpoint: [], customer: [], value: [] });

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
