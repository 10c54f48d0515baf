import { quote } from './cell';
import { isoText } from './dates';
import type { NameColumn } from './foldNames';

type Spelt = Exclude<NameColumn['spelt'], null>;

/** What is said of how columns were read, where that had to be made out: in the pane, and in the note in the workbook. */

export const saidOfUnit = (column: string, unit: string, cell: unknown, moment: number): string =>
  `${column} holds ${unit}: ${String(cell)} is read as ${isoText(moment)}.`;

export const saidOfOrder = (column: string, order: 'dmy' | 'mdy', row: number, cell: unknown): string =>
  order === 'dmy'
    ? `${column} has the day first, as ${quote(cell)} in row ${row} proves.`
    : `${column} has the month first, as ${quote(cell)} in row ${row} proves.`;

export const saidOfOffsets = (column: string): string =>
  `${column} tells its offset from UTC: differences are those of the instants, days those of the clock in the cell.`;

export const saidOfLateOrders = 'Orders without a time of day come after everything else of their day.';

export const saidOfDates = 'Where a date has no time of day, durations are counted between dates.';

const saidOfSpellings = (column: string, { name, spellings, more: others }: Spelt): string =>
  others === 0
    ? `${column}: ${quote(name)} stands there in ${spellings} spellings, which count as one.`
    : `${column}: ${quote(name)} stands there in ${spellings} spellings, which count as one, and so do those of ${others} more.`;

export const saidOfLoneEnd = (column: string, end: number, years: number): string =>
  `${column} ends with a single date ${years} years behind all others, ${isoText(end).slice(0, 10)}, which sets the end of observation. Correct it if it is a slip.`;

export const saidOfNames = (column: string, { spelt }: NameColumn): string[] =>
  spelt === null ? [] : [saidOfSpellings(column, spelt)];
