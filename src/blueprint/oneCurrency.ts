import { amountIn, amountTextIn, CellError, currencyIn, tidy } from '../cells';
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
 * without a currency, are in any. A column of currencies counts before a sign in the amount.
 */
export class OneCurrency {
  private readonly column: number | undefined;
  private readonly money: readonly number[];
  /** Columns whose texts may have signs. */
  private readonly signed: ReadonlySet<number>;
  /** Columns of which a sign is known already: that a column has no other one is seen to where its amounts are read. */
  private readonly known = new Set<number>();
  /** What the column of currencies says; `null`: no row has named one. */
  name: string | null = null;

  /** @param made columns of which amounts are made: what they are made into has no sign any more. */
  constructor(
    { currency, value, amount, cost }: MoneyColumns,
    private readonly seen: CurrencySeen = { first: null },
    private readonly made: readonly number[] = [],
  ) {
    this.column = currency;
    this.money = [value, amount, cost].filter((column) => column !== undefined);
    this.signed = new Set([...this.money, ...made]);
  }

  /** @param written the row as it stands, before an amount was made of its columns. */
  require(cells: readonly unknown[], row: number, written: readonly unknown[] = cells): void {
    const named = this.column === undefined ? null : cells[this.column];
    const currency = currencyIn(named);
    if (currency === null) this.requireSigns(cells, row, written);
    else if (currency !== this.seen.first?.currency || this.name === null) {
      if (!this.hasMoney(cells)) return;
      const name = tidy(String(named));
      this.name ??= name;
      this.compare(name, currency, row);
    }
  }

  private requireSigns(cells: readonly unknown[], row: number, written: readonly unknown[]): void {
    for (const column of this.signed) {
      const sign = this.known.has(column) ? null : currencyIn(amountTextIn(written[column])?.currency);
      if (sign === null || !this.hasMoney(cells)) continue;
      this.compare(sign, sign, row);
      if (!this.made.includes(column)) this.known.add(column);
    }
  }

  private hasMoney(cells: readonly unknown[]): boolean {
    return this.money.some((column) => isMoney(cells[column]));
  }

  private compare(name: string, currency: string, row: number): void {
    const first = (this.seen.first ??= { name, currency, row });
    if (currency === first.currency) return;
    throw refused({
      code: 'twoCurrencies',
      values: { first: first.name, firstRow: first.row, second: name, secondRow: row },
    });
  }
}

/** What cannot be read as an amount is told where it is read. */
export function isMoney(cell: unknown): boolean {
  const amount = amountIn(cell) ?? 0;
  return Number.isNaN(amount) ? amountTextIn(cell) !== null : amount !== 0;
}

const refused = (saying: SeveralCurrencies): CellError => new CellError('#VALUE!', saying.code, saying);
