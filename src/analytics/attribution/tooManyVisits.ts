import type { Journeys } from './journeys';
import type { AttributionReason } from './reason';
import type { Transactions } from './transactionList';
import { isForPane } from '../numerics/isForPane';
import type { Work } from '../numerics/work';

/** A touch of a transaction is weighed in about so many steps, and added up. */
const stepsATouch = 15;
/** Or is looked at, to see which touchpoint it was at. */
const stepsALook = 3;
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
export const tooLongToWeigh = (journeys: Journeys, models: number, work: Work) =>
  tooLong(journeys, models * stepsATouch, work);

/** The same of looking at all touches under so many models. */
export const tooLongToLook = (journeys: Journeys, models: number, work: Work) =>
  tooLong(journeys, models * stepsALook, work);

function tooLong(
  { transactions: { start, end } }: Journeys,
  each: number,
  work: Work,
): { reason: AttributionReason } | null {
  const visits = visitsOf({ start, end });
  const steps = visits * each;
  if (steps > work.left) return excessOf(start.length, visits, isForPane(steps, work));
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
