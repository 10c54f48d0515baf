import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { CostsTable } from './messages';
import type { Money } from './orderRows';
import { SegmentCosts } from './segmentCosts';

/** The rows of a table of costs, as they come in. They are no rows of the analysis itself. */
export class CostRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly costs: SegmentCosts;

  constructor(
    private readonly table: CostsTable,
    money: Money,
  ) {
    this.rows = new TableRows(table, this.skipped, 'costs', money);
    this.costs = new SegmentCosts(readingOptions(table.reading));
  }

  add(block: CellBlock): void {
    const { segment, cost } = this.table.columns;
    this.rows.each(block, (row, sheetRow, rate) => {
      const why = this.costs.add(row[segment], row[cost], sheetRow, rate);
      if (why) this.skipped.add(why, sheetRow, 'costs');
    });
  }

  /** What each segment cost, by the names that `known` has for them. */
  settle(known: Iterable<string>): Map<string, number> {
    this.rows.settle();
    return this.costs.build(known);
  }

  /** What the costs are in, where the rows name it. */
  get currency(): string | null {
    return this.rows.currency ?? this.costs.currency;
  }

  leftOut(): SkippedRows[] {
    return this.skipped.list();
  }
}
