import { isIsoDate } from './columnProfile';

/** What may be wrong with a cell. All but the first two matter only where numbers or dates are due. */
export const flaws = ['error', 'empty', 'not a number', 'not a date', 'ambiguous date'] as const;
export type Flaw = (typeof flaws)[number];

/** So many bad cells of a kind are remembered, to go through them one by one. */
const mostRows = 100;

interface Tally {
  count: number;
  /** 1-based sheet rows of the first ones. */
  rows: number[];
}

/** The flaws of a source, column by column: which of them matter depends on the roles the columns play. */
export type CellCheck = Record<Flaw, Tally>[];

/** How far the look at the cells has come. */
export type CheckState = CellCheck | 'running' | 'left to the run' | null;

const errorText =
  /^#(VALUE!|N\/A|NUM!|DIV\/0!|REF!|NAME\?|NULL!|CALC!|SPILL!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
export const isEmpty = (cell: unknown): boolean => cell === '' || cell === null || cell === undefined;
export const isError = (cell: unknown): boolean =>
  typeof cell === 'string' && cell[0] === '#' && errorText.test(cell);

/** `03/04/2026` is a day in March or in April; `25/04/2026` can only be one. */
const isAmbiguousDate = (text: string): boolean =>
  /^\s*(0?\d|1[0-2])([/.-])(0?\d|1[0-2])\2\d{2,4}\b/.test(text);

export function emptyCheck(columns: number): CellCheck {
  const tally = (): Tally => ({ count: 0, rows: [] });
  return Array.from({ length: columns }, () => ({
    error: tally(),
    empty: tally(),
    'not a number': tally(),
    'not a date': tally(),
    'ambiguous date': tally(),
  }));
}

/**
 * Adds a block of rows to a check; `sheetRow` is the sheet's own number of the block's first row. Rows that are empty
 * throughout do not count.
 */
export function checkRows(check: CellCheck, rows: readonly (readonly unknown[])[], sheetRow: number): void {
  rows.forEach((row, index) => {
    if (row.every(isEmpty)) return;
    row.forEach((cell, column) => {
      if (typeof cell === 'number') return;
      for (const flaw of flawsOf(cell)) add(check[column][flaw], sheetRow + index);
    });
  });
}

function flawsOf(cell: unknown): readonly Flaw[] {
  if (isEmpty(cell)) return ['empty'];
  if (isError(cell)) return ['error'];
  const text = String(cell);
  if (isIsoDate(text)) return ['not a number'];
  return ['not a number', isAmbiguousDate(text) ? 'ambiguous date' : 'not a date'];
}

function add(tally: Tally, row: number): void {
  tally.count++;
  if (tally.rows.length < mostRows) tally.rows.push(row);
}
