import type { DayOrder, DecimalMark } from '../cells';
import { inCurrentLanguage } from '../language/current';

/** How the rows of a table are read where it is not as they stand: on chips in set-up, and in the note in the workbook. */
const english = {
  unnamed: (letters: string) => `Column ${letters}`,
  conditions: {
    is: (column: string, values: string) => `${column} is ${values}`,
    isNot: (column: string, values: string) => `${column} is not ${values}`,
    contains: (column: string, values: string) => `${column} contains ${values}`,
    between: (column: string, from: string, to: string) => `${column} from ${from} to ${to}`,
    from: (column: string, from: string) => `${column} from ${from}`,
    upTo: (column: string, to: string) => `${column} up to ${to}`,
    empty: (column: string) => `${column} is empty`,
    filled: (column: string) => `${column} is filled`,
    currency: (column: string, values: string) => `${column} in ${values}`,
  },
  or: (values: string[]) => values.join(' or '),
  onlyRows: (conditions: string) => `Only rows where ${conditions}.`,
  visibleOnly: 'Rows that are hidden do not count.',
  repeatsOnce: 'Rows that repeat another one exactly count once.',
  rowsAddUp: 'Amounts that are the same on all rows of an order are those of its rows, and add up.',
  amount: (expression: string) => `Amount: ${expression}.`,
  oncePer: (column: string) => `The amount counts once for each ${column}.`,
  channel: (columns: string) =>
    `Touchpoint: the channel by ${columns}, after GA4’s published rules with lists of our own.`,
  dayOrder: {
    dmy: 'Dates are read with the day first, as chosen.',
    mdy: 'Dates are read with the month first, as chosen.',
    ymd: 'Dates are read with the year first, as chosen.',
  } satisfies Record<DayOrder, string>,
  decimal: {
    '.': 'Amounts are read with a decimal point, as chosen.',
    ',': 'Amounts are read with a decimal comma, as chosen.',
  } satisfies Record<DecimalMark, string>,
  zone: (zone: string) => `Times without an offset, and days, are those of the clock of ${zone}.`,
  spelling: 'Names that differ in upper and lower case alone are kept apart.',
  /** Tables beside the main one. */
  beside: {
    moreTables: (address: string) => `Put together with: ${address}.`,
    segments: (address: string) => `Segments: ${address}.`,
    identities: (address: string) => `Identity table: ${address}.`,
    rates: (address: string) => `Exchange rates: ${address}.`,
  },
  ofTable: (address: string, line: string) => `${address}: ${line}`,
};

export type ReadingLineTexts = typeof english;
export const readingLineTexts = inCurrentLanguage('readingLines', english);
