import { emptyProblem, isBlank, isBlankKey } from '../cells';
import { CountedRows } from './countedRows';
import type { TableRequest } from './request';
import type { CellBlock } from './session';
import type { SkippedRowCounter } from './skipped';
import { TableRows } from './tableRows';

/** A request for a table whose columns hold numbers alone. */
type NumbersRequest<Role extends string> = TableRequest & {
  columns: Readonly<Partial<Record<Role, number>>>;
};

interface Kinds<Role extends string> {
  /** Roles that hold no counts. */
  amounts?: readonly NoInfer<Role>[];
  /** Roles of which a blank cell is 0; without any other a row says nothing. */
  mayBeBlank?: readonly NoInfer<Role>[];
}

/** A table of numbers that was counted elsewhere, as its rows come in. */
export class CountedTable<Role extends string> {
  /** Some numbers stand as texts, which the functions do not read. */
  areTexts = false;
  private readonly rows: TableRows;
  private readonly counted: CountedRows<Role>;
  private readonly columns: [role: Role, column: number][];

  constructor(
    table: NumbersRequest<Role>,
    private readonly skipped: SkippedRowCounter,
    private readonly id = 'main',
    private readonly kinds: Kinds<Role> = {},
  ) {
    this.rows = new TableRows(table, skipped, id);
    this.counted = new CountedRows<Role>(table.columns, kinds.amounts, table.reading?.decimal);
    this.columns = (Object.entries(table.columns) as [Role, number | undefined][]).flatMap(
      ([role, column]): [Role, number][] => (column === undefined ? [] : [[role, column]]),
    );
  }

  /** Rows that cannot be used are counted by reason, blank ones passed over. */
  add(block: CellBlock): void {
    const { mayBeBlank = [] } = this.kinds;
    this.rows.each(block, (row, sheetRow) => {
      if (this.columns.every(([, column]) => isBlankKey(row[column]))) return;
      const blank = this.columns.find(([role, column]) => isBlank(row[column]) && !mayBeBlank.includes(role));
      const problem = blank ? emptyProblem(blank[0]) : this.counted.add(row, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, this.id);
      else
        this.areTexts ||= this.columns.some(
          ([, column]) => typeof row[column] === 'string' && row[column] !== '',
        );
    });
  }

  get rowsRead(): number {
    return this.rows.count;
  }

  /** Sheet row of each row that can be used. */
  get used(): readonly number[] {
    return this.counted.rows;
  }

  /** The numbers of each role there is a column for. Throws where a count is none, naming its row. */
  finish(): Partial<Record<Role, Float64Array>> {
    return this.counted.finish();
  }
}
