import type { Journeys } from './journeys';
import type { AttributionReason } from './reason';

/** Touches that can be weighed, over all transactions: some seconds of work a model. */
export const mostWeighed = 3e8;
/** Touches that can be copied or written out, over all transactions: what memory holds. */
export const mostCopied = 2e7;

/** Every transaction sees all touches before it: one customer with all rows makes their number explode. */
export function tooManyVisits(
  { transactions: { start, end } }: Journeys,
  most: number,
): { reason: AttributionReason } | null {
  let visits = 0;
  for (let t = 0; t < start.length; t++) visits += end[t] - start[t];
  if (visits <= most) return null;
  return { reason: { code: 'tooManyVisits', values: { transactions: start.length, visits } } };
}
