/** Results that are tables, in the form every analysis but attribution gives them. */

/** What a column holds: decides number format and alignment. Shares are fractions of 1, dates Excel serial numbers. */
export type ColumnFormat = 'text' | 'count' | 'number' | 'money' | 'share' | 'days' | 'date';

/** One column of a table. Columns, not rows: they cross from the worker at little cost, however long. */
export interface ResultColumn {
  /** The same heading as in the table of the worksheet function. */
  heading: string;
  format: ColumnFormat;
  /** Numbers (NaN: an empty cell) or texts. */
  cells: Float64Array | string[];
}

/** How a table is drawn; columns are named by their position. */
export type ChartSpec =
  /** Horizontal bars, one group a row. */
  | { kind: 'bars'; label: number; series: number[]; interval?: { lower: number; upper: number } }
  /** Lines over a numeric or dated axis. */
  | { kind: 'lines'; x: number; series: LineSeries[]; steps: boolean }
  /** Rows of shaded cells: the columns from `first` on. */
  | { kind: 'heat'; label: number; first: number }
  | { kind: 'funnel'; label: number; value: number }
  | { kind: 'flow'; from: number; to: number; weight: number };

export interface LineSeries {
  column: number;
  /** Expected rather than observed. */
  dashed: boolean;
  band?: { lower: number; upper: number };
}

/** One table of a result, with its chart. */
export interface ResultView {
  id: string;
  columns: ResultColumn[];
  /** The last row is the total. */
  hasTotal: boolean;
  chart: ChartSpec | null;
  /** What to know before trusting the figures, in sentences. */
  notes: string[];
}
