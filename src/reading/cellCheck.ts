/** What may be wrong with a cell. All but the first two matter only where an id, a number or a date is due. */
export const flaws = [
  'error',
  'empty',
  'says nothing',
  'not a number',
  'not a date',
  'ambiguous date',
] as const;
export type Flaw = (typeof flaws)[number];

export interface Tally {
  count: number;
  /** 1-based sheet rows of the first ones. */
  rows: number[];
}

/** The flaws of a source, column by column: which of them matter depends on the roles the columns play. */
export type CellCheck = Record<Flaw, Tally>[];

/** How far the look at the cells has come. */
export type CheckState = CellCheck | 'running' | 'left to the run' | null;
