import { emptyProblem, isBlankKey, readWaits, type RowProblem, toSerial, type Waits } from '../../cells';
import { timeScale } from '../../functions/timeToValue/calendar';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { afterEnd } from './skips';
import { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { ResultView } from '../../blueprint/views';
import { waitsBehind } from './behind';
import type { TimeToValueRequest, TimeToValueResult } from './messages';
import { timeToValueTables } from './tables';

const dateRoles = ['start', 'reached', 'lost'] as const;

/** One analysis of time to value: takes in the customers block by block, then computes. */
export class TimeToValueSession {
  private readonly cells = { start: [] as unknown[], reached: [] as unknown[], lost: [] as unknown[] };
  private readonly segments: unknown[] = [];
  private readonly sheetRows: number[] = [];
  private readonly withoutStart: RowProblem[] = [];
  private readonly notCounted = new SkippedRowCounter();
  private readonly rows: TableRows;
  private finished: Parameters<typeof waitsBehind>[0] | null = null;

  constructor(private readonly request: TimeToValueRequest) {
    this.rows = new TableRows(request, this.notCounted);
  }

  /** Rows without a start are counted, blank ones passed over. */
  add(block: CellBlock): void {
    const { columns } = this.request;
    this.rows.each(block, (row, sheetRow) => {
      const own = Object.values(columns).map((column: number) => row[column]);
      if (own.every(isBlankKey)) return;
      if (isBlankKey(row[columns.start])) this.withoutStart.push({ ...emptyProblem('start'), row: sheetRow });
      else this.keep(row, sheetRow);
    });
  }

  private keep(row: readonly unknown[], sheetRow: number): void {
    const { columns } = this.request;
    for (const role of dateRoles) {
      const column = columns[role];
      this.cells[role].push(column === undefined ? null : row[column]);
    }
    this.segments.push(columns.segment === undefined ? null : row[columns.segment]);
    this.sheetRows.push(sheetRow);
  }

  read(): RowsRead {
    const waits = this.waits();
    const skipped = this.skipped(waits);
    return { said: waits.said, rowsRead: this.rows.count, rowsUsed: waits.start.length, skipped };
  }

  private waits(): Waits {
    const { columns, options, reading } = this.request;
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

  finish(onProgress: (fraction: number) => void): TimeToValueResult {
    const { columns, options } = this.request;
    const waits = this.waits();
    const rowsRead = this.rows.count;
    const skipped = this.skipped(waits);
    const nothing = waits.start.length === 0 ? nothingUsed(rowsRead, skipped) : null;
    if (nothing !== null) throw nothing;
    onProgress(0.4);
    const scale = timeScale({ weekend: options.weekend, holidays: null, hours: null });
    const tables = timeToValueTables(waits, scale, {
      asOf: toSerial(waits.observedUntil),
      hasSegments: columns.segment !== undefined,
      hasLost: columns.lost !== undefined,
    });
    this.finished = { waits, scale, sheetRow: waits.row.map((row) => this.sheetRows[row - 1]) };
    this.forgetCells();
    return {
      kind: 'time to value',
      ...tables,
      notes: [...waits.said, ...tables.notes],
      rowsRead,
      rowsUsed: waits.start.length,
      skipped,
    };
  }

  /** What is needed of them stands in the waits. */
  private forgetCells(): void {
    for (const cells of [...Object.values(this.cells), this.segments, this.sheetRows]) cells.length = 0;
  }

  /** The waits behind a figure of the segments or of the curve. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return waitsBehind(this.finished, figure);
  }

  private skipped({ problems, later }: Waits) {
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
