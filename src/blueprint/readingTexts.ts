import type { ColumnSaying, ReadingSaying, Sentences } from '../cells';
import { counted } from '../cells/counted';
import { columnSentences } from '../cells/columnSentences';
import { inCurrentLanguage } from '../language/current';

/** Why the rows of a table cannot be added up. */
export interface SeveralCurrencies {
  code: 'twoCurrencies';
  values: { first: string; firstRow: number; second: string; secondRow: number };
}

/** Amounts of which nobody can tell whether they are those of orders or of their rows: two rows of one order. */
export interface SameAmounts {
  code: 'sameAmounts';
  values: { table: string; column: string; orders: number; first: number; next: number };
}

export interface ReadingTexts {
  sentences: Sentences<ReadingSaying | ColumnSaying | SeveralCurrencies | SameAmounts>;
}

/** What is said of how columns were read, in the pane and in the note in the workbook, and why they cannot be. */
const english: ReadingTexts = {
  sentences: {
    ...columnSentences,
    twoCurrencies: ({ first, firstRow, second, secondRow }) =>
      `Row ${firstRow} is in ${first} and row ${secondRow} in ${second}, and two currencies cannot be added. Choose one of them under Only rows where, or a table of exchange rates under Optional columns.`,
    severalCurrencies: ({ first, told, second, also }) =>
      `Row ${told.row} is in ${first} (${told.cell}) and row ${also.row} in ${second} (${also.cell}), and two currencies cannot be added. Choose one of them under Only rows where, or a table of exchange rates under Optional columns.`,
    sameAmounts: ({ orders, first, next }) =>
      `${counted(orders, 'order')} have several rows, and the amount is the same on all of them, first in rows ${first} and ${next}. Say at the amount, under Columns, whether it is the order's, which counts once, or that of each row.`,
    readInUnit: ({ column, unit, cell, moment }) => `${column} holds ${unit}: ${cell} is read as ${moment}.`,
    dayFirst: ({ column, cell, row }) => `${column} has the day first, as ${cell} in row ${row} proves.`,
    monthFirst: ({ column, cell, row }) => `${column} has the month first, as ${cell} in row ${row} proves.`,
    tellsOffset: ({ column }) =>
      `${column} tells its offset from UTC: differences are those of the instants, days those of the clock in the cell.`,
    ordersLast: 'Orders without a time of day come after everything else of their day.',
    betweenDates: 'Where a date has no time of day, durations are counted between dates.',
    severalSpellings: ({ column, name, spellings, more }) =>
      more === 0
        ? `${column}: ${name} stands there in ${spellings} spellings, which count as one.`
        : `${column}: ${name} stands there in ${spellings} spellings, which count as one, and so do those of ${more} more.`,
    idsPutTogether: ({ ids, customers, rows }) =>
      `By the identity table ${counted(ids, 'id')} in the data ${ids === 1 ? 'is' : 'are'} ${counted(customers, 'customer')}: ${counted(rows, 'row')} changed hands.`,
    noIdMet:
      'No id of the identity table stands in the data: it puts nobody together. Check which column holds the ids.',
    idsOfSeveral: ({ ids, row }) =>
      `The identity table gives ${counted(ids, 'id')} to several customers, first in row ${row}: the customer written first counts.`,
    idsInCircles: ({ circles, row }) =>
      `The identity table leads round in ${counted(circles, 'circle')}, first from row ${row}: of such ids the one written first is the customer.`,
    customersInSeveral: ({ customers, row }) =>
      `The table of segments has several for ${counted(customers, 'customer')}, first in row ${row}: the segment written first counts.`,
    customersInNone: ({ customers }) =>
      `The table of segments has none for ${counted(customers, 'customer')}: they count as (blank).`,
    loneEnd: ({ column, years, end }) =>
      `${column} ends with a single date ${years} years behind all others, ${end}, which sets the end of observation. Correct it if it is a slip.`,
  },
};

export const readingTexts = inCurrentLanguage('reading', english);

export const readingSentences = readingTexts.sentences;
