import { CompensatedSums } from '../numerics/compensatedSums';
import type { Journeys } from './journeys';
import type { Rule } from './rules';

/** What each touchpoint earned under one model; index = touchpoint. */
export interface Credit {
  /** Credited value, in the currency of the log. */
  value: Float64Array;
  /** Credited transactions, refunds included (fractions where a transaction is shared). */
  conversions: Float64Array;
}

/**
 * Shares the value of every transaction among the touches of its journey, under several models in one pass.
 * For every model but participation the credited values add up to the value of all transactions less
 * `unattributed(journeys).value`.
 */
export function attribute(journeys: Journeys, rules: readonly Rule[]): Credit[] {
  const sums = rules.map(() => ({
    value: new CompensatedSums(journeys.touchpoints.length),
    conversions: new CompensatedSums(journeys.touchpoints.length),
  }));
  const { transactions, touchpoint, time } = journeys;
  const weights = new Float64Array(longestJourney(journeys));
  const journey = { touchpoint, time, start: 0, end: 0, convertedAt: 0 };
  for (let t = 0; t < transactions.value.length; t++) {
    journey.start = transactions.start[t];
    journey.end = transactions.end[t];
    if (journey.start === journey.end) continue;
    journey.convertedAt = transactions.time[t];
    for (let m = 0; m < rules.length; m++) {
      rules[m](journey, weights);
      for (let i = journey.start; i < journey.end; i++) {
        const weight = weights[i - journey.start];
        if (weight === 0) continue;
        sums[m].value.add(touchpoint[i], weight * transactions.value[t]);
        sums[m].conversions.add(touchpoint[i], weight);
      }
    }
  }
  return sums.map(({ value, conversions }) => ({
    value: value.toArray(),
    conversions: conversions.toArray(),
  }));
}

/** Value and number of some transactions. */
export interface Transactions {
  value: number;
  transactions: number;
}

/** The transactions that had no touch in their journey: no model can credit them. */
export function unattributed(journeys: Journeys): Transactions {
  const { start, end } = journeys.transactions;
  return total(journeys, (t) => start[t] === end[t]);
}

/** All transactions of the log. */
export const allTransactions = (journeys: Journeys): Transactions => total(journeys, () => true);

function total({ transactions }: Journeys, counts: (transaction: number) => boolean): Transactions {
  const value = new CompensatedSums(1);
  let number = 0;
  for (let t = 0; t < transactions.value.length; t++) {
    if (!counts(t)) continue;
    value.add(0, transactions.value[t]);
    number++;
  }
  return { value: value.at(0), transactions: number };
}

function longestJourney({ transactions: { start, end } }: Journeys): number {
  let longest = 0;
  for (let t = 0; t < start.length; t++) longest = Math.max(longest, end[t] - start[t]);
  return longest;
}
