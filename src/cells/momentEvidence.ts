import { quote } from './cell';
import { type CellError, invalid } from './cellError';
import type { YearBehind } from './momentText';

/** A cell of a column that says how the column is meant. */
export interface Evidence {
  cell: unknown;
  row: number;
}

/** A date that can only be read in one order. */
export interface OrderProof extends Evidence {
  clock: number;
  /** Another date of the column proves the same: this one is no slip of the keyboard. */
  isConfirmed: boolean;
}

/** What a column says of the order of day and month. */
export interface OrderEvidence {
  /** The first date that is one in either order. */
  either: Evidence | null;
  dmy: OrderProof | null;
  mdy: OrderProof | null;
}

const told = ({ cell, row }: Evidence): string => `row ${row}: ${quote(cell)}`;

/** The order the column proves for all its dates, `null` where it proves none; refuses what proves both or hardly one. */
export function provenOrder(column: string, { either, dmy, mdy }: OrderEvidence): YearBehind | null {
  if (dmy !== null && mdy !== null) {
    throw invalid(
      `${column} holds dates with the day first (${told(dmy)}) and with the month first (${told(mdy)}). ` +
        'Correct one of them, or read each part with TOUCH.DATE.',
    );
  }
  const proof = dmy ?? mdy;
  if (proof === null) return null;
  if (either !== null && !proof.isConfirmed) {
    throw invalid(
      `${column}, ${told(proof)} alone says which part is the day, and may be a slip. ` +
        `Read the column with TOUCH.DATE and the order "${dmy === null ? 'mdy' : 'dmy'}" if that is right.`,
    );
  }
  return dmy === null ? 'mdy' : 'dmy';
}

/** Times with and without an offset from UTC cannot be put in order. */
export const mixedClocks = (column: string, bare: Evidence, offset: Evidence): CellError =>
  invalid(
    `${column} holds times with an offset from UTC (${told(offset)}) and without (${told(bare)}). ` +
      'Give all of them one, or none.',
  );
