import type { InputRule } from './inputTable';

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
  /** So many rows of titles stand above it that were asked for with it. */
  titleRows?: number;
  /** Whole columns were asked for. */
  wholeColumns?: true;
  /** Whole rows were asked for. With whole columns it was the whole sheet. */
  wholeRows?: true;
  /** Name of the Excel table the rectangle belongs to, if it is one. */
  table: string | null;
  /** Its rows are all rows of that table, under the headings of it. */
  isWholeTable?: true;
  /** The defined name the cells were asked for by, with its sheet where it belongs to one: `Orders`, `'May 2026'!Orders`. */
  name?: string;
  /** Some of its rows are hidden, by a filter or by hand. */
  hasHiddenRows?: true;
  /** The first rows (at most 50) as values, and their number formats: enough to guess headings and roles. */
  head: unknown[][];
  formats: string[][];
}

/** Cells that go by a name: those of a table, or of a defined name. */
export interface NamedCells {
  /** As it may be typed, with its sheet where the name belongs to one. */
  name: string;
  address: string;
  /** Headings included. */
  rows: number;
  columns: number;
}

/** One cell of an output: text is always written as text, never executed. `null` leaves the cell empty. */
export type OutputCell = string | number | null;

/** Rows that may be made only when they are written; an array is one such. */
export interface OutputRows {
  readonly length: number;
  slice(from: number, to: number): readonly (readonly OutputCell[])[];
}

export interface OutputTable {
  /** Headings, each unique. */
  headings: string[];
  rows: OutputRows;
  /** One Excel number format a column, for example `#,##0.00`, `0.0%`, `General`. */
  formats: string[];
}

export interface OutputChart {
  /** `stacked`: columns on each other; `scatter`: lines over a category column of numbers. */
  kind: 'bar' | 'column' | 'stacked' | 'line' | 'scatter';
  title: string;
  /** Headings of the category column and of the series columns in the table. */
  category: string;
  series: string[];
  /** The column right after the category's names each category further. */
  subcategory?: string;
  /** Only the first so many rows of the table are drawn. */
  rows: number;
  /** What each series looks like; charts of earlier releases left that to Excel. */
  looks?: SeriesLook[];
  /** The column that names the points of the first series, beside each of them. */
  pointNames?: string;
  /** Lines through the origin of a scatter chart; their ends stand in cells under it. */
  ratios?: RatioLine[];
  axes?: { category: ChartAxis; value: ChartAxis };
}

/** On it the first series is so many times the category. */
export interface RatioLine {
  name: string;
  ratio: number;
  look: SeriesLook;
}

/** Limits over columns are short strokes, `tick`: Excel offers add-ins no error bars with figures of their own. */
export type SeriesLook =
  | { as: 'bar'; colour: string }
  | { as: 'line'; colour: string; dash: LineDash; points: number }
  | { as: 'tick'; colour: string }
  /** Points over two scales, with nothing between them. */
  | { as: 'point'; colour: string };

/** Dashes of Excel's lines. */
export type LineDash = 'Continuous' | 'Dash' | 'Dot' | 'DashDot' | 'DashDotDot' | 'RoundDot';

/** Excel's own choice where there is none. */
export interface ChartAxis {
  title?: string;
  /** Excel number format. */
  format?: string;
  minimum?: number;
  maximum?: number;
}

/** Cells shaded by their size, all on one scale. */
export interface OutputShading {
  /** Headings of the columns. */
  columns: string[];
  /** Only the first so many rows of the table are shaded. */
  rows: number;
}

/** Cells beside a formula that hold its settings: whoever changes one has it computed anew. */
export interface OutputInputs {
  /** Over the cells. */
  title: string;
  /** Those of one argument stand one below the other. */
  rows: readonly OutputInput[];
  /** Columns left free for the table of the formula, which some settings make wider. */
  room: number;
  /** The formula that takes them from there, by the arguments whose cells are still there. */
  formula(cells: Readonly<Record<string, string>>): string;
  /** What stands under the title instead, and at the head of the note: where the cells lie. */
  answer: string;
  note(cells: string): string;
  /** Said in the note where other cells are in the way, and the formula holds its settings itself. */
  noRoom: string;
}

