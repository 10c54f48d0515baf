import type { TypedColumn } from './columns';

/** What is known of a file before it is read. */
export interface Shape {
  columns: readonly TypedColumn[];
  /** Of Parquet exactly, else about. */
  rows: number;
}

/** Rows that do not fit their columns and are not in the table. */
export interface LeftOut {
  rows: number;
  /** The first of them. */
  first: { file: string; line: number; column: string };
}

/** One file, whatever its kind. */
export interface FileReader {
  shape(): Promise<Shape>;
  /**
   * Adds the rows to a table. `own`: the columns of this file in the order of `kept`, those of the table. `onRead` hears which part of
   * the file is read, from 0 to 1.
   */
  load(
    table: string,
    own: readonly TypedColumn[],
    kept: readonly TypedColumn[],
    onRead: (part: number) => void,
  ): Promise<LeftOut | null>;
}
