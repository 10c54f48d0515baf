import { CompensatedSums } from '../numerics/compensatedSums';
import { eachShare } from './attribute';
import type { Journeys } from './journeys';
import type { ModelReason } from './reason';
import type { Rule } from './rules';
import type { JourneySharing } from './shapley';
import type { Transactions } from './transactionList';
import { eachLaterShare, type LaterShares } from './wholeShares';

/** Journeys and the group in which each transaction counts, such as its period; −1: in none. */
export interface GroupedJourneys {
  journeys: Journeys;
  ofTransaction: Int32Array;
  ofAfterwards: Int32Array;
  /** Where a touch tells the group, and not the transaction: that of each touch. */
  ofTouch?: Int32Array;
}

/** What is credited: money, or conversions. */
export type Measure = 'value' | 'conversions';

/** Credit by group: what touchpoint t earned in group g stands at `g · touchpoints + t`. */
export type GroupCredit = Float64Array;

/** What the transactions of each group are worth, and those among them without a touch. */
export interface GroupTotals {
  all: Float64Array;
  unattributed: Float64Array;
}

/**
 * Shares what every transaction is worth among the touches of its journey, group by group, under several rules in one pass.
 *
 * @param makers of the rules for the journeys of a part.
 * @returns one credit a rule.
 */
export function creditByGroup(
  parts: readonly GroupedJourneys[],
  makers: readonly ((journeys: Journeys) => Rule)[],
  groups: number,
  measure: Measure = 'value',
): GroupCredit[] {
  const touchpoints = parts[0].journeys.touchpoints.length;
  const sums = makers.map(() => new CompensatedSums(groups * touchpoints));
  for (const part of parts) {
    const { journeys } = part;
    const rules = makers.map((make) => make(journeys));
    for (const [transactions, group] of lists(part)) {
      const worth = transactions[measure];
      eachShare(journeys, transactions, rules, (rule, t, touchpoint, weight, touch) => {
        const of = part.ofTouch ? part.ofTouch[touch] : group[t];
        if (of >= 0) sums[rule].add(of * touchpoints + touchpoint, weight * worth[t]);
      });
    }
  }
  return sums.map((sum) => sum.toArray());
}

/**
 * The same where a model shares each journey by what all of them show; or the reason why it cannot share one.
 *
 * @param later shares of what came in after the orders of the first part, which follow the periods of these orders.
 */
export function sharedByGroup(
  parts: readonly GroupedJourneys[],
  sharing: JourneySharing,
  later: readonly LaterShares[],
  groups: number,
  measure: Measure = 'value',
): GroupCredit | { reason: ModelReason } {
  const [first, ...others] = parts;
  const touchpoints = first.journeys.touchpoints.length;
  const sum = new CompensatedSums(groups * touchpoints);
  const byJourney = [
    { part: first, list: lists(first)[0] },
    ...others.flatMap((part) => lists(part).map((list) => ({ part, list }))),
  ];
  for (const { part, list } of byJourney) {
    const [{ start, end, [measure]: worth }, group] = list;
    for (let t = 0; t < worth.length; t++) {
      if (group[t] < 0 || start[t] === end[t]) continue;
      const shared = sharing(part.journeys.touchpoint, start[t], end[t]);
      if ('reason' in shared) return shared;
      shared.members.forEach((touchpoint, i) =>
        sum.add(group[t] * touchpoints + touchpoint, shared.shares[i] * worth[t]),
      );
    }
  }
  const worth = first.journeys.afterwards[measure];
  eachLaterShare(later, (entry, touchpoint, ofValue, ofConversions) => {
    const group = first.ofAfterwards[entry];
    const share = measure === 'value' ? ofValue : ofConversions;
    if (group >= 0) sum.add(group * touchpoints + touchpoint, share * worth[entry]);
  });
  return sum.toArray();
}

/** What the transactions of each group are worth. */
export function totalsByGroup(
  parts: readonly GroupedJourneys[],
  groups: number,
  measure: Measure = 'value',
): GroupTotals {
  const all = new CompensatedSums(groups);
  const unattributed = new CompensatedSums(groups);
  for (const part of parts) {
    for (const [{ start, end, [measure]: worth }, group] of lists(part)) {
      for (let t = 0; t < worth.length; t++) {
        if (group[t] < 0) continue;
        all.add(group[t], worth[t]);
        if (start[t] === end[t]) unattributed.add(group[t], worth[t]);
      }
    }
  }
  return { all: all.toArray(), unattributed: unattributed.toArray() };
}

/** Both lists of transactions, each with its groups. */
const lists = ({ journeys, ofTransaction, ofAfterwards }: GroupedJourneys): [Transactions, Int32Array][] => [
  [journeys.transactions, ofTransaction],
  [journeys.afterwards, ofAfterwards],
];
