import { OrderLogBuilder, type CellProblem } from '../cells';
import type { LifetimeRequest, LifetimeResult } from './lifetimeMessages';
import type { CellBlock } from './protocol';
import { SkippedRowCounter } from './skipped';

/** One analysis of lifetime value: takes in the orders block by block, keeping none of the rows, then computes. */
export class LifetimeSession {
  private readonly log = new OrderLogBuilder();
  private readonly skipped = new SkippedRowCounter();
  private rowsSeen = 0;

  constructor(private readonly request: LifetimeRequest) {}

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(rows: CellBlock): void {
    const { hasHeadings, firstSheetRow } = this.request;
    for (const row of rows) {
      const position = this.rowsSeen++;
      if (position === 0 && hasHeadings) continue;
      const problem = this.addRow(row);
      if (problem) this.skipped.add(`${problem.column} ${problem.reason}`, firstSheetRow + position, 'main');
    }
  }

  private addRow(row: readonly unknown[]): CellProblem | null {
    const { customer, date, amount, segment } = this.request.columns;
    return this.log.add(row[customer], row[date], row[amount], segment === undefined ? null : row[segment]);
  }

  finish(): LifetimeResult {
    throw new Error('Not there yet.');
  }
}
