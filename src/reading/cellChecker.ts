import { errorCodeOf, isBlank, mayBeAmount, MomentColumn, saysNothing } from '../cells';
import { type CellCheck, type Flaw, type Tally } from './cellCheck';

/** So many bad cells of a kind are remembered, to go through them one by one. */
const mostRows = 100;

/** Looks for flaws in the cells of a source, block by block, reading them as a run does. */
export class CellChecker {
  private readonly check: CellCheck;
  private readonly times: MomentColumn[];

  constructor(columns: number) {
    const tally = (): Tally => ({ count: 0, rows: [] });
    this.times = Array.from({ length: columns }, () => new MomentColumn(''));
    this.check = this.times.map(() => ({
      error: tally(),
      empty: tally(),
      'says nothing': tally(),
      'not a number': tally(),
      'not a date': tally(),
      'ambiguous date': tally(),
    }));
  }

  /**
   * Adds a block of rows; `sheetRow` is the sheet's own number of the block's first row. Rows that are empty throughout do
   * not count.
   */
  add(rows: readonly (readonly unknown[])[], sheetRow: number): void {
    rows.forEach((row, index) => {
      if (!row.every(isBlank)) row.forEach((cell, column) => this.look(cell, column, sheetRow + index));
    });
  }

  private look(cell: unknown, column: number, row: number): void {
    if (isBlank(cell)) this.count('empty', column, row);
    else if (errorCodeOf(cell)) this.count('error', column, row);
    else {
      if (typeof cell === 'string' && saysNothing(cell)) this.count('says nothing', column, row);
      if (!mayBeAmount(cell)) this.count('not a number', column, row);
      if (this.times[column].add(cell, row)) this.count('not a date', column, row);
    }
  }

  private count(flaw: Flaw, column: number, row: number): void {
    const tally = this.check[column][flaw];
    tally.count++;
    if (tally.rows.length < mostRows) tally.rows.push(row);
  }

  finish(): CellCheck {
    this.times.forEach((times, column) => {
      for (const { row, flaw } of inDoubt(times)) this.count(flaw, column, row);
    });
    return this.check;
  }
}

/** What the rest of a column shows to be unreadable; where the column contradicts itself, the run says so. */
function inDoubt(times: MomentColumn): { row: number; flaw: Flaw }[] {
  try {
    return times.finish().problems.map(({ row, reason }) => ({
      row,
      flaw: reason === 'twoDates' ? 'ambiguous date' : 'not a date',
    }));
  } catch {
    return Array.from(times.rowsInEitherOrder, (row) => ({ row, flaw: 'ambiguous date' }));
  }
}
