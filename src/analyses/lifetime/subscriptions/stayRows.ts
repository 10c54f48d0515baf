import type { BuiltBook } from '../../../functions/subscriptions/rows';
import type { CustomerStay } from '../../../analytics/subscriptions/stays';
import type { CellBlock, RowsRead } from '../../../blueprint/session';

/** How long customers stayed, of whatever rows that was told by. */
export interface Settled extends RowsRead {
  stays: readonly CustomerStay[];
  /** Names of the plans. */
  plans: readonly string[];
  /** Name of each customer, by the numbers of the stays; `null`: the rows name nobody. */
  customers: readonly string[] | null;
  /** The subscriptions, and the last day known; `null`: the rows tell no days. */
  days: { book: BuiltBook; asOf: number } | null;
  /** What the amounts are in, where the rows name it. */
  currency?: string;
}

/** Rows as they come in, block by block. */
export interface StayRows {
  add(block: CellBlock, table: string): void;
  settle(): Settled;
}
