import type { OwnRules } from '../reading/channelIn';
import { rowPreparer, type Prepared } from '../reading/prepareRows';
import { type CurrencySeen, OneCurrency } from './oneCurrency';
import type { TableRequest } from './request';
import type { CellBlock } from './session';
import type { SkippedRowCounter } from './skipped';

/** Roles that say when: a row that sums up others has nothing there. */
const dated = ['time', 'date', 'start', 'reached', 'lost'];

/** The rows of one table as they come in, block by block, read as the table is. */
export class TableRows {
  private seen = 0;
  private readonly prepare: (row: readonly unknown[]) => Prepared;
  private readonly money: OneCurrency;

  /**
   * `skipped` counts, as rows of `id`, those that do not count. `rules`: of channels, one's own. Tables whose money is added up
   * share `currency`.
   */
  constructor(
    private readonly table: TableRequest,
    private readonly skipped: SkippedRowCounter,
    private readonly id = 'main',
    { rules, currency }: { rules?: OwnRules; currency?: CurrencySeen } = {},
  ) {
    const columns = Object.entries(table.columns).flatMap(([role, column]: [string, unknown]) =>
      typeof column === 'number' && dated.includes(role) ? [column] : [],
    );
    this.money = new OneCurrency(table.columns, currency);
    this.prepare = rowPreparer(table.reading ?? {}, columns, !('touchpoint' in table.columns), rules);
  }

  /** Hands on each row below the headings that counts, with its 1-based row in the sheet. */
  each(block: CellBlock, use: (row: readonly unknown[], sheetRow: number) => void): void {
    const { hasHeadings, firstSheetRow } = this.table;
    for (const row of block) {
      const position = this.seen++;
      if (position === 0 && hasHeadings) continue;
      const prepared = this.prepare(row);
      const sheetRow = firstSheetRow + position;
      if (typeof prepared === 'string')
        this.skipped.add({ column: null, reason: prepared }, sheetRow, this.id);
      else {
        this.money.require(prepared, sheetRow);
        use(prepared, sheetRow);
      }
    }
  }

  /** What their money is in; `null`: no row has named it. */
  get currency(): string | null {
    return this.money.name;
  }

  /** How many there are, whether they count or not. */
  get count(): number {
    return this.seen > 0 && this.table.hasHeadings ? this.seen - 1 : this.seen;
  }
}
