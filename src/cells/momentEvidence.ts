import type { CellError } from './cellError';
import { quoted, refusedColumn } from './columnSentences';
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

/** The order the column proves for all its dates, `null` where it proves none; refuses what proves both or hardly one. */
export function provenOrder(column: string, { either, dmy, mdy }: OrderEvidence): YearBehind | null {
  if (dmy !== null && mdy !== null) {
    throw refusedColumn({ code: 'bothOrders', values: { column, dmy: quoted(dmy), mdy: quoted(mdy) } });
  }
  const proof = dmy ?? mdy;
  if (proof === null) return null;
  if (either !== null && !proof.isConfirmed) {
    const order = dmy === null ? 'mdy' : 'dmy';
    throw refusedColumn({ code: 'loneOrder', values: { column, proof: quoted(proof), order } });
  }
  return dmy === null ? 'mdy' : 'dmy';
}

/**
 * Dates that Excel may have made of texts with day and month the other way round: where it could it took the part for the month that
 * the others of its file have for the day, and left texts alone that are no dates to it. So nothing of the column is a date both ways.
 *
 * @param date its first date of Excel, as it is shown; `areEarly`: whether none of these has a day above 12, and not by chance.
 */
export function refuseTurnedDates(
  column: string,
  { either, dmy, mdy }: OrderEvidence,
  date: Evidence,
  areEarly: () => boolean,
): void {
  const proof = dmy ?? mdy;
  if (proof === null || either !== null || !areEarly()) return;
  const order = dmy === null ? 'mdy' : 'dmy';
  throw refusedColumn({
    code: 'turnedDates',
    values: { column, date: { row: date.row, cell: String(date.cell) }, text: quoted(proof), order },
  });
}

/** Times with and without an offset from UTC cannot be put in order. */
export const mixedClocks = (column: string, bare: Evidence, offset: Evidence): CellError =>
  refusedColumn({ code: 'mixedClocks', values: { column, told: quoted(offset), bare: quoted(bare) } });
