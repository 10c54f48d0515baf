import { Identities, type ReadingOptions, type Saying } from '../cells';
import type { IdentityTable } from './identityTable';
import { PairRows } from './pairRows';
import type { CellBlock } from './session';
import type { SkippedRows } from './skipped';

/** The identity table of an analysis in the worker, if there is one. */
export class IdentityRows {
  private readonly rows: PairRows | null;
  private readonly identities: Identities | null;

  constructor(beside: { identities?: IdentityTable } = {}) {
    const { identities: table } = beside;
    const identities = table ? new Identities() : null;
    this.identities = identities;
    this.rows =
      table && identities
        ? new PairRows(table, 'identities', [table.columns.id, table.columns.customer], (...pair) =>
            identities.add(...pair),
          )
        : null;
  }

  /** With these the customers of a log are read. */
  get options(): Pick<ReadingOptions, 'ownersOf'> {
    return this.identities ? { ownersOf: this.identities.ownersOf } : {};
  }

  /** Takes in rows that are its own; answers whether they are. */
  takes(block: CellBlock, table: string): boolean {
    if (table !== 'identities') return false;
    this.rows?.add(block);
    return true;
  }

  leftOut(): SkippedRows[] {
    return this.rows?.leftOut() ?? [];
  }

  /** What has to be said of the table itself. */
  get said(): Saying[] {
    return this.identities?.said ?? [];
  }
}
