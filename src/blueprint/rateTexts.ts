import type { RateSaying, Sentences } from '../cells';
import { counted } from '../cells/counted';
import { inCurrentLanguage } from '../language/current';

/** What is said of a table of exchange rates, and of money that is converted by it. */
const english: Sentences<RateSaying> = {
  rateWithoutCurrency: ({ row }) =>
    `Row ${row} of the exchange rates names no currency. Fill it in, or delete the row.`,
  badRate: ({ currency, row, cell }) =>
    `Row ${row} of the exchange rates has ${cell === null ? 'no rate' : `the rate ${cell}`} for ${currency}. Enter a number above 0, or leave the row out under Only rows where.`,
  twoRates: ({ currency, first, firstRow, second, secondRow }) =>
    `The exchange rates give ${currency} two rates: ${first} in row ${firstRow} and ${second} in row ${secondRow}. Choose one of them under Only rows where, or delete the other.`,
  noRate: ({ currency, row }) =>
    `Row ${row} is in ${currency}, for which there is no exchange rate. Add it to the table of rates, or leave such rows out under Only rows where.`,
  reportNotNamed: ({ currencies }) =>
    currencies.length === 0
      ? 'No exchange rate is 1. Name the currency the rates are in under Reporting currency.'
      : `The exchange rate of ${currencies.join(' and ')} is 1. Name the one the rates are in under Reporting currency.`,
  reportNotOne: ({ currency, rate, row }) =>
    `Row ${row} of the exchange rates gives ${currency} the rate ${rate}, so the rates are not in ${currency}. Name the currency they are in under Reporting currency.`,
  converted: ({ currency, rates }) =>
    rates.length === 0
      ? `Amounts are in ${currency}. None had to be converted.`
      : `Amounts are in ${currency}, converted by the exchange rates ${rates.map((each) => `${each.currency} ${each.rate}`).join(', ')}.`,
  takenAsReport: ({ currency, rows }) =>
    `${counted(rows, 'row')} with an amount ${rows === 1 ? 'names' : 'name'} no currency and ${rows === 1 ? 'is' : 'are'} taken to be in ${currency}.`,
};

export type RateTexts = typeof english;
export const rateSentences = inCurrentLanguage('rates', english);
