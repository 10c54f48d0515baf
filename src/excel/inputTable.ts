/** What may be entered into the cells of a column. */
export type InputRule =
  /** Anything but nothing. */
  | { kind: 'filled' }
  /** A day, with or without a time. */
  | { kind: 'date' }
  /** `least`: no number below it. */
  | { kind: 'number'; least?: number }
  /** One of these, or after a question something else. */
  | { kind: 'list'; entries: readonly string[] };

export interface InputColumn {
  heading: string;
  /** Excel number format. */
  format: string;
  /** In points. */
  width: number;
  rule?: InputRule;
  /** What belongs into the cells: Excel shows it beside a selected one. At most 255 characters. */
  help: string;
  /** What to do instead, where the rule does not hold. At most 255 characters. */
  advice?: string;
}

/** A table that is still to be filled. */
export interface InputTable {
  /** Of its sheet and of itself. */
  name: string;
  /** What to do next, over the table. */
  line: string;
  columns: readonly InputColumn[];
}

/** Where it stands. */
export interface InsertedTable {
  sheet: string;
  table: string;
}
