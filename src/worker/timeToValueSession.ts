import {
  type CellProblem,
  dateProblem,
  emptyProblem,
  isBlankKey,
  parseSeconds,
  readWaits,
  secondsPerDay,
  toSerial,
} from '../cells';
import { timeScale } from '../functions/timeToValue/calendar';
import type { CellBlock } from './protocol';
import { SkippedRowCounter } from './skipped';
import type { TimeToValueRequest, TimeToValueResult } from './timeToValueMessages';
import { timeToValueTables } from './timeToValueTables';

const dateRoles = ['start', 'reached', 'lost'] as const;

/** One analysis of time to value: takes in the customers block by block, then computes. */
export class TimeToValueSession {
  /** Cells of the rows that can be used. */
  private readonly cells = { start: [] as unknown[], reached: [] as unknown[], lost: [] as unknown[] };
  private readonly segments: unknown[] = [];
  private readonly sheetRows: number[] = [];
  private readonly skipped = new SkippedRowCounter();
  private rowsSeen = 0;
  private latest = 0;

  constructor(private readonly request: TimeToValueRequest) {}

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(rows: CellBlock): void {
    const { hasHeadings, firstSheetRow, columns } = this.request;
    for (const row of rows) {
      const position = this.rowsSeen++;
      if (position === 0 && hasHeadings) continue;
      const sheetRow = firstSheetRow + position;
      const own = Object.values(columns).map((column: number) => row[column]);
      if (own.every(isBlankKey)) continue;
      const problem = this.addRow(row, sheetRow);
      if (problem) this.skipped.add(`${problem.column} ${problem.reason}`, sheetRow, 'main');
    }
  }

  private addRow(row: readonly unknown[], sheetRow: number): CellProblem | null {
    const { columns } = this.request;
    const moments = dateRoles.map((role) => {
      const column = columns[role];
      const cell = column === undefined ? null : row[column];
      return { role, cell, seconds: isBlankKey(cell) ? NaN : parseSeconds(cell) };
    });
    const wrong = moments.find(({ seconds }) => seconds === null);
    if (wrong) return dateProblem(wrong.role, wrong.cell);
    const [start, ...others] = moments.map(({ seconds }) => seconds ?? NaN);
    if (Number.isNaN(start)) return emptyProblem('start');
    const early = others.findIndex((moment) => moment < start);
    if (early >= 0) return { ...emptyProblem(dateRoles[early + 1]), reason: 'lies before start' };
    for (const { role, cell } of moments) this.cells[role].push(cell);
    this.segments.push(columns.segment === undefined ? null : row[columns.segment]);
    this.sheetRows.push(sheetRow);
    for (const moment of [start, ...others]) if (moment > this.latest) this.latest = moment;
    return null;
  }

  finish(onProgress: (fraction: number) => void): TimeToValueResult {
    const { columns, options, hasHeadings } = this.request;
    const column = (name: string, cells: readonly unknown[]) => ({ name, cells });
    const asOf = options.asOf ?? toSerial(this.latest);
    const waits = readWaits({
      start: column('start', this.cells.start),
      reached: column('reached', this.cells.reached),
      lost: columns.lost === undefined ? null : column('lost', this.cells.lost),
      asOf: column('asOf', [asOf]),
      segment: columns.segment === undefined ? null : column('segment', this.segments),
    });
    onProgress(0.4);
    this.countLater(asOf);
    const tables = timeToValueTables(
      waits,
      timeScale({ weekend: options.weekend, holidays: null, hours: null }),
      {
        asOf,
        hasSegments: columns.segment !== undefined,
      },
    );
    return {
      kind: 'time to value',
      ...tables,
      rowsRead: this.rowsSeen - (hasHeadings && this.rowsSeen > 0 ? 1 : 0),
      rowsUsed: waits.start.length,
      skipped: this.skipped.list(),
    };
  }

  private countLater(asOf: number): void {
    const end = Math.round(asOf * secondsPerDay);
    this.cells.start.forEach((cell, i) => {
      if ((parseSeconds(cell) ?? 0) > end) {
        this.skipped.add('start is after the end of observation', this.sheetRows[i], 'main');
      }
    });
  }
}
