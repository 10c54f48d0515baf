import type { SalesNotes } from '../analytics/attribution/sales';
import type { TableColumn } from './table';
import { notesOf, type Word } from './words';

/** The heading of conversions, with what the reader should know of them in brackets behind it, where there is anything. */
export const conversionsHeading = ({ sentAgain, refundsWithoutOrder }: SalesNotes): Word =>
  sentAgain > 0 || refundsWithoutOrder > 0
    ? { code: 'conversionsOf', values: { sentAgain, refundsWithoutOrder } }
    : { code: 'conversions' };

/** A column whose heading says the same of a table that has no heading of conversions; none where there is nothing to say. */
export const noteColumns = (said: SalesNotes, rows: number): TableColumn[] => {
  const says = notesOf(said);
  if (says.length === 0) return [];
  return [
    { heading: { code: 'note', values: { says } }, format: 'text', cells: Array<string>(rows).fill('') },
  ];
};
