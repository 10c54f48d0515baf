import { eachShare } from './attribute';
import { isRuleModel } from './creditOf';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings } from './models';
import { behind, type Transactions } from './transactionList';
import { laterShares } from './wholeShares';
import { type AttributionReason, ofModel } from './reason';
import type { Work } from '../numerics/work';

/** The transactions that gave credit: those of the period, and behind them what it changes of earlier ones. */
export const listed = ({ transactions, afterwards }: Journeys): Transactions =>
  afterwards.value.length === 0 ? transactions : behind(transactions, afterwards);

/**
 * The share of one touchpoint in each of the listed transactions under a model: times the transaction's value, it is the
 * credit the transaction gave, and these add up to the credit of the touchpoint.
 *
 * @returns the shares, or the reason why the model has none.
 */
export function shareInTransactions(
  journeys: Journeys,
  model: AttributionModel,
  settings: ModelSettings,
  touchpoint: number,
  work?: Work,
): Float64Array | { reason: AttributionReason } {
  const transactions = listed(journeys);
  const shares = new Float64Array(transactions.value.length);
  if (isRuleModel(model)) {
    eachShare(
      journeys,
      transactions,
      [model.rule(journeys, settings)],
      (_rule, transaction, touched, weight) => {
        if (touched === touchpoint) shares[transaction] += weight;
      },
    );
    return shares;
  }
  const sharing = model.sharing?.(journeys);
  if (!sharing) return { reason: { code: 'notByTransaction', values: { model: model.name } } };
  if ('reason' in sharing) return { reason: ofModel(model.name, sharing.reason) };
  const { start, end } = journeys.transactions;
  for (let t = 0; t < start.length; t++) {
    const shared = sharing(journeys.touchpoint, start[t], end[t]);
    if ('reason' in shared) return { reason: ofModel(model.name, shared.reason) };
    shares[t] = shared.shares[shared.members.indexOf(touchpoint)] ?? 0;
  }
  const later = laterShares(journeys, model, settings, work);
  if ('reason' in later) return { reason: ofModel(model.name, later.reason) };
  for (const { entries, ofValue } of later)
    for (const entry of entries) shares[start.length + entry] += ofValue[touchpoint];
  return shares;
}

/** The transactions that gave credit, largest credit first, ties by time and then by place in the log. */
export function creditingTransactions({ time }: Transactions, credit: Float64Array): number[] {
  const given = [...credit.keys()].filter((t) => credit[t] !== 0);
  return given.sort((a, b) => credit[b] - credit[a] || time[a] - time[b] || a - b);
}

/** The journey of a transaction in words, as `Search > Email`. */
export function journeyText(
  { touchpoint, touchpoints }: Journeys,
  { start, end }: Transactions,
  transaction: number,
): string {
  const touches = touchpoint.subarray(start[transaction], end[transaction]);
  return Array.from(touches, (id) => touchpoints[id]).join(' > ');
}
