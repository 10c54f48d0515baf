import type { Journeys } from './journeys';
import type { AttributionReason } from './reason';
import type { Transactions } from './transactionList';
import { stepsOfPane, type Work } from '../numerics/work';

/** What finding the journeys anew takes a row of the log. */
export const stepsOfRow = 150;
/** A touch of a transaction is weighed in about so many steps, and added up. */
const stepsATouch = 15;
/** Touches that can be copied or written out, over all transactions: what memory holds. */
export const mostCopied = 2e7;

/** Every transaction sees all touches before it: one customer with all rows makes their number explode. */
export function tooManyVisits(
  { transactions: { start, end } }: Journeys,
  most: number,
): { reason: AttributionReason } | null {
  const visits = visitsOf({ start, end });
  return visits > most ? excessOf(start.length, visits, false) : null;
}

/** Takes the steps of weighing all touches under so many models off what is left, or answers that they are more. */
export function tooLongToWeigh(
  { transactions: { start, end } }: Journeys,
  models: number,
  work: Work,
): { reason: AttributionReason } | null {
  const visits = visitsOf({ start, end });
  const steps = models * visits * stepsATouch;
  if (steps > work.left) return excessOf(start.length, visits, steps <= stepsOfPane);
  work.left -= steps;
  return null;
}

function visitsOf({ start, end }: Pick<Transactions, 'start' | 'end'>): number {
  let visits = 0;
  for (let t = 0; t < start.length; t++) visits += end[t] - start[t];
  return visits;
}

const excessOf = (transactions: number, visits: number, inPane: boolean): { reason: AttributionReason } => ({
  reason: { code: 'tooManyVisits', values: { transactions, visits, inPane } },
});