export interface OutputInput {
  /** The argument of the function, which takes the label as well where that names a setting. */
  argument: string;
  isNamed: boolean;
  label: string;
  /** Side by side. */
  values: readonly OutputCell[];
  /** Excel number format. */
  format: string;
  rule?: InputRule;
  /** What belongs into the cell. */
  help: string;
}

/** What an output says of itself once its formula has given way to values. */
export interface FrozenTexts {
  /** Under the title; `hasInputs`: its settings stand in cells to the right. */
  answer(hasInputs: boolean): string;
  /** Of the cells of its settings, in the note. */
  note(cells: string): string;
  /** What the note says as long as there is a formula: where the cells lie, or that there are none. */
  live: Pick<OutputInputs, 'note' | 'noRoom'>;
}

/** What stands in the cells now. */
export interface TypedInput {
  label: string;
  values: readonly unknown[];
}

/** All that one result writes: a title, the answer in words, the table, its chart, and a note with method and parameters. */
export interface Output {
  title: string;
  /** One line under the title. */
  answer: string;
  /** Suggested sheet name; made unique and legal on writing. */
  sheetName: string;
  note: string[];
  table: OutputTable;
  chart: OutputChart | null;
  shading?: OutputShading | null;
  /** The formula that gives the table: it alone is written, and `table` tells how large its result is now. */
  formula?: string;
  /** Settings of the formula that may stand in cells. */
  inputs?: OutputInputs;
  /** It is a report, laid out as a page: sentences, charts, table and note one below the other. */
  report?: OutputReport;
  /** A PivotTable over the table, on a sheet of its own. */
  pivot?: OutputPivot;
}

/** A PivotTable that tells the rows of a table as groups, with a slicer of what groups them. */
export interface OutputPivot {
  /** Above it. */
  title: string;
  /** Suggested sheet name; made unique and legal on writing. */
  sheetName: string;
  /** Heading of the column whose values are the groups. */
  by: string;
  values: PivotValue[];
}

/** One figure of each group. */
export interface PivotValue {
  /** Heading of the column it is made of. */
  column: string;
  summary: 'Sum' | 'Count';
  /** As it is headed; no column of the table is headed so. */
  name: string;
  /** Excel number format. */
  format: string;
}

/** What a report has besides. */
export interface OutputReport {
  /** When it was made, under the title. */
  made: string;
  /** Sentences that follow the answer. */
  details: readonly string[];
  /** Beside the other chart. */
  second: OutputChart | null;
}

/**
 * How a result stands in the workbook: as values, as the formula that gives them, as values laid out as a page, or as values with a
 * PivotTable over them.
 */
export type Form = 'values' | 'formula' | 'report' | 'pivot';

export type Destination = { kind: 'new sheet' } | { kind: 'cell'; address: string };

/** What was written, so that it can be shown and taken back. Plain data: it may be kept in the workbook. */
export interface Written {
  form: Form;
  sheet: string;
  /** Full address of the table, headings included. */
  address: string;
  /** Name of the table or, since a formula's result can be none, of the cell that holds the formula. */
  tableName: string;
  /** Finds the table after it was renamed; `null` where writing stopped before there was one. */
  tableId: string | null;
  /** The table's headings as written: a column under another heading is the user's own. */
  headings: string[];
  /** The sheet was added for this output. */
  newSheet: boolean;
  /** Title and answer, from top to bottom, in the column where the table begins, ending right above it with an empty line. */
  above: string[];
  /** The lines of the note beside the table, as they were written; `null` where an earlier release put them above it. */
  note: string[] | null;
  /** Name of the native chart on the same sheet. */
  chart: string | null;
  /** What that chart shows. */
  drawn: OutputChart | null;
  /** A second chart on the page of a report; absent: there is none. */
  second?: { name: string; drawn: OutputChart } | null;
  /** Name of the cells that hold the ends of the lines through the origin; absent: there are none. */
  ratioCells?: string | null;
  /** So many of the lines above the table have room for sentences; the charts of a report lie over the others. */
  lines?: number;
  /** Excel did not draw the chart: there is none, or the one there is may be as it was before. */
  chartRefused?: true;
  /** Which cells are shaded; earlier releases shaded none. */
  shading?: OutputShading | null;
  /** Name of the cells that hold the settings of the formula; earlier releases had none. */
  inputs?: string | null;
  /** The PivotTable over the table; absent: there is none. */
  pivot?: WrittenPivot;
  /** Excel did not bring the PivotTable up to date: it is as it was before. */
  pivotRefused?: true;
}

