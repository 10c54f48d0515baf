import {
  amountTextIn,
  type CellProblem,
  currencyIn,
  type CurrencyRates,
  emptyProblem,
  errorProblem,
} from '../cells';
import { isMoney, type MoneyColumns } from './oneCurrency';

/** Tells what the money of each row is worth in the reporting currency. A column of currencies counts before a sign in the amount. */
export class RatedMoney {
  private readonly column: number | undefined;
  private readonly money: readonly number[];

  constructor(
    { currency, value, amount, cost }: MoneyColumns,
    private readonly rates: CurrencyRates,
  ) {
    this.column = currency;
    this.money = [value, amount, cost].filter((column) => column !== undefined);
  }

  /** What the money is in once it is converted. */
  get name(): string {
    return this.rates.report;
  }

  /**
   * What one unit of a row's money is worth, or why that cannot be told: a column that names currencies names none here.
   *
   * @param written the row as it stands: an amount made of several columns has no sign any more.
   */
  rateOf(cells: readonly unknown[], written: readonly unknown[], row: number): number | CellProblem {
    if (!this.money.some((column) => isMoney(cells[column]))) return 1;
    const named = this.column === undefined ? null : cells[this.column];
    const error = errorProblem('currency', named);
    if (error) return error;
    const currency = currencyIn(named) ?? this.signIn(written);
    return currency === null && this.column !== undefined
      ? emptyProblem('currency')
      : this.rates.of(currency, row);
  }

  private signIn(written: readonly unknown[]): string | null {
    for (const column of this.money) {
      const sign = currencyIn(amountTextIn(written[column])?.currency);
      if (sign !== null) return sign;
    }
    return null;
  }
}
