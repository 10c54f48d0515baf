import type { TouchKinds } from '../../analytics/attribution/touchLog';
import {
  type CellProblem,
  errorForName,
  errorProblem,
  type NameIds,
  nameIds,
  noName,
  type ReadingOptions,
} from '../../cells';
import type { TouchColumns } from './messages';

const roles = ['kind', 'conversion', 'ofOrder', 'segment'] as const;
type LabelRole = (typeof roles)[number];

/** The columns of a table that tell something of its rows. */
export type LabelColumns = Pick<TouchColumns, LabelRole>;

/** What rows tell beside who, when and where: the kind of a touch or a conversion, its segment, or what an order is broken down by. */
export class RowLabels {
  private readonly labels: Readonly<Record<LabelRole, Labels>>;

  /** `tables`: ids of the tables of the log, one behind the other. */
  constructor(
    private readonly tables: readonly string[],
    options: ReadingOptions,
  ) {
    this.labels = {
      kind: new Labels('kind', options),
      conversion: new Labels('conversion', options),
      ofOrder: new Labels('ofOrder', options),
      segment: new Labels('segment', options, true),
    };
  }

  /** Takes in a row of a table, from the top down; answers why it cannot. */
  note(table: string, columns: LabelColumns, row: readonly unknown[], sheetRow: number): CellProblem | null {
    for (const role of roles) {
      const column = columns[role];
      const problem = column === undefined ? null : this.labels[role].note(table, sheetRow, row[column]);
      if (problem) return problem;
    }
    return null;
  }

  /** Cells of segments hold errors, at which a function stops. */
  get hasBrokenSegments(): boolean {
    return this.labels.segment.isBroken;
  }

  /**
   * By row of the log, −1 where a row tells nothing; `null`: no table has such a column. Rows that do not count have no part in how a
   * name is spelt.
   */
  of(role: LabelRole, log: LogOfTables, counts: (row: number) => boolean): TouchKinds | null {
    return this.labels[role].of(log, this.tables, counts);
  }
}

interface LogOfTables {
  /** Row in the sheet. */
  row: Int32Array;
  /** The first row of each table but the first one. */
  laterTables?: readonly number[];
}

/** What one column names. */
class Labels {
  isBroken = false;
  private readonly ids: NameIds;
  private readonly tables = new Map<string, { first: number; spelling: number[] }>();

  constructor(
    private readonly column: string,
    options: ReadingOptions,
    /** A cell with an error names nothing: no credit hangs on it. */
    private readonly passesErrors = false,
  ) {
    this.ids = nameIds(column, options);
  }

  note(table: string, sheetRow: number, cell: unknown): CellProblem | null {
    const id = this.ids.idOf(cell);
    if (id === errorForName && !this.passesErrors) return errorProblem(this.column, cell);
    this.isBroken ||= id === errorForName;
    const known = this.tables.get(table) ?? { first: sheetRow, spelling: [] };
    this.tables.set(table, known);
    known.spelling[sheetRow - known.first] = Math.max(noName, id);
    return null;
  }

  of(
    { row, laterTables = [] }: LogOfTables,
    order: readonly string[],
    counts: (row: number) => boolean,
  ): TouchKinds | null {
    if (this.tables.size === 0) return null;
    const spelling = new Int32Array(row.length).fill(noName);
    order.forEach((id, place) => {
      const table = this.tables.get(id);
      if (!table) return;
      const end = laterTables[place] ?? row.length;
      for (let i = place === 0 ? 0 : laterTables[place - 1]; i < end; i++)
        if (counts(i)) spelling[i] = table.spelling[row[i] - table.first] ?? noName;
    });
    const { names, ids } = this.ids.finish(spelling);
    return { names, of: ids };
  }
}
