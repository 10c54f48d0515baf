import type { CellProblem } from '../cells';
import type { TableRequest } from './request';
import type { CellBlock } from './session';
import { SkippedRowCounter, type SkippedRows } from './skipped';
import { TableRows } from './tableRows';

/** The rows of a table beside the main one of which two cells are read, as they come in. They are no rows of the analysis itself. */
export class PairRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;

  constructor(
    table: TableRequest,
    private readonly id: string,
    private readonly columns: readonly [number, number],
    private readonly take: (first: unknown, second: unknown, sheetRow: number) => CellProblem | null,
  ) {
    this.rows = new TableRows(table, this.skipped, id);
  }

  add(block: CellBlock): void {
    const [first, second] = this.columns;
    this.rows.each(block, (row, sheetRow) => {
      const problem = this.take(row[first], row[second], sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, this.id);
    });
  }

  leftOut(): SkippedRows[] {
    return this.skipped.list();
  }
}
