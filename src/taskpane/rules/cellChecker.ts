import { mayBeAmount, MomentColumn } from '../../cells';
import { type CellCheck, type Flaw, isEmpty, isError, type Tally } from './cellCheck';

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
      if (!row.every(isEmpty)) row.forEach((cell, column) => this.look(cell, column, sheetRow + index));
    });
  }

  private look(cell: unknown, column: number, row: number): void {
    if (isEmpty(cell)) this.count('empty', column, row);
    else if (isError(cell)) this.count('error', column, row);
    else {
      if (!mayBeAmount(cell)) this.count('not a number', column, row);
      if (this.times[column].add(cell, row) && typeof cell !== 'number')
        this.count('not a date', column, row);
    }
  }

  private count(flaw: Flaw, column: number, row: number): void {
    const tally = this.check[column][flaw];
    tally.count++;
    if (tally.rows.length < mostRows) tally.rows.push(row);
  }

  finish(): CellCheck {
    this.times.forEach((times, column) => {
      for (const row of rowsInDoubt(times)) this.count('ambiguous date', column, row);
    });
    return this.check;
  }
}

/** Dates that could be two; where the column contradicts itself, the run says so. */
function rowsInDoubt(times: MomentColumn): Iterable<number> {
  try {
    return times
      .finish()
      .problems.filter(({ reason }) => reason === 'could be two dates')
      .map(({ row }) => row);
  } catch {
    return times.rowsInEitherOrder;
  }
}
