import { type CellProblem, millisecondsPerDay, ofSerial, OrderLogBuilder } from '../../cells';
import { type OrderDays, orderDays, type OrderLog } from '../../analytics/lifetime/orders';
import { onClock } from '../../analytics/numerics/groupByCustomer';
import type { LifetimeRequest, LifetimeResult } from './messages';
import { lifetimeTables } from './tables';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { afterEnd, refundsNoOrder } from './skips';
import { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { ResultView } from '../../blueprint/views';
import { ordersBehind } from './behind';

/** One analysis of lifetime value: takes in the orders block by block, keeping none of the rows, then computes. */
export class LifetimeSession {
  private log: OrderLogBuilder;
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private finished: Parameters<typeof ordersBehind>[0] | null = null;

  constructor(private readonly request: LifetimeRequest) {
    this.rows = new TableRows(request, this.skipped);
    this.log = this.newLog();
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    this.rows.each(block, (row, sheetRow) => {
      const problem = this.addRow(row, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'main');
    });
  }

  private addRow(row: readonly unknown[], sheetRow: number): CellProblem | null {
    const { customer, date, amount, segment, orderId } = this.request.columns;
    return this.log.add(
      row[customer],
      row[date],
      amount === undefined ? 0 : row[amount],
      segment === undefined ? null : row[segment],
      orderId === undefined ? null : row[orderId],
      sheetRow,
    );
  }

  private newLog(): OrderLogBuilder {
    return new OrderLogBuilder(1024, readingOptions(this.request.reading));
  }

  read(): RowsRead {
    const { log, sheetRows, said, days } = this.build();
    this.countLeftOut(log, sheetRows, days);
    return { said, rowsRead: this.rows.count, rowsUsed: usedOf(log, days), skipped: this.skipped.list() };
  }

  private build() {
    const { columns, options } = this.request;
    const { problems, row: sheetRows, said, ...read } = this.log.build();
    // Orders are counted by the days of their own clocks.
    const log: OrderLog = {
      ...onClock(read),
      ...(columns.amount === undefined && { withoutAmounts: true }),
    };
    for (const problem of problems) this.skipped.add(problem, problem.row, 'main');
    const { asOf } = options;
    return { log, sheetRows, said, days: orderDays(log, asOf === null ? null : ofSerial(asOf)) };
  }

  finish(onProgress: (fraction: number) => void): LifetimeResult {
    const { log, sheetRows, said, days } = this.build();
    const currency = this.rows.currency ?? this.log.currency;
    const rowsRead = this.rows.count;
    const nothing = log.time.length === 0 ? nothingUsed(rowsRead, this.skipped.list()) : null;
    if (nothing !== null) throw nothing;
    this.countLeftOut(log, sheetRows, days);
    const { summary, views, notes, modelled } = lifetimeTables(log, days, this.request, onProgress);
    const { orderIds } = this.log;
    this.finished = { log, sheetRows, orderIds, days, modelled, period: this.request.options.period };
    // What was needed to read the cells need not wait for the figures that are opened.
    this.log = this.newLog();
    const refunds = log.amount.reduce((count, amount) => count + (amount < 0 ? 1 : 0), 0);
    return {
      kind: 'lifetime',
      summary: { ...summary, ...(refunds > 0 && { refunds }) },
      views,
      notes: [...said, ...notes],
      rowsRead,
      rowsUsed: usedOf(log, days),
      skipped: this.skipped.list(),
      ...(currency !== null && { currency }),
    };
  }

  /** The orders or customers behind a figure of the customers, cohorts or segments. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return ordersBehind(this.finished, figure);
  }

  private countLeftOut(log: OrderLog, sheetRows: Int32Array, { asOf, refundsBeforeOrders }: OrderDays): void {
    const end = (asOf + 1) * millisecondsPerDay;
    log.time.forEach((time, row) => {
      if (time >= end) this.skipped.add(afterEnd, sheetRows[row], 'main');
    });
    for (const row of refundsBeforeOrders) {
      this.skipped.add(refundsNoOrder, sheetRows[row], 'main');
    }
  }
}

const usedOf = ({ time }: OrderLog, { later, refundsBeforeOrders }: OrderDays): number =>
  time.length - later - refundsBeforeOrders.length;
