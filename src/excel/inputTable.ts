/** What may be entered into the cells of a column. */
export type InputRule =
  /** Anything but nothing. */
  | { kind: 'filled' }
  /** A day, with or without a time. */
  | { kind: 'date' }
  /** `least`: no number below it; `above`: nor this one. `or`: a text may stand there as well. */
  | { kind: 'number'; least?: number; above?: number; or?: string }
  /** One of these, or after a question something else. */
  | { kind: 'list'; entries: readonly string[] };

/** What Excel asks for in a cell. */
export interface Asked {
  heading: string;
  rule?: InputRule;
  /** What belongs into the cells: Excel shows it beside a selected one. At most 255 characters. */
  help: string;
  /** What to do instead, where the rule does not hold. At most 255 characters. */
  advice?: string;
}

export interface InputColumn extends Asked {
  /** Excel number format. */
  format: string;
  /** In points. */
  width: number;
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
