import type { CellProblem, CurrencyRates } from '../cells';
import type { OwnRules } from '../reading/channelIn';
import { rowPreparer, type Prepared } from '../reading/prepareRows';
import { type AmountReading, isMadeOfSeveral } from '../reading/tableReading';
import { MadeAmounts } from './madeAmounts';
import { type CurrencySeen, OneCurrency } from './oneCurrency';
import { RatedMoney } from './ratedMoney';
import type { TableRequest } from './request';
import type { CellBlock } from './session';
import type { SkippedRowCounter } from './skipped';

/** Roles that say when, or after how long: a row that sums up others has nothing there. */
const dated = ['time', 'date', 'start', 'reached', 'lost', 'days'];

/** The rows of one table as they come in, block by block, read as the table is. */
export class TableRows {
  private seen = 0;
  private readonly prepare: (row: readonly unknown[]) => Prepared;
  private readonly money: OneCurrency | RatedMoney;
  private readonly made: MadeAmounts;

  /**
   * `skipped` counts, as rows of `id`, those that do not count. `rules`: of channels, one's own. Tables whose money is added up
   * share `currency`. `rates`: by which money is converted.
   */
  constructor(
    private readonly table: TableRequest,
    private readonly skipped: SkippedRowCounter,
    private readonly id = 'main',
    {
      rules,
      currency,
      rates = null,
    }: { rules?: OwnRules; currency?: CurrencySeen; rates?: CurrencyRates | null } = {},
  ) {
    const columns = Object.entries(table.columns).flatMap(([role, column]: [string, unknown]) =>
      typeof column === 'number' && dated.includes(role) ? [column] : [],
    );
    this.money = rates
      ? new RatedMoney(table.columns, rates)
      : new OneCurrency(table.columns, currency, columnsMade(table.reading?.amount));
    this.made = new MadeAmounts(table.reading ?? {}, table.columns);
    this.prepare = rowPreparer(table.reading ?? {}, columns, !('touchpoint' in table.columns), rules);
  }

  /**
   * Hands on each row below the headings that counts, with its 1-based row in the sheet and, where there are rates, what one unit of
   * its money is worth.
   */
  each(
    block: CellBlock,
    use: (row: readonly unknown[], sheetRow: number, rate: number | null) => void,
  ): void {
    const { hasHeadings, firstSheetRow } = this.table;
    for (const row of block) {
      const position = this.seen++;
      if (position === 0 && hasHeadings) continue;
      const prepared = this.prepare(row);
      const sheetRow = firstSheetRow + position;
      if (typeof prepared === 'string') {
        this.skipped.add({ column: null, reason: prepared }, sheetRow, this.id);
        continue;
      }
      this.made.note(row, sheetRow);
      const rate = this.rateOf(prepared, row, sheetRow);
      if (typeof rate === 'object' && rate !== null) this.skipped.add(rate, sheetRow, this.id);
      else use(prepared, sheetRow, rate);
    }
  }

  private rateOf(
    prepared: readonly unknown[],
    row: readonly unknown[],
    sheetRow: number,
  ): number | null | CellProblem {
    if (this.money instanceof RatedMoney) return this.money.rateOf(prepared, row, sheetRow);
    this.money.require(prepared, sheetRow, row);
    return null;
  }

  /** Throws what the cells of amounts that several columns make leave open. */
  settle(): void {
    this.made.settle();
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

/** The columns of which an amount is made: their signs are in it no more. */
const columnsMade = (amount: AmountReading | undefined): number[] =>
  amount && isMadeOfSeveral(amount) ? [amount.of, ...(amount.less ?? [])] : [];
