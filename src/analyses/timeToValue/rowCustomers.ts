import { IdentityRows } from '../../blueprint/identityRows';
import { SegmentRows } from '../../blueprint/segmentRows';
import type { CellBlock } from '../../blueprint/session';
import type { SkippedRows } from '../../blueprint/skipped';
import {
  type CellProblem,
  customerIds,
  errorForName,
  type NameIds,
  nameProblem,
  saidOfOwners,
  type Saying,
} from '../../cells';
import { readingOptions } from '../../reading/readingOptions';
import type { WaitsRequest } from './messages';
import { listedSegments, type SegmentCells } from './segmentCells';

/** Who is the customer of each row, where segments stand in a table of their own. A row that names nobody is in none of them. */
export class RowCustomers {
  private readonly identities: IdentityRows;
  private readonly segments: SegmentRows;
  private readonly names: NameIds;
  private spellings: number[] = [];

  constructor({ reading, beside }: WaitsRequest) {
    this.identities = new IdentityRows(beside);
    this.segments = new SegmentRows(beside, this.identities.options);
    this.names = customerIds({ ...readingOptions(reading), ...this.identities.options });
  }

  /** Takes in rows that are those of its own tables; answers whether they are. */
  takes(block: CellBlock, table: string): boolean {
    return this.identities.takes(block, table) || this.segments.takes(block, table);
  }

  /** Takes in the customer of the next row. Answers why it could not be used, or `null`. */
  add(cell: unknown): CellProblem | null {
    const spelling = this.names.idOf(cell);
    if (spelling === errorForName) return nameProblem('customer', cell);
    this.spellings.push(spelling);
    return null;
  }

  /** Who they are, as the sheet holds them, and their segments. */
  settle(): { cells: readonly (string | number)[]; segments: SegmentCells; said: Saying[] } {
    const column = this.names.finish(Int32Array.from(this.spellings));
    const of = <Cell>(all: readonly Cell[]) => Array.from(column.ids, (id) => all[id] ?? '');
    this.spellings = [];
    return {
      cells: of(column.cells),
      segments: listedSegments(this.segments, of(column.names)),
      said: [...saidOfOwners(column), ...this.identities.said],
    };
  }

  leftOut(): SkippedRows[] {
    return [...this.segments.leftOut(), ...this.identities.leftOut()];
  }
}
