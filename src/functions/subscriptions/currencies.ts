import { type Column, currencyIn, invalid, isBlank, quote } from '../../cells';

export const currencyDetail =
  'With currency several currencies are converted by rates, two columns with a currency and what one unit of it is worth: one rate for the whole table, so that no movement comes from exchange rates. Two currencies without rates are refused, and so is a currency that rates do not have.';

/** What one unit of the money in each row is worth. */
export class Currencies {
  private first: { currency: string | null; row: number } | null = null;

  /**
   * @param column currency of each row; `null`: not told.
   * @param rates what one unit of each currency is worth; `null`: there are none.
   */
  constructor(
    private readonly column: Column | null,
    private readonly rates: ReadonlyMap<string, number> | null,
  ) {}

  /** Whether rows tell their currency. */
  get isGiven(): boolean {
    return this.column !== null;
  }

  /**
   * @param row of the ranges, from 0.
   * @returns `null` where there are no rates.
   */
  rateOf(row: number): number | null {
    if (this.column === null) return null;
    const currency = currencyIn(this.column.cells[row]);
    if (this.rates === null) {
      this.first ??= { currency, row };
      if (currency === this.first.currency) return null;
      const [one, other] = [this.first, { currency, row }].map(
        (each) => `row ${each.row + 1} ${each.currency === null ? 'names none' : `is in ${each.currency}`}`,
      );
      throw invalid(
        `currency: ${one}, ${other}. Amounts of different currencies are never added: give rates.`,
      );
    }
    const rate = currency === null ? undefined : this.rates.get(currency);
    if (rate !== undefined) return rate;
    throw invalid(
      currency === null
        ? `currency, row ${row + 1}, is empty. Fill it in.`
        : `currency, row ${row + 1}: rates have no ${currency}. Add it.`,
    );
  }
}

/** Reads the table of rates: a currency and what one unit of it is worth in each row, with or without headings. */
export function readRates(argument: unknown): ReadonlyMap<string, number> {
  const rows = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const rates = new Map<string, number>();
  rows.forEach(([currency, rate, ...more], i) => {
    if (more.length > 0 || rows[0].length < 2)
      throw invalid(`rates must be two columns, currency and rate, but it is ${rows[0].length}.`);
    if (isBlank(currency) && isBlank(rate)) return;
    const name = currencyIn(currency);
    if (i === 0 && typeof rate === 'string') return;
    if (name === null) throw invalid(`rates, row ${i + 1}: the rate stands without a currency. Name it.`);
    if (typeof rate !== 'number' || !(rate > 0))
      throw invalid(`rates, row ${i + 1}: ${quote(rate)} is no rate of ${name}. Give a number above 0.`);
    const known = rates.get(name);
    if (known !== undefined && known !== rate)
      throw invalid(
        `rates: ${name} is both ${known} and ${rate}. One rate a currency holds for the whole table.`,
      );
    rates.set(name, rate);
  });
  if (rates.size === 0) throw invalid('rates holds no rate. Give a currency and its rate in each row.');
  return rates;
}
