import type { Saying } from '../cells';
import type { Result } from './request';
import type { SkippedRows } from './skipped';
import type { ResultView } from './views';

/** A block of sheet cells as Office.js delivers it: rows of text, numbers, booleans; "" is an empty cell. */
export type CellBlock = readonly (readonly unknown[])[];

/** One analysis in the worker: takes in the rows of its tables block by block, then computes. */
export interface Session<R extends Result = Result> {
  /** `table`: the id by which the description of the analysis knows it. */
  add(rows: CellBlock, table: string): void;
  /** What a run would use of the rows taken in, which then are done with. Throws what a run would be refused for. */
  read(): RowsRead;
  finish(onProgress: (fraction: number) => void): R;
  /** The rows behind a figure, once it is finished; throws a `CellError` where they cannot be told. */
  behind?(figure: Figure): ResultView;
}

/** What of the rows of its tables an analysis can use. */
export interface RowsRead {
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
  /** How the columns were read, where that had to be made out. */
  said: Saying[];
}

/** A figure of a result, told so that it is found in the next one: by names, and not by places. */
export interface Figure {
  /** Id of the view. */
  view: string;
  /** What stands in the first column of its row. */
  row: string;
  /** Which of the figures of the row: an id of `opens` of the view. */
  column: string;
  /** Its rows are all listed, and not the first of them alone. */
  whole?: true;
}
