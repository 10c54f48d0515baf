import type { ColumnSaying, DecimalMark, MomentUnit } from '../cells';

/** What may be wrong with a cell. All but the first two matter only where an id, a number or a date is due. */
export const flaws = ['error', 'empty', 'says nothing', 'not a number', 'not a date'] as const;
export type Flaw = (typeof flaws)[number];

export interface Tally {
  count: number;
  /** 1-based sheet rows of the first ones. */
  rows: number[];
}

/** What a look at all cells of a table found. */
export interface CellCheck {
  columns: ColumnCheck[];
  /** Rows that count and repeat another one exactly. */
  repeats: number;
}

export interface ColumnCheck {
  /** Which of them matter depends on the roles the column plays. */
  flaws: Record<Flaw, Tally>;
  /** Cells whose formulas wait for their results: what they hold is not known yet. */
  computing: number;
  /** What stands in it, most frequent first; `null`: too many different things to choose from. */
  values: readonly ValueCount[] | null;
  /** How its cells are meant where they are moments, or amounts. */
  times: TimesFound;
  amounts: AmountsFound;
}

export interface ValueCount {
  value: string;
  count: number;
}

/** A cell as it is quoted, and its sheet row. */
export interface Quoted {
  cell: string;
  row: number;
}

export interface TimesFound {
  /** The order of day and month that the column proves, and by what. */
  order: { is: 'dmy' | 'mdy'; proof: Quoted } | null;
  /** What its numbers count, where they are no dates of Excel. */
  unit: MomentUnit | null;
  /** What the column leaves open, or contradicts itself in. */
  doubt: TimesDoubt | null;
}

export type TimesDoubt =
  | { code: 'eitherOrder'; values: { either: Quoted } }
  | Extract<ColumnSaying, { code: 'bothOrders' | 'loneOrder' | 'turnedDates' | 'mixedClocks' }>;

export interface AmountsFound {
  /** The decimal mark by which its texts are read. */
  mark: DecimalMark | null;
  doubt: AmountsDoubt | null;
  /** The currencies its texts name, the most frequent first. */
  currencies: readonly ValueCount[];
}

export type AmountsDoubt = Extract<ColumnSaying, { code: 'eitherMark' | 'bothMarks' | 'numberAmongCommas' }>;

/** How far the look at the cells has come. */
export type CheckState = CellCheck | 'running' | 'left to the run' | null;

/** What was found, if the look has come to its end. */
export const foundIn = (check: CheckState): CellCheck | null => (typeof check === 'object' ? check : null);
