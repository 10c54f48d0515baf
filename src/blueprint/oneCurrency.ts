import { amountIn, CellError, isBlankName, tidy } from '../cells';
import type { SeveralCurrencies } from './readingTexts';

/** Where the amounts of a table and their currency stand; a cost is an amount as well. */
interface MoneyColumns {
  value?: number;
  amount?: number;
  cost?: number;
  currency?: number;
}

/** The first row with money in a currency, of all tables whose money is added up. */
export interface CurrencySeen {
  first: { name: string; row: number } | null;
}

/**
 * Refuses a row whose money is in another currency than that of the rows before: two are never added. Rows without money, or
 * without a currency, are in any.
 */
export function oneCurrency(
  columns: MoneyColumns,
  seen: CurrencySeen = { first: null },
): (row: readonly unknown[], sheetRow: number) => void {
  const { currency, value, amount, cost } = columns;
  if (currency === undefined) return () => undefined;
  const money = [value, amount, cost].filter((column) => column !== undefined);
  return (cells, row) => {
    if (isBlankName(cells[currency]) || !money.some((column) => isMoney(cells[column]))) return;
    const name = tidy(String(cells[currency]));
    const first = (seen.first ??= { name, row });
    if (name.toLowerCase() === first.name.toLowerCase()) return;
    throw refused({
      code: 'twoCurrencies',
      values: { first: first.name, firstRow: first.row, second: name, secondRow: row },
    });
  };
}

/** Marks of a text are not read yet. */
const isMoney = (cell: unknown): boolean => (amountIn(cell) ?? 0) !== 0;

const refused = (saying: SeveralCurrencies): CellError => new CellError('#VALUE!', saying.code, saying);
