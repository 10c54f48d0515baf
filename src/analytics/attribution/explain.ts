import { eachShare } from './attribute';
import { isRuleModel } from './creditOf';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings } from './models';

/**
 * The share of one touchpoint in each transaction under a model: times the transaction's value, it is the credit the
 * transaction gave, and these add up to the credit of the touchpoint.
 *
 * @returns the shares, or the reason why the model has none.
 */
export function shareInTransactions(
  journeys: Journeys,
  model: AttributionModel,
  settings: ModelSettings,
  touchpoint: number,
): Float64Array | { reason: string } {
  if (!isRuleModel(model)) {
    return (
      model.shareOf?.(journeys, touchpoint) ?? {
        reason: `${model.name} shares the total by what all journeys have in common, not transaction by transaction`,
      }
    );
  }
  const shares = new Float64Array(journeys.transactions.value.length);
  eachShare(journeys, [model.rule(journeys, settings)], (_rule, transaction, touched, weight) => {
    if (touched === touchpoint) shares[transaction] += weight;
  });
  return shares;
}

/** The transactions that gave credit, largest credit first, ties by time and then by place in the log. */
export function creditingTransactions({ transactions }: Journeys, credit: Float64Array): number[] {
  const given = [...credit.keys()].filter((t) => credit[t] !== 0);
  return given.sort((a, b) => credit[b] - credit[a] || transactions.time[a] - transactions.time[b] || a - b);
}

/** The journey of a transaction in words, as `Search > Email`. */
export function journeyText(
  { transactions, touchpoint, touchpoints }: Journeys,
  transaction: number,
): string {
  const touches = touchpoint.subarray(transactions.start[transaction], transactions.end[transaction]);
  return Array.from(touches, (id) => touchpoints[id]).join(' > ');
}
