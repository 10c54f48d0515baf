import type { CurrencyRates } from '../../cells';
import type { CurrencySeen } from '../../blueprint/oneCurrency';
import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { OwnRules } from '../../reading/channelIn';
import { readingOptions } from '../../reading/readingOptions';
import { CostDates } from './costDates';
import type { CostLedger } from './costs';
import type { CostsTable } from './messages';

interface Shared {
  rules?: OwnRules;
  currency: CurrencySeen;
  rates?: CurrencyRates | null;
  /** Only what was spent in a period counts. */
  isDated?: boolean;
}

/** The rows of a table of costs, as they come in. */
export class CostRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly dates: CostDates | null;

  constructor(
    private readonly table: CostsTable,
    private readonly ledger: CostLedger,
    { isDated = false, ...shared }: Shared,
  ) {
    this.dates =
      isDated && table.columns.time !== undefined ? new CostDates(readingOptions(table.reading)) : null;
    const { touchpoint, cost, currency } = table.columns;
    const columns = { touchpoint, cost, ...(currency !== undefined && { currency }) };
    // A total may stand beside a date: what it is called tells it.
    this.rows = new TableRows({ ...table, columns }, this.skipped, 'costs', shared);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    const { touchpoint, cost, time } = this.table.columns;
    this.rows.each(block, (row, sheetRow, rate) => {
      const at = this.dates && time !== undefined ? this.dates.add(row[time], sheetRow) : null;
      const why =
        at !== null && 'reason' in at
          ? at
          : this.ledger.addRow(row[touchpoint], row[cost], sheetRow, rate, at);
      if (why) this.skipped.add(why, sheetRow, 'costs');
    });
  }

  /** Throws what the cells of amounts that several columns make leave open. */
  settle(): void {
    this.rows.settle();
  }

  leftOut(): SkippedRows[] {
    return this.skipped.list();
  }
}
