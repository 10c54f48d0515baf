import {
  type CustomerList,
  CustomerListBuilder,
  noName,
  blankSegment,
  type ReadingOptions,
  type ReadingSaying,
  saidOfNone,
} from '../../cells';
import { requireFewGroups } from '../../functions/timeToValue/waits';
import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { ListRequest } from './messages';

/** A table that tells the segments of customers: the place of each, −1 where it has none. */
export interface SegmentsBeside {
  of(customers: readonly string[]): {
    of: Int32Array;
    segments: readonly string[];
    said: readonly ReadingSaying[];
  };
}

/** The rows of the table of customers, as they come in. */
export class ListRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly list: CustomerListBuilder;
  private used = 0;

  /** `segments`: the table of its own that tells them; `null`: the rows do. */
  constructor(
    private readonly request: ListRequest,
    private readonly segments: SegmentsBeside | null,
    customers: Pick<ReadingOptions, 'ownersOf'>,
  ) {
    this.rows = new TableRows(request, this.skipped);
    this.list = new CustomerListBuilder({ ...readingOptions(request.reading), ...customers });
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    const { customer, segment, start, reached } = this.request.columns;
    this.rows.each(block, (row, sheetRow) => {
      const cell = (column: number | undefined) => (column === undefined ? null : row[column]);
      const problem = this.list.add(row[customer], cell(segment), cell(start), cell(reached), sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'main');
    });
  }

  settle(): CustomerList {
    this.rows.settle();
    const { segments } = this;
    const list = this.list.build(
      this.request.columns.reached !== undefined,
      segments && ((customers) => named(segments.of(customers))),
      requireFewGroups,
    );
    for (const problem of list.problems) this.skipped.add(problem, problem.row, 'main');
    for (const row of list.repeated) {
      this.skipped.add({ column: 'customer', reason: 'listedBefore' }, row, 'main');
    }
    this.used = list.customers.length;
    return list;
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

const named = ({ of, segments, said }: ReturnType<SegmentsBeside['of']>) => ({
  segments: Array.from(of, (segment) => (segment === noName ? blankSegment : segments[segment])),
  said: [...said, ...saidOfNone(of)],
});
