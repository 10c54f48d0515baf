import { counted } from '../cells';
import type { SalesNotes } from '../analytics/attribution/sales';

/** A heading with what the reader should know of its figures, in brackets behind it; nothing to say: the heading. */
export function headingWith(heading: string, { sentAgain, refundsWithoutOrder }: SalesNotes): string {
  const notes = [
    sentAgain > 0 && `${counted(sentAgain, 'order')} sent again counted once`,
    refundsWithoutOrder > 0 && `${counted(refundsWithoutOrder, 'refund')} without an order unattributed`,
  ].filter((note) => note !== false);
  return notes.length === 0 ? heading : `${heading} (${notes.join('; ')})`;
}
