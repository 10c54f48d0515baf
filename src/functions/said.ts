import type { SalesNotes } from '../analytics/attribution/sales';
import type { Word } from './words';

/** The heading of conversions, with what the reader should know of them in brackets behind it, where there is anything. */
export const conversionsHeading = ({ sentAgain, refundsWithoutOrder }: SalesNotes): Word =>
  sentAgain > 0 || refundsWithoutOrder > 0
    ? { code: 'conversionsOf', values: { sentAgain, refundsWithoutOrder } }
    : { code: 'conversions' };
