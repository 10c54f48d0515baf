import { type CellProblem, OrderLogBuilder, secondsPerDay } from '../cells';
import { orderDays, type OrderLog } from '../analytics/lifetime/orders';
import type { LifetimeRequest, LifetimeResult } from './lifetimeMessages';
import { lifetimeTables } from './lifetimeTables';
import type { CellBlock } from './protocol';
import { SkippedRowCounter } from './skipped';

/** One analysis of lifetime value: takes in the orders block by block, keeping none of the rows, then computes. */
export class LifetimeSession {
  private readonly log = new OrderLogBuilder();
  private readonly skipped = new SkippedRowCounter();
  /** Sheet row of each row of the log. */
  private readonly sheetRows: number[] = [];
  private rowsSeen = 0;

  constructor(private readonly request: LifetimeRequest) {}

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(rows: CellBlock): void {
    const { hasHeadings, firstSheetRow } = this.request;
    for (const row of rows) {
      const position = this.rowsSeen++;
      if (position === 0 && hasHeadings) continue;
      const sheetRow = firstSheetRow + position;
      const problem = this.addRow(row);
      if (problem) this.skipped.add(`${problem.column} ${problem.reason}`, sheetRow, 'main');
      else if (this.log.length > this.sheetRows.length) this.sheetRows.push(sheetRow);
    }
  }

  private addRow(row: readonly unknown[]): CellProblem | null {
    const { customer, date, amount, segment } = this.request.columns;
    return this.log.add(row[customer], row[date], row[amount], segment === undefined ? null : row[segment]);
  }

  finish(onProgress: (fraction: number) => void): LifetimeResult {
    const log = this.log.build();
    const { asOf } = this.request.options;
    const days = orderDays(log, asOf === null ? null : Math.round(asOf * secondsPerDay));
    this.countLeftOut(log, days.asOf, days.refundsBeforeOrders);
    const { summary, views, notes } = lifetimeTables(log, days, this.request, onProgress);
    const headings = this.request.hasHeadings && this.rowsSeen > 0 ? 1 : 0;
    const negative = log.amount.reduce((count, amount) => count + (amount < 0 ? 1 : 0), 0);
    const refunds = negative - days.refundsBeforeOrders.length;
    const leftOut = days.later + days.refundsBeforeOrders.length;
    return {
      kind: 'lifetime',
      summary: { ...summary, ...(refunds > 0 && { refunds }) },
      views,
      notes,
      rowsRead: this.rowsSeen - headings,
      rowsUsed: log.time.length - leftOut,
      skipped: this.skipped.list(),
    };
  }

  private countLeftOut(log: OrderLog, asOf: number, refunds: readonly number[]): void {
    const end = (asOf + 1) * secondsPerDay;
    log.time.forEach((time, row) => {
      if (time >= end) this.skipped.add('date is after the end of observation', this.sheetRows[row], 'main');
    });
    for (const row of refunds) {
      this.skipped.add('amount refunds a customer without an order before', this.sheetRows[row], 'main');
    }
  }
}
