import { pulse } from '../numerics/pulse';
import { CompensatedSums } from '../numerics/compensatedSums';
import type { Journeys } from './journeys';
import type { Journey, Rule } from './rules';
import type { Transactions } from './transactionList';

/** What each touchpoint earned under one model; index = touchpoint. */
export interface Credit {
  /** Credited value, in the currency of the log. */
  value: Float64Array;
  /** Credited transactions (fractions where a transaction is shared). */
  conversions: Float64Array;
}

/**
 * Shares the value of every transaction among the touches of its journey, under several rules in one pass.
 * For every rule but participation the credited values add up to the value of all transactions less
 * `unattributed(journeys).value`.
 */
export function attribute(journeys: Journeys, rules: readonly Rule[]): Credit[] {
  const sums = rules.map(() => ({
    value: new CompensatedSums(journeys.touchpoints.length),
    conversions: new CompensatedSums(journeys.touchpoints.length),
  }));
  for (const transactions of [journeys.transactions, journeys.afterwards]) {
    const { value, conversions } = transactions;
    eachShare(journeys, transactions, rules, (rule, transaction, touchpoint, weight) => {
      sums[rule].value.add(touchpoint, weight * value[transaction]);
      sums[rule].conversions.add(touchpoint, weight * conversions[transaction]);
    });
  }
  return sums.map((sum) => ({ value: sum.value.toArray(), conversions: sum.conversions.toArray() }));
}

/** What a rule looks at of the journeys whose credit it shares. */
export type JourneysShared = Pick<Transactions, 'start' | 'end' | 'lead' | 'opportunity'>;

/** Calls `take` for every share above 0 that a rule gives to a touch. */
export function eachShare(
  { touchpoint, time }: Journeys,
  transactions: JourneysShared,
  rules: readonly Rule[],
  take: (rule: number, transaction: number, touchpoint: number, weight: number, touch: number) => void,
): void {
  const weights = new Float64Array(longest(transactions));
  const journey: Journey = { touchpoint, time, start: 0, end: 0, lead: -1, opportunity: -1 };
  for (let t = 0; t < transactions.start.length; t++) {
    journey.start = transactions.start[t];
    journey.end = transactions.end[t];
    if (journey.start === journey.end) continue;
    pulse();
    journey.lead = transactions.lead[t];
    journey.opportunity = transactions.opportunity[t];
    for (let r = 0; r < rules.length; r++) {
      rules[r](journey, weights);
      for (let i = journey.start; i < journey.end; i++) {
        const weight = weights[i - journey.start];
        if (weight !== 0) take(r, t, touchpoint[i], weight, i);
      }
    }
  }
}

/** Value and number of some transactions. */
export interface Total {
  value: number;
  transactions: number;
}

/** The transactions that had no touch in their journey: no model can credit them. */
export const unattributed = (journeys: Journeys): Total =>
  total(counted(journeys), ({ start, end }, t) => start[t] === end[t]);

/** Whether anything is unattributed, be it a refund without an order. */
export const hasUnattributed = (journeys: Journeys): boolean =>
  counted(journeys).some(({ start, end }) => start.some((from, t) => from === end[t]));

/** The transactions that had a touch in their journey: what the models share out. */
export const attributed = (journeys: Journeys): Total => attributedOf(counted(journeys));

export const attributedOf = (all: readonly Transactions[]): Total =>
  total(all, ({ start, end }, t) => start[t] < end[t]);

/** All transactions of the log. */
export const allTransactions = (journeys: Journeys): Total => total(counted(journeys), () => true);

const counted = ({ transactions, afterwards }: Journeys) => [transactions, afterwards];

function total(
  all: readonly Transactions[],
  counts: (transactions: Transactions, transaction: number) => boolean,
): Total {
  const value = new CompensatedSums(1);
  let number = 0;
  for (const transactions of all) {
    for (let t = 0; t < transactions.value.length; t++) {
      if (!counts(transactions, t)) continue;
      value.add(0, transactions.value[t]);
      number += transactions.conversions[t];
    }
  }
  return { value: value.at(0), transactions: number };
}

function longest({ start, end }: JourneysShared): number {
  let longest = 0;
  for (let t = 0; t < start.length; t++) longest = Math.max(longest, end[t] - start[t]);
  return longest;
}
