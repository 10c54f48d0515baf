import type { TableColumn } from '../functions/table';

export type { ColumnFormat, TableColumn } from '../functions/table';

/** Results that are tables, in the form every analysis but attribution gives them. */

/** How a table is drawn; columns are named by their position. */
export type ChartSpec =
  /** Horizontal bars, one group a row. */
  | { kind: 'bars'; label: number; series: number[]; interval?: { lower: number; upper: number } }
  /** Lines from row to row; `x` holds numbers, dates, or texts in their order. */
  | LinesSpec
  /** Rows of shaded cells: the columns from `first` on. */
  | { kind: 'heat'; label: number; first: number }
  | FunnelChart
  /** Ways from one name to the next; `hasRest`: the last row adds up the ways that are not shown. */
  | { kind: 'flow'; from: number; to: number; weight: number; hasRest: boolean };

/** One row a step. */
export interface FunnelChart {
  kind: 'funnel';
  label: number;
  value: number;
  /** Shares of the first and of the previous step. */
  ofFirst: number;
  ofPrevious: number;
  lost: number;
  /** With a window: who may still get there. */
  stillInTime: number | null;
  days: number;
  /** Rows to be marked: most are lost before the one, and it takes longest to get to the other. */
  biggestLoss: number | null;
  slowest: number | null;
}

export interface LinesSpec {
  kind: 'lines';
  x: number;
  series: LineSeries[];
  /** A figure holds until the next one; `x` holds numbers. */
  steps: boolean;
  /** How many are still observed at `x`, to be told below the axis. */
  atRisk?: number;
}

export interface LineSeries {
  column: number;
  /** Expected rather than observed. */
  dashed: boolean;
  band?: { lower: number; upper: number };
}

/** One table of a result, with its chart. */
export interface ResultView {
  id: string;
  columns: TableColumn[];
  /** The last row is the total. */
  hasTotal: boolean;
  chart: ChartSpec | null;
  /** Figures of each row behind which the rows they came from can be shown; absent: none. */
  opens?: { id: string; name: string }[];
  /** What to know before trusting the figures, in sentences. */
  notes: string[];
}
