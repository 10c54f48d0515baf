import type { Reason } from '../cells';
import { type NotCounted, notCounted } from '../reading/notCounted';

/** Why a row is left out, or taken otherwise than it stands. */
export type SkipReason =
  Reason | NotCounted | 'afterEnd' | 'refundsNoOrder' | 'takenAsZero' | 'saysNothing' | 'listedBefore';

/** The column a reason is about, as the request calls it; `null`: the whole row. */
export interface WhySkipped {
  column: string | null;
  reason: SkipReason;
}

/** Rows that could not be used, counted by reason. */
export interface SkippedRows extends WhySkipped {
  count: number;
  /** 1-based sheet row of the first one. */
  firstSheetRow: number;
  /** Id of the table they stand in. */
  table: string;
}

/** Rows with which there is nothing wrong. */
export const isNotCounted = ({ reason }: WhySkipped): boolean =>
  (notCounted as readonly SkipReason[]).includes(reason);

export const isSameReason = (one: WhySkipped, other: WhySkipped): boolean =>
  one.column === other.column && one.reason === other.reason;

/** Counts the rows that could not be used, by reason, in the order the reasons first appear. */
export class SkippedRowCounter {
  private readonly reasons = new Map<string, SkippedRows>();

  add({ column, reason }: WhySkipped, sheetRow: number, table: SkippedRows['table']): void {
    const key = `${table} ${column} ${reason}`;
    const known = this.reasons.get(key);
    if (known) known.count++;
    else this.reasons.set(key, { column, reason, count: 1, firstSheetRow: sheetRow, table });
  }

  list(): SkippedRows[] {
    return [...this.reasons.values()];
  }
}
