import { amountIn, CellError, currencyIn, tidy } from '../cells';
import type { SeveralCurrencies } from './readingTexts';

/** Where the amounts of a table and their currency stand; a cost is an amount as well. */
export interface MoneyColumns {
  value?: number;
  amount?: number;
  cost?: number;
  currency?: number;
}

/** The first row with money in a currency, of all tables whose money is added up. */
export interface CurrencySeen {
  first: { name: string; currency: string; row: number } | null;
}

/**
 * Refuses a row whose money is in another currency than that of the rows before: two are never added. Rows without money, or
 * without a currency, are in any.
 */
export class OneCurrency {
  private readonly column: number | undefined;
  private readonly money: readonly number[];
  /** `null`: no row has named one. */
  name: string | null = null;

  constructor(
    { currency, value, amount, cost }: MoneyColumns,
    private readonly seen: CurrencySeen = { first: null },
  ) {
    this.column = currency;
    this.money = [value, amount, cost].filter((column) => column !== undefined);
  }

  require(cells: readonly unknown[], row: number): void {
    const { column } = this;
    if (column === undefined || !this.money.some((each) => isMoney(cells[each]))) return;
    const currency = currencyIn(cells[column]);
    if (currency === null) return;
    const name = tidy(String(cells[column]));
    this.name ??= name;
    const first = (this.seen.first ??= { name, currency, row });
    if (currency === first.currency) return;
    throw refused({
      code: 'twoCurrencies',
      values: { first: first.name, firstRow: first.row, second: name, secondRow: row },
    });
  }
}

/** Marks of a text are not read yet. */
const isMoney = (cell: unknown): boolean => (amountIn(cell) ?? 0) !== 0;

const refused = (saying: SeveralCurrencies): CellError => new CellError('#VALUE!', saying.code, saying);
