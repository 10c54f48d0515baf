import { CompensatedSums } from '../numerics/compensatedSums';
import { eachShare } from './attribute';
import type { Journeys } from './journeys';
import type { ModelReason } from './reason';
import type { Rule } from './rules';
import type { JourneySharing } from './shapley';
import type { Transactions } from './transactionList';

/** Journeys and the group in which each transaction counts, such as its period; −1: in none. */
export interface GroupedJourneys {
  journeys: Journeys;
  ofTransaction: Int32Array;
  ofAfterwards: Int32Array;
}

/** Money by group: what touchpoint t earned in group g stands at `g · touchpoints + t`. */
export type GroupCredit = Float64Array;

/** Value of the transactions of each group, and of those among them without a touch. */
export interface GroupTotals {
  all: Float64Array;
  unattributed: Float64Array;
}

/**
 * Shares the value of every transaction among the touches of its journey, group by group, under several rules in one pass.
 *
 * @param makers of the rules for the journeys of a part.
 * @returns one credit a rule.
 */
export function creditByGroup(
  parts: readonly GroupedJourneys[],
  makers: readonly ((journeys: Journeys) => Rule)[],
  groups: number,
): GroupCredit[] {
  const touchpoints = parts[0].journeys.touchpoints.length;
  const sums = makers.map(() => new CompensatedSums(groups * touchpoints));
  for (const part of parts) {
    const { journeys } = part;
    const rules = makers.map((make) => make(journeys));
    for (const [transactions, group] of lists(part)) {
      const { value } = transactions;
      eachShare(journeys, transactions, rules, (rule, t, touchpoint, weight) => {
        if (group[t] >= 0) sums[rule].add(group[t] * touchpoints + touchpoint, weight * value[t]);
      });
    }
  }
  return sums.map((sum) => sum.toArray());
}

/** The same where a model shares each journey by what all of them show; or the reason why it cannot share one. */
export function sharedByGroup(
  parts: readonly GroupedJourneys[],
  sharing: JourneySharing,
  groups: number,
): GroupCredit | { reason: ModelReason } {
  const touchpoints = parts[0].journeys.touchpoints.length;
  const sum = new CompensatedSums(groups * touchpoints);
  for (const part of parts) {
    for (const [{ start, end, value }, group] of lists(part)) {
      for (let t = 0; t < value.length; t++) {
        if (group[t] < 0 || start[t] === end[t]) continue;
        const shared = sharing(part.journeys.touchpoint, start[t], end[t]);
        if ('reason' in shared) return shared;
        shared.members.forEach((touchpoint, i) =>
          sum.add(group[t] * touchpoints + touchpoint, shared.shares[i] * value[t]),
        );
      }
    }
  }
  return sum.toArray();
}

/** What the transactions of each group are worth. */
export function totalsByGroup(parts: readonly GroupedJourneys[], groups: number): GroupTotals {
  const all = new CompensatedSums(groups);
  const unattributed = new CompensatedSums(groups);
  for (const part of parts) {
    for (const [{ start, end, value }, group] of lists(part)) {
      for (let t = 0; t < value.length; t++) {
        if (group[t] < 0) continue;
        all.add(group[t], value[t]);
        if (start[t] === end[t]) unattributed.add(group[t], value[t]);
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
