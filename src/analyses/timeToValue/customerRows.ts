import { emptyProblem, isBlankKey, readWaits, type RowProblem, type Waits } from '../../cells';
import type { CellBlock } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { TimeToValueRequest, WaitColumns } from './messages';
import { afterEnd } from './skips';
import type { Settled, WaitRows } from './waitRows';

const dateRoles = ['start', 'reached', 'lost'] as const;

/** One row a customer, with start and date of value. */
export class CustomerRows implements WaitRows {
  private readonly cells = { start: [] as unknown[], reached: [] as unknown[], lost: [] as unknown[] };
  private readonly segments: unknown[] = [];
  private readonly sheetRows: number[] = [];
  private readonly withoutStart: RowProblem[] = [];
  private readonly notCounted = new SkippedRowCounter();
  private readonly rows: TableRows;

  constructor(
    private readonly request: TimeToValueRequest,
    private readonly columns: WaitColumns,
  ) {
    this.rows = new TableRows(request, this.notCounted);
  }

  /** Rows without a start are counted, blank ones passed over. */
  add(block: CellBlock): void {
    this.rows.each(block, (row, sheetRow) => {
      const own = Object.values(this.columns).map((column: number) => row[column]);
      if (own.every(isBlankKey)) return;
      if (isBlankKey(row[this.columns.start]))
        this.withoutStart.push({ ...emptyProblem('start'), row: sheetRow });
      else this.keep(row, sheetRow);
    });
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
    const waits = this.waits();
    const skipped = this.skipped(waits);
    const sheetRow = waits.row.map((row) => this.sheetRows[row - 1]);
    this.forgetCells();
    return {
      waits,
      sheetRow,
      customer: null,
      notes: [],
      said: waits.said,
      rowsRead: this.rows.count,
      rowsUsed: waits.start.length,
      skipped,
    };
  }

  private waits(): Waits {
    const { columns } = this;
    const { options, reading } = this.request;
    const column = (name: string, cells: readonly unknown[]) => ({ name, cells });
    return readWaits(
      {
        start: column('start', this.cells.start),
        reached: column('reached', this.cells.reached),
        lost: columns.lost === undefined ? null : column('lost', this.cells.lost),
        asOf: options.asOf === null ? null : column('asOf', [options.asOf]),
        segment: columns.segment === undefined ? null : column('segment', this.segments),
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
    for (const problem of [...this.withoutStart, ...unread].sort((a, b) => a.row - b.row)) {
      skipped.add(problem, problem.row, 'main');
    }
    for (const row of later) {
      skipped.add(afterEnd, this.sheetRows[row - 1], 'main');
    }
    return [...skipped.list(), ...this.notCounted.list()];
  }
}
