import { pulse } from '../../analytics/numerics/pulse';
import {
  isBlankKey,
  noName,
  OrderLogBuilder,
  orderNames,
  type ReadingOptions,
  type ReadingSaying,
} from '../../cells';
import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows, type WhySkipped } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import { customerKey } from '../../functions/scorecard/members';
import type { TouchesTable } from './messages';

/** A touch is read as an order without an amount, whose segment is the touchpoint. */
const calledAs: Readonly<Record<string, string>> = { date: 'time', segment: 'touchpoint' };

/** The rows of a log of touches, of which the first touchpoint of each customer is the segment. */
export class FirstTouchRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly log: OrderLogBuilder;

  /** `customers`: how they are read in all tables. */
  constructor(
    private readonly table: TouchesTable,
    customers: Pick<ReadingOptions, 'ownersOf'>,
  ) {
    this.rows = new TableRows(table, this.skipped, 'touches');
    const reading = readingOptions(table.reading);
    this.log = new OrderLogBuilder(1024, reading, orderNames({ ...reading, ...customers }));
  }

  /** Takes in rows that are its own; answers whether they are. Rows without a touchpoint, such as transactions, say nothing here. */
  takes(block: CellBlock, table: string): boolean {
    if (table !== 'touches') return false;
    const { customer, time, touchpoint } = this.table.columns;
    this.rows.each(block, (row, sheetRow) => {
      if (isBlankKey(row[touchpoint])) return;
      const problem = this.log.add(row[customer], row[time], 0, row[touchpoint], null, sheetRow);
      if (problem) this.skip(problem, sheetRow);
    });
    return true;
  }

  private skip({ column, reason }: WhySkipped, row: number): void {
    this.skipped.add({ column: calledAs[column ?? ''] ?? column, reason }, row, 'touches');
  }

  /** The place of the first touchpoint of each of these customers, −1 where the log has none. All its rows have to be there. */
  of(customers: readonly string[]): { of: Int32Array; segments: readonly string[]; said: ReadingSaying[] } {
    pulse();
    const { problems, row, said, ...log } = this.log.build();
    for (const problem of problems) this.skip(problem, problem.row);
    const first = new Int32Array(log.customers.length).fill(noName);
    log.customer.forEach((customer, place) => {
      pulse();
      const known = first[customer];
      // Of touches at one moment the one written first counts.
      const isEarlier =
        known < 0 ||
        log.time[place] < log.time[known] ||
        (log.time[place] === log.time[known] && row[place] < row[known]);
      if (isEarlier) first[customer] = place;
    });
    const segmentOf = new Map<string, number>();
    log.customers.forEach((name, c) => {
      pulse();
      segmentOf.set(customerKey(name), log.segment[first[c]] ?? noName);
    });
    const of = new Int32Array(customers.length);
    customers.forEach((name, c) => {
      pulse();
      of[c] = segmentOf.get(customerKey(name)) ?? noName;
    });
    return { of, segments: log.segments, said };
  }

  leftOut(): SkippedRows[] {
    return this.skipped.list();
  }
}