/** A PivotTable with its slicer, by their names in the workbook, and what was asked of them. */
export interface WrittenPivot {
  sheet: string;
  name: string;
  slicer: string;
  made: OutputPivot;
}

/** Where the data of an analysis lie, told so that they are found again after sheets and tables got other names and sizes. */
export interface SourcePlace {
  /** Full address when the place was kept; of whole columns where those were asked for. */
  address: string;
  sheetId: string;
  /** The Excel table whose rows these are. Its present rows count, wherever it has been moved. */
  table: TableColumns | null;
  /** The defined name whose cells these are, whatever it refers to by now. */
  name?: string;
}

/** Columns of an Excel table that stand side by side. */
export interface TableColumns {
  name: string;
  /** Finds the table after it was renamed. */
  id: string;
  firstColumn: number;
  /** `null` for all that follow, also those that are added later. */
  columns: number | null;
}

/** Data of an analysis, and what they were when it ran. */
export interface AnalysisSource {
  /** What the data serve as: `log`, `costs` … The pane's word. */
  role: string;
  place: SourcePlace;
  /** Content hash at the last run; `null` before the first. */
  hash: string | null;
}

/** An analysis kept in the workbook: what was asked, of which cells, and where the answer stands. Plain data, kept as JSON. */
export interface AnalysisDefinition {
  id: string;
  /** Of this shape: `analysisVersion` when it is saved. */
  version: number;
  /** Which analysis: `attribution`, `lifetime` … The pane's word. */
  kind: string;
  /** What the user calls it. */
  name: string;
  /** The user gave it that name: its output says it, too. */
  named?: boolean;
  /** What the user has to say of it; may be empty. */
  comment: string;
  /** BCP 47 tag of the language its output is written in. */
  language: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
  updatedAt: string;
  /** Columns and options, in the pane's own shape. */
  request: unknown;
  /** What it reads, the main data first. */
  sources: AnalysisSource[];
  /** How it is written, and written anew. */
  form: Form;
  output: Written | null;
  /** Its formula was written by a release whose functions took other arguments: a refresh rewrites it. */
  formerFormula?: boolean;
  /** Each refresh adds what it found; absent: it does not. */
  snapshots?: Snapshots;
}

/** The first figure of an analysis, row by row, as it was at one time. */
export interface Snapshot {
  /** ISO 8601 in UTC. */
  at: string;
  /** The period it was of; `null`: of all the data. */
  period: string | null;
  rows: [name: string, value: number][];
}

/** The snapshots of an analysis that stand beside each other in a table of their own. */
export interface Snapshots {
  /** The oldest first. */
  taken: Snapshot[];
  output: Written | null;
}

export interface KeptAnalyses {
  /** In the order in which they were first saved. */
  analyses: AnalysisDefinition[];
  /** How many more a newer release saved. They stay as they are until it opens the workbook. */
  newer: number;
  /** How many more cannot be read. They stay as they are, too. */
  damaged: number;
  /** Analyses that are lost but for what the hidden names of their outputs tell. */
  orphans: AnalysisDefinition[];
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
  | 'formula refused'
  | 'sheet gone'
  | 'sheet full'
  | 'output gone'
  | 'no figures'
  | 'analyses damaged'
  | 'write failed'
  | 'unavailable'
  | 'no answer'
  | 'cancelled'
  | 'unexpected';

export type Theme = 'light' | 'dark';
