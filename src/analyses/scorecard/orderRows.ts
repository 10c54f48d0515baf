import { pulse } from '../../analytics/numerics/pulse';
import { type CellProblem, OrderLogBuilder, orderNames, type ReadingOptions, type Saying } from '../../cells';
import { type OrderDays, orderDays, type OrderLog } from '../../analytics/lifetime/orders';
import type { CurrencySeen } from '../../blueprint/oneCurrency';
import { requireAmountsOfRows } from '../../blueprint/orderTotals';
import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { CurrencyRates } from '../../cells';
import { readingOptions } from '../../reading/readingOptions';
import type { OrdersTable } from './messages';
import { refundsNoOrder } from './skips';

/** What all tables of money share. */
export interface Money {
  currency: CurrencySeen;
  rates: CurrencyRates | null;
}

/** The orders read, and the days they make. */
export interface Orders {
  log: OrderLog;
  days: OrderDays;
  said: Saying[];
}

/** The rows of a table of orders, as they come in. */
export class OrderRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly log: OrderLogBuilder;
  private used = 0;

  /** `customers`: how they are read in all tables. */
  constructor(
    private readonly id: string,
    private readonly table: OrdersTable,
    customers: Pick<ReadingOptions, 'ownersOf'>,
    money: Money,
  ) {
    this.rows = new TableRows(table, this.skipped, id, money);
    const reading = readingOptions(table.reading);
    this.log = new OrderLogBuilder(1024, reading, orderNames({ ...reading, ...customers }));
  }

  /** Takes in rows that are its own; answers whether they are. */
  takes(block: CellBlock, table: string): boolean {
    if (table !== this.id) return false;
    this.rows.each(block, (row, sheetRow, rate) => {
      const problem = this.addRow(row, sheetRow, rate);
      if (problem) this.skipped.add(problem, sheetRow, this.id);
    });
    return true;
  }

  private addRow(row: readonly unknown[], sheetRow: number, rate: number | null): CellProblem | null {
    const { customer, date, amount, segment, orderId } = this.table.columns;
    return this.log.add(
      row[customer],
      row[date],
      row[amount],
      segment === undefined ? null : row[segment],
      orderId === undefined ? null : row[orderId],
      sheetRow,
      rate,
    );
  }

  settle(): Orders {
    this.rows.settle();
    const { problems, row, said, ...log } = this.log.build();
    for (const problem of problems) this.skipped.add(problem, problem.row, this.id);
    const { id, table } = this;
    requireAmountsOfRows({ ...log, row }, [{ id, role: 'amount', reading: table.reading }]);
    pulse();
    const days = orderDays(log, null);
    for (const place of days.refundsBeforeOrders) this.skipped.add(refundsNoOrder, row[place], this.id);
    this.used = log.time.length - days.refundsBeforeOrders.length;
    return { log, days, said };
  }

  /** What the amounts are in, where the rows name it. */
  get currency(): string | null {
    return this.rows.currency ?? this.log.currency;
  }

  get rowsRead(): number {
    return this.rows.count;
  }

  /** Known once they are settled. */
  get rowsUsed(): number {
    return this.used;
  }

  leftOut(): SkippedRows[] {
    return this.skipped.list();
  }
}
