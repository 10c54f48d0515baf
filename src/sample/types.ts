/** A cell of the sample: text that begins with `=` is a formula (only the sheets Examples and Lists have any), `null` is an empty cell. */
export type SampleCell = string | number | null;

/** One sheet of the sample workbook. Headings stand in row 1, the rows follow from row 2. */
export interface SampleSheet {
  name: string;
  /** Name of the Excel table over headings and rows; empty where the sheet is no table. */
  tableName: string;
  headings: string[];
  /** Each as long as `headings`. */
  rows: SampleCell[][];
  /** One Excel number format a column. */
  formats: string[];
  /** One column width in characters a column. */
  widths: number[];
  /** Cells in bold on a sheet without a table, counted from 0. */
  titles?: readonly { row: number; column: number }[];
}
