import type { OwnName, Saying } from '../cells';
import type * as functions from '../functions/table';

/** Results that are tables, in the form every analysis gives them. */

/**
 * What a column holds. `parts`: counts that may be fractions, where one is shared by several; `ratio`: so many times;
 * `percent`: a share without decimals, which may be above 1; `moment`: a day with its time.
 */
export type ColumnFormat = functions.ColumnFormat | 'parts' | 'ratio' | 'percent' | 'moment';

/** A name from the data, or a word of ours by its code: so neither is ever taken for the other. */
export type Named = string | OwnName;

/**
 * One column of a view: a row each in the workbook and, unless it stands beneath another one, in the pane. `Text`: what
 * headings and cells hold besides figures.
 */
export interface TableColumn<Text = Named> {
  heading: Text;
  format: ColumnFormat;
  /** Numbers (NaN: an empty cell) or, in a column that is not all numbers, single cells. */
  cells: Float64Array | (number | Text)[];
  /** The heading of a further column in which the function of this view gives the same figures. */
  repeatedAs?: Named;
  /** A shorter heading, where there is little room. */
  short?: Text;
  /** Columns that the pane shows small beneath the figures of this one; of an interval both ends, as one. */
  with?: readonly (number | Limits)[];
  /** The figures add up to something, so that those of several rows can be told as one. */
  addsUp?: true;
  /**
   * Each row of the view is one customer, order or wait, and those that have the same here belong together: a PivotTable of them
   * has a row for each such group.
   */
  groups?: true;
  /** A figure that is not there has no meaning, and a dash says so. */
  dashed?: true;
}

/** The columns, or the figures, of the two ends of an interval. */
export interface Limits {
  lower: number;
  upper: number;
}

/** How a table is drawn; columns are named by their position. */
export type ChartSpec =
  /** Horizontal bars, one group a row. */
  | BarsSpec
  /** Lines from row to row; `x` holds numbers, dates, or texts in their order. */
  | LinesSpec
  /** Upright columns, one a row, of what adds up. */
  | StacksSpec
  /** Rows of shaded cells: the columns from `first` on. */
  | { kind: 'heat'; label: number; first: number }
  | FunnelChart
  | BubbleChart
  /** Ways from one name to the next; `hasRest`: the last row adds up the ways that are not shown. */
  | { kind: 'flow'; from: number; to: number; weight: number; hasRest: boolean };

export interface BarsSpec {
  kind: 'bars';
  label: number;
  series: { column: number; interval?: Limits }[];
  /** The rows follow each other, as days do: all of them are drawn, however little room there is. */
  isInOrder?: true;
}

/** One circle a row: where it lies, how large it is and how dark. */
export interface BubbleChart {
  kind: 'bubbles';
  label: number;
  x: number;
  y: number;
  /** Its area. */
  size: number;
  /** The smaller the figure, the darker; absent: all are alike. */
  shade?: number;
  /** Lines on which `y` is so many times `x`. */
  ratios: readonly number[];
}

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
  /** The steps fall, from 1 on: of those who are kept. */
  falls?: true;
  /** The last row is not over: what leads to it is drawn as on its way. */
  isLastOpen?: boolean;
  /** What led to the figures of so many rows at the beginning may lie before the data. */
  shortHistory?: number;
  /** How many are still observed at `x`, to be told below the axis. */
  atRisk?: number;
}

export interface StacksSpec {
  kind: 'stacks';
  x: number;
  /** Columns that lie on each other, the first at the bottom. */
  series: readonly number[];
  /** The column on top of them of what belongs to none; absent: there is none. */
  rest?: number;
  /** The last row is not over. */
  isLastOpen?: boolean;
  /** What led to the figures of so many rows at the beginning may lie before the data. */
  shortHistory?: number;
}

export interface LineSeries {
  column: number;
  /** Expected rather than observed. */
  dashed: boolean;
  band?: Limits;
  /** What it is called in the pane where the chart's title says the rest of the heading: a name from the data. */
  name?: string;
  /** A figure that is the same all along, against which the other lines are read. */
  isLevel?: true;
}

/** Rows that are told one below the other, where a table would be too wide: who, what part of how much, when and how. */
export interface ListSpec {
  name: number;
  part: number;
  of: number;
  time: number;
  text: number;
}

/** One table of a result, with its chart, as the worker gives it. */
export interface ResultView<Text = Named> {
  id: string;
  columns: TableColumn<Text>[];
  /** So many rows at the end are sums: what no row has, what is not listed, the total. */
  footRows: number;
  /** So many more rows are not listed; the first of the foot rows is what they come to, and gets its name with the words. */
  rest?: number;
  chart: ChartSpec | null;
  /** How the pane tells the rows, where it is not as a table. */
  list?: ListSpec;
  /** Columns that each bring the same rows into an order: what moves from the first to the others is told. */
  ranks?: number[];
  /** Figures of each row behind which the rows they came from can be shown; absent: none. */
  opens?: { id: string; name: Text }[];
  /**
   * What a `Figure` names each row by, where the first column does not do: its names repeat, or are words of ours, which are
   * said in another language; "" : the row does not open.
   */
  keys?: readonly string[];
  /** What to know before trusting the figures. */
  notes: Saying[];
}

/** The same with all of its words in the language spoken. */
export type SpokenView = ResultView<string>;
export type SpokenColumn = TableColumn<string>;
