import { currencyIn, CurrencyRates, type RateSaying } from '../cells';
import { PairRows } from './pairRows';
import type { RateTable } from './rateTable';
import type { CellBlock } from './session';
import type { SkippedRows } from './skipped';

/** The table of rates of an analysis in the worker, if there is one. */
export class RateRows {
  /** By these money is converted; `null`: it is added up as it stands. */
  readonly rates: CurrencyRates | null;
  private readonly rows: PairRows | null;

  constructor({ rates: table }: { rates?: RateTable } = {}) {
    const rates = table ? new CurrencyRates(currencyIn(table.report), table.reading?.decimal) : null;
    this.rates = rates;
    this.rows =
      table && rates
        ? new PairRows(table, 'rates', [table.columns.currency, table.columns.rate], (...pair) => {
            rates.add(...pair);
            return null;
          })
        : null;
  }

  /** Takes in rows that are its own; answers whether they are. */
  takes(block: CellBlock, table: string): boolean {
    if (table !== 'rates') return false;
    this.rows?.add(block);
    return true;
  }

  leftOut(): SkippedRows[] {
    return this.rows?.leftOut() ?? [];
  }

  /** How money was converted. */
  get said(): RateSaying[] {
    return this.rates?.said ?? [];
  }
}
