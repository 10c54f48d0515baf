import { CustomerSegments, type ReadingOptions, saidOfNone, type Saying } from '../cells';
import { readingOptions } from '../reading/readingOptions';
import { PairRows } from './pairRows';
import type { SegmentTable } from './segmentTable';
import type { CellBlock } from './session';
import type { SkippedRows } from './skipped';

/** What a log holds of segments. */
interface Segmented {
  customer: Int32Array;
  customers: readonly string[];
  segment: Int32Array;
  segments: readonly string[];
}

/** The table of segments of an analysis in the worker, if there is one. */
export class SegmentRows {
  private readonly rows: PairRows | null;
  private readonly listed: CustomerSegments | null;

  /** `customers`: how they are read in all tables of the analysis. */
  constructor(beside: { segments?: SegmentTable } = {}, customers: ReadingOptions = {}) {
    const { segments: table } = beside;
    const listed = table ? new CustomerSegments({ ...readingOptions(table.reading), ...customers }) : null;
    this.listed = listed;
    this.rows =
      table && listed
        ? new PairRows(table, 'segments', [table.columns.customer, table.columns.segment], (...pair) =>
            listed.add(...pair),
          )
        : null;
  }

  /** Takes in rows that are its own; answers whether they are. */
  takes(block: CellBlock, table: string): boolean {
    if (table !== 'segments') return false;
    this.rows?.add(block);
    return true;
  }

  leftOut(): SkippedRows[] {
    return this.rows?.leftOut() ?? [];
  }

  /** The segment of each of these customers, as `CustomerSegments` has it. There has to be a table. */
  of(customers: readonly string[]): ReturnType<CustomerSegments['of']> {
    if (!this.listed) throw new Error('There is no table of segments.');
    return this.listed.of(customers);
  }

  /** A log whose customers are in the segments of the table; as it is where there is none. */
  in<Log extends Segmented>(log: Log): { log: Log; said: Saying[] } {
    if (!this.listed) return { log, said: [] };
    const { of, segments, said } = this.of(log.customers);
    return {
      log: { ...log, segments, segment: log.customer.map((customer) => of[customer]) },
      said: [...said, ...saidOfNone(of)],
    };
  }
}
