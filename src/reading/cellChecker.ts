import {
  AmountTexts,
  amountTextIn,
  errorCodeOf,
  isBlank,
  isComputing,
  mayBeAmount,
  MomentColumn,
  saysNothing,
} from '../cells';
import type { CellCheck, Flaw, Tally } from './cellCheck';
import { meaningOfAmounts, meaningOfTimes } from './columnMeaning';
import { newRows, rowPreparer } from './prepareRows';
import type { TableReading } from './tableReading';
import { ValueTally } from './valueTally';

/** So many bad cells of a kind are remembered, to go through them one by one. */
const mostRows = 100;

/** The part of a reading that says which rows count. */
export type Counting = Pick<TableReading, 'conditions' | 'repeatsCountOnce'>;

/** Looks at the cells of a source, block by block, reading them as a run does. */
export class CellChecker {
  private readonly columns: ColumnLook[];
  private readonly prepare: ReturnType<typeof rowPreparer>;
  private readonly isNew = newRows();
  private repeats = 0;

  /** `dated`: the columns that say when. */
  constructor(
    columns: number,
    private readonly counting: Counting = {},
    dated: readonly number[] = [],
  ) {
    this.columns = Array.from({ length: columns }, () => new ColumnLook());
    // Which currencies there are to choose from does not hang on the one that is chosen.
    const conditions = counting.conditions?.filter(({ test }) => test !== 'currency');
    this.prepare = rowPreparer({ conditions }, dated);
  }

  /**
   * Adds a block of rows; `sheetRow` is the sheet's own number of the block's first row. Rows that are empty throughout do
   * not count.
   */
  add(rows: readonly (readonly unknown[])[], sheetRow: number): void {
    rows.forEach((row, index) => {
      if (!row.every(isBlank)) this.addRow(row, sheetRow + index);
    });
  }

  private addRow(row: readonly unknown[], sheetRow: number): void {
    const prepared = this.prepare(row);
    if (prepared === 'totalRow') return;
    // What a condition leaves out can still be chosen in it.
    row.forEach((cell, column) => this.columns[column].offer(cell));
    if (prepared === 'byCondition') return;
    if (!this.isNew(row)) {
      this.repeats++;
      if (this.counting.repeatsCountOnce) return;
    }
    row.forEach((cell, column) => this.columns[column].look(cell, sheetRow));
  }

  finish(): CellCheck {
    return { columns: this.columns.map((column) => column.finish()), repeats: this.repeats };
  }
}

/** What is found of one column. */
class ColumnLook {
  private readonly flaws: Record<Flaw, Tally>;
  private computing = 0;
  private readonly values = new ValueTally();
  private readonly times = new MomentColumn('');
  private readonly amounts = new AmountTexts('');

  constructor() {
    const tally = (): Tally => ({ count: 0, rows: [] });
    this.flaws = {
      error: tally(),
      empty: tally(),
      'says nothing': tally(),
      'not a number': tally(),
      'not a date': tally(),
    };
  }

  /** Takes a cell for something that may be chosen in a condition. */
  offer(cell: unknown): void {
    if (!isBlank(cell) && !errorCodeOf(cell)) this.values.add(cell);
  }

  look(cell: unknown, row: number): void {
    if (isBlank(cell)) this.count('empty', row);
    else if (isComputing(cell)) this.computing++;
    else if (errorCodeOf(cell)) this.count('error', row);
    else {
      if (typeof cell === 'string' && saysNothing(cell)) this.count('says nothing', row);
      if (!mayBeAmount(cell)) this.count('not a number', row);
      const text = amountTextIn(cell);
      if (text) this.amounts.note(text, 0, { cell, row });
      else this.amounts.noteNumber(cell, row);
      if (this.times.add(cell, row)) this.count('not a date', row);
    }
  }

  private count(flaw: Flaw, row: number): void {
    const tally = this.flaws[flaw];
    tally.count++;
    if (tally.rows.length < mostRows) tally.rows.push(row);
  }

  finish(): CellCheck['columns'][number] {
    const { problems, ...times } = meaningOfTimes(this.times);
    // What is open between two dates is asked for the whole column.
    for (const { row, reason } of problems) if (reason !== 'twoDates') this.count('not a date', row);
    return {
      flaws: this.flaws,
      computing: this.computing,
      values: this.values.list(),
      times,
      amounts: meaningOfAmounts(this.amounts),
    };
  }
}
