import { pulse } from '../../analytics/numerics/pulse';
import {
  type CellProblem,
  emptyProblem,
  isBlankKey,
  readWaits,
  type RowProblem,
  type Waits,
} from '../../cells';
import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { WaitsRequest, WaitColumns } from './messages';
import { afterEnd } from './skips';
import { RowCustomers } from './rowCustomers';
import { ownSegments, type SegmentCells } from './segmentCells';
import type { Settled, WaitRows } from './waitRows';

const dateRoles = ['start', 'reached', 'lost'] as const;

/** One row a customer, with start and date of value. */
export class CustomerRows implements WaitRows {
  private readonly cells = { start: [] as unknown[], reached: [] as unknown[], lost: [] as unknown[] };
  private readonly segments: unknown[] = [];
  private readonly sheetRows: number[] = [];
  private readonly refused: RowProblem[] = [];
  private readonly notCounted = new SkippedRowCounter();
  private readonly rows: TableRows;
  /** `null`: rows tell their segments themselves, or there are none. */
  private readonly customers: RowCustomers | null;

  constructor(
    private readonly request: WaitsRequest,
    private readonly columns: WaitColumns,
  ) {
    this.rows = new TableRows(request, this.notCounted);
    this.customers = request.beside?.segments ? new RowCustomers(request) : null;
  }

  /** Rows without a start are counted, blank ones passed over. */
  add(block: CellBlock, table: string): void {
    if (this.customers?.takes(block, table)) return;
    this.rows.each(block, (row, sheetRow) => {
      const own = Object.values(this.columns).map((column: number) => row[column]);
      if (own.every(isBlankKey)) return;
      const problem = isBlankKey(row[this.columns.start]) ? emptyProblem('start') : this.addCustomer(row);
      if (problem) this.refused.push({ ...problem, row: sheetRow });
      else this.keep(row, sheetRow);
    });
  }

  private addCustomer(row: readonly unknown[]): CellProblem | null {
    const { customer } = this.columns;
    return this.customers?.add(customer === undefined ? null : row[customer]) ?? null;
  }

  private keep(row: readonly unknown[], sheetRow: number): void {
    const { columns } = this;
    for (const role of dateRoles) {
      const column = columns[role];
      this.cells[role].push(column === undefined ? null : row[column]);
    }
    this.segments.push(columns.segment === undefined ? null : row[columns.segment]);
    this.sheetRows.push(sheetRow);
  }

  settle(): Settled {
    const customers = this.customers?.settle();
    const segments = customers?.segments ?? ownSegments(this.segments);
    pulse();
    const waits = this.waits(segments);
    pulse();
    const skipped = this.skipped(waits);
    pulse();
    const sheetRow = waits.row.map((row) => this.sheetRows[row - 1]);
    this.forgetCells();
    return {
      waits,
      sheetRow,
      customer: customers ? Array.from(waits.row, (row) => customers.cells[row - 1]) : null,
      notes: [],
      said: [...waits.said, ...(customers?.said ?? []), ...segments.said(waits.row)],
      rowsRead: this.rows.count,
      rowsUsed: waits.start.length,
      skipped,
    };
  }

  private waits({ cells: segments }: SegmentCells): Waits {
    const { columns } = this;
    const { options, reading } = this.request;
    const column = (name: string, cells: readonly unknown[]) => ({ name, cells });
    return readWaits(
      {
        start: column('start', this.cells.start),
        reached: column('reached', this.cells.reached),
        lost: columns.lost === undefined ? null : column('lost', this.cells.lost),
        asOf: options.asOf === null ? null : column('asOf', [options.asOf]),
        segment: column('segment', segments),
      },
      { hasHeadings: false, ...readingOptions(reading) },
    );
  }

  /** What is needed of them stands in the waits. */
  private forgetCells(): void {
    for (const cells of [...Object.values(this.cells), this.segments, this.sheetRows]) cells.length = 0;
  }

  private skipped({ problems, later }: Waits): SkippedRows[] {
    const skipped = new SkippedRowCounter();
    const unread = problems.map((problem) => ({ ...problem, row: this.sheetRows[problem.row - 1] }));
    for (const problem of [...this.refused, ...unread].sort((a, b) => a.row - b.row)) {
      skipped.add(problem, problem.row, 'main');
    }
    for (const row of later) {
      skipped.add(afterEnd, this.sheetRows[row - 1], 'main');
    }
    return [...skipped.list(), ...this.notCounted.list(), ...(this.customers?.leftOut() ?? [])];
  }
}
