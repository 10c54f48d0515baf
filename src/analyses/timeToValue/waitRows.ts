import type { Waits } from '../../cells';
import type { CellBlock, RowsRead } from '../../blueprint/session';
import type { TimeToValueSaying } from './sayings';

/** Rows that tell how customers waited, taken in block by block. */
export interface WaitRows {
  add(block: CellBlock, table: string): void;
  /** What they tell, once all are there. */
  settle(): Settled;
}

export interface Settled extends RowsRead {
  waits: Waits;
  /** Of each wait the row of its start. */
  sheetRow: Int32Array;
  /** Of each wait the customer, where the rows name them. */
  customer: readonly (string | number)[] | null;
  /** How the waits were made of the rows. */
  notes: TimeToValueSaying[];
  /** Names of the events of a log, most frequent first. */
  events?: string[];
}
