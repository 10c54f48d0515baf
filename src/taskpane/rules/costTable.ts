import { isEmpty, isError } from '../../reading/cellCheck';
import type { TableChoice } from '../../blueprint/otherTables';
import type { SkippedRows, WhySkipped } from '../../blueprint/skipped';

/** Takes in the rows of a cost table block by block: what was spent on each name, and the rows that cannot be used. */
export class CostTable {
  readonly costs: { touchpoint: string; cost: number }[] = [];
  private readonly found = new Map<string, SkippedRows>();

  constructor(
    private readonly columns: { touchpoint: number; cost: number },
    private readonly hasHeadings: boolean,
    private readonly firstSheetRow: number,
  ) {}

  /** `offset` is the position of the first row in the table. */
  add(rows: readonly (readonly unknown[])[], offset: number): void {
    rows.forEach((row, index) => {
      const position = offset + index;
      if (position === 0 && this.hasHeadings) return;
      const name = row[this.columns.touchpoint];
      const cost = row[this.columns.cost];
      const problem = problemOf(name, cost);
      if (problem) this.count(problem, this.firstSheetRow + position);
      else if (typeof cost === 'number') this.costs.push({ touchpoint: String(name), cost });
    });
  }

  get problems(): SkippedRows[] {
    return [...this.found.values()];
  }

  private count({ column, reason }: WhySkipped, firstSheetRow: number): void {
    const key = `${column} ${reason}`;
    const known = this.found.get(key);
    if (known) known.count++;
    else this.found.set(key, { column, reason, count: 1, firstSheetRow, table: 'costs' });
  }
}

/** The cost table a user has chosen, still without rows; `null` while it lacks a column. */
export function costTableOf({ source, hasHeadings, columns }: TableChoice): CostTable | null {
  const { touchpoint, cost } = columns;
  if (!source || touchpoint === null || cost === null) return null;
  return new CostTable({ touchpoint, cost }, hasHeadings, source.firstRow);
}

/** A row without a cost says nothing of money: it is no problem. */
function problemOf(name: unknown, cost: unknown): WhySkipped | null {
  if (isError(name)) return { column: 'touchpoint', reason: 'error' };
  if (isError(cost)) return { column: 'cost', reason: 'error' };
  if (isEmpty(cost)) return null;
  if (isEmpty(name)) return { column: 'touchpoint', reason: 'empty' };
  return typeof cost === 'number' ? null : { column: 'cost', reason: 'notNumber' };
}
