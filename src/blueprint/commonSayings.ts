import type { Sentences } from '../cells';
import { inCurrentLanguage } from '../language/current';

/** What any analysis may say. */
export type CommonSaying =
  | { code: 'noSuchRow'; values: { row: string } }
  | { code: 'periodNotOver' }
  | { code: 'noCount'; values: { column: string; row: number; number: number } }
  | { code: 'stopped' }
  | { code: 'stoppedAfterwards' };

const english: Sentences<CommonSaying> = {
  noSuchRow: ({ row }) => `The result has no row ${row}.`,
  periodNotOver: 'This period is not over yet.',
  noCount: ({ column, row, number }) =>
    `${column}, row ${row}: ${number} counts nothing. Counts are whole numbers, 0 or more.`,
  stopped: 'The analysis stopped unexpectedly. Try again.',
  stoppedAfterwards: 'The analysis stopped unexpectedly. Run it again.',
};

export type CommonSayings = typeof english;
export const commonSayings = inCurrentLanguage('commonSayings', english);
