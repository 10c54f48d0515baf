import { isEmpty, isError } from '../../reading/cellCheck';
import type { TableChoice } from '../../blueprint/otherTables';
import type { CostProblem } from './run';

/** Takes in the rows of a cost table block by block: what was spent on each name, and the rows that cannot be used. */
export class CostTable {
  readonly costs: { touchpoint: string; cost: number }[] = [];
  private readonly found = new Map<string, CostProblem>();

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

  get problems(): CostProblem[] {
    return [...this.found.values()];
  }

  private count(reason: string, firstSheetRow: number): void {
    const known = this.found.get(reason);
    if (known) known.count++;
    else this.found.set(reason, { reason, count: 1, firstSheetRow });
  }
}

/** The cost table a user has chosen, still without rows; `null` while it lacks a column. */
export function costTableOf({ source, hasHeadings, columns }: TableChoice): CostTable | null {
  const { touchpoint, cost } = columns;
  if (!source || touchpoint === null || cost === null) return null;
  return new CostTable({ touchpoint, cost }, hasHeadings, source.firstRow);
}

/** A row without a cost says nothing of money: it is no problem. */
function problemOf(name: unknown, cost: unknown): string | null {
  if (isError(name)) return 'touchpoint is an error';
  if (isError(cost)) return 'cost is an error';
  if (isEmpty(cost)) return null;
  if (isEmpty(name)) return 'touchpoint is empty';
  return typeof cost === 'number' ? null : 'cost is not a number';
}
