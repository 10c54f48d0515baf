/** What the pane may ask of the workbook. The functions are exported by ./index; their failures are `WorkbookError`s. */

/** A rectangle of cells that may serve as data. */
export interface Source {
  /** Full address such as `Journeys!A1:F2001` (sheet names quoted where Excel quotes them). Whole columns are already cut to their used part. */
  address: string;
  sheet: string;
  /** 1-based sheet row of the first row. */
  firstRow: number;
  /** 0-based sheet column of the first column. */
  firstColumn: number;
  rows: number;
  columns: number;
  /** Name of the Excel table the rectangle belongs to, if it is one. */
  table: string | null;
  /** The first rows (at most 50) as values, and their number formats: enough to guess headings and roles. */
  head: unknown[][];
  formats: string[][];
}

export interface TableInfo {
  name: string;
  address: string;
}

/** One cell of an output: text is always written as text, never executed. `null` leaves the cell empty. */
export type OutputCell = string | number | null;

export interface OutputTable {
  /** Headings, each unique. */
  headings: string[];
  rows: OutputCell[][];
  /** One Excel number format a column, for example `#,##0.00`, `0.0%`, `General`. */
  formats: string[];
}

export interface OutputChart {
  kind: 'bar' | 'column' | 'line';
  title: string;
  /** Headings of the category column and of the series columns in the table. */
  category: string;
  series: string[];
  /** Only the first so many rows of the table are drawn. */
  rows: number;
}

/** All that one result writes: a title, a note with method and parameters, the table and its chart. */
export interface Output {
  title: string;
  /** Suggested sheet name; made unique and legal on writing. */
  sheetName: string;
  note: string[];
  table: OutputTable;
  chart: OutputChart | null;
}

export type Destination = { kind: 'new sheet' } | { kind: 'cell'; address: string };

/** What was written, so that it can be shown and taken back. Plain data: it may be kept in the workbook. */
export interface Written {
  sheet: string;
  /** Full address of the table, headings included. */
  address: string;
  tableName: string;
  /** The sheet was added for this output. */
  newSheet: boolean;
  /** Title and note, from top to bottom, in the column where the table begins, ending right above it. */
  above: string[];
  /** Name of the native chart on the same sheet. */
  chart: string | null;
}

/** One native table on a new sheet of its own. */
export interface SheetTable {
  name: string;
  tableName: string;
  headings: string[];
  rows: OutputCell[][];
  /** One Excel number format a column. */
  formats: string[];
  /** Column widths in points; columns fit themselves to their cells where there are none. */
  widths?: number[];
}

export type FaultKind =
  | 'nothing selected'
  | 'bad address'
  | 'empty'
  | 'protected'
  | 'editing'
  | 'occupied'
  | 'sheet gone'
  | 'sheet full'
  | 'write failed'
  | 'unavailable'
  | 'cancelled'
  | 'unexpected';

export type Theme = 'light' | 'dark';
