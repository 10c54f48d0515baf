import type { TableRequest } from './request';
import type { CellBlock } from './session';

/** The rows of one table as they come in, block by block. */
export class TableRows {
  private seen = 0;

  constructor(private readonly table: TableRequest) {}

  /** Hands on each row below the headings, with its 1-based row in the sheet. */
  each(block: CellBlock, use: (row: readonly unknown[], sheetRow: number) => void): void {
    const { hasHeadings, firstSheetRow } = this.table;
    for (const row of block) {
      const position = this.seen++;
      if (position === 0 && hasHeadings) continue;
      use(row, firstSheetRow + position);
    }
  }

  /** How many have been handed on. */
  get count(): number {
    return this.seen > 0 && this.table.hasHeadings ? this.seen - 1 : this.seen;
  }
}
