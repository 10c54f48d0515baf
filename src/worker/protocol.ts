/**
 * The messages between the pane and the worker. One analysis is one conversation:
 * `begin`, any number of `rows`, `finish`; the worker answers each `rows` with `taken` (so that the sender need not
 * pile up blocks), reports `progress` of the computation and ends with `done` or `failed`.
 * There is no cancel message: a busy worker cannot hear one, so the client ends the worker instead.
 */

/** A block of sheet cells as Office.js delivers it: rows of text, numbers, booleans; "" is an empty cell. */
export type CellBlock = readonly (readonly unknown[])[];

/** Where each role's column stands in the source, 0-based. `null`: the source has no such column. */
export interface AttributionColumns {
  customer: number;
  time: number;
  /** The column(s) that name what earns credit: the touchpoint, or a campaign, product … to break down by. */
  touchpoint: number;
  value: number;
}

export interface AttributionOptions {
  /** Registry names such as `last touch`; the first one orders the table. */
  models: string[];
  /** Days; `null` = no limit. */
  lookback: number | null;
  /** Days, for time decay. */
  halfLife: number;
  /** The name that counts as direct for last non-direct. */
  direct: string;
}

export interface AttributionRequest {
  kind: 'attribution';
  columns: AttributionColumns;
  options: AttributionOptions;
  /** The first row holds headings and is not data. */
  hasHeadings: boolean;
  /** 1-based sheet row of the first row that will be sent, so that problems can name the sheet's own rows. */
  firstSheetRow: number;
}

export interface AttributionRow {
  touchpoint: string;
  /** Value credited, one entry a model, in the order of the request. */
  credit: number[];
  /** Share of the model's attributed total (fraction of 1), one entry a model; 0 where that total is 0. */
  share: number[];
  /** Transactions credited under the first model (fractional). */
  conversions: number;
  /** Credited value over conversions under the first model; `null` without conversions. */
  averageOrderValue: number | null;
}

/** Rows that could not be used, counted by reason. */
export interface SkippedRows {
  /** One of the reasons in src/cells, for example "time is not a date". */
  reason: string;
  count: number;
  /** 1-based sheet row of the first one. */
  firstSheetRow: number;
}

export interface AttributionResult {
  kind: 'attribution';
  /** Display names of the models, in the order of the request. */
  models: string[];
  /** Largest first under the first model. */
  rows: AttributionRow[];
  /** Models whose credits exceed the total by design (participation), by position in `models`. */
  exceedsTotal: boolean[];
  unattributed: { value: number; transactions: number };
  /** Sum and number of all transactions; every model's credit plus `unattributed` equals it. */
  total: { value: number; transactions: number };
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
}

/** One worksheet function over arguments too large to compute on the page's own thread. */
export interface FunctionCall {
  kind: 'function';
  id: string;
  args: unknown[];
}

export type ToWorker =
  | { type: 'begin'; request: AttributionRequest }
  | { type: 'rows'; rows: CellBlock }
  | { type: 'finish' }
  | { type: 'call'; call: FunctionCall };

export type FromWorker =
  | { type: 'taken' }
  | { type: 'progress'; fraction: number }
  | { type: 'done'; result: AttributionResult }
  | { type: 'returned'; value: unknown }
  | { type: 'failed'; code: string; message: string };
