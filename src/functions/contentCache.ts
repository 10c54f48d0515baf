import { type Environment, environment } from '../cells';

interface Entry<T> {
  environment: Environment;
  columns: readonly (readonly unknown[])[];
  value: T;
}

/**
 * Remembers what was worked out from the columns given lately, and finds it again by their content: a column of
 * formulas over the same ranges reads them once. Excel hands over new arrays on every call, so every cell is compared.
 * Bounded in entries and in cells; the latest stays however many it has.
 */
export class ContentCache<T> {
  private entries: Entry<T>[] = [];

  constructor(
    private readonly mostEntries: number,
    private readonly mostCells: number,
  ) {}

  /** What was remembered for arguments with the same cells. */
  find(given: readonly unknown[]): T | undefined {
    const at = this.entries.findIndex(
      (entry) => entry.environment === environment() && sameCells(entry.columns, given),
    );
    if (at < 0) return undefined;
    const [entry] = this.entries.splice(at, 1);
    this.entries.unshift(entry);
    return entry.value;
  }

  /** Remembers a value under the cells of its columns, which must not change afterwards. */
  keep(columns: readonly (readonly unknown[])[], value: T): void {
    this.entries.unshift({ environment: environment(), columns, value });
    let cells = 0;
    this.entries = this.entries.filter((entry, place) => {
      for (const column of entry.columns) cells += column.length;
      return place === 0 || (place < this.mostEntries && cells <= this.mostCells);
    });
  }
}

const sameCells = (columns: readonly (readonly unknown[])[], given: readonly unknown[]): boolean =>
  columns.length === given.length && columns.every((column, i) => sameColumn(column, given[i]));

/** Whether a range (rows of one cell each), a single row or a single value holds just these cells. */
function sameColumn(cells: readonly unknown[], given: unknown): boolean {
  if (!Array.isArray(given)) return cells.length === 1 && cells[0] === given;
  const rows = given as readonly (readonly unknown[])[];
  if (rows.length === 1)
    return rows[0].length === cells.length && cells.every((cell, i) => cell === rows[0][i]);
  if (rows.length !== cells.length) return false;
  for (let i = 0; i < cells.length; i++) if (cells[i] !== rows[i][0]) return false;
  return rows[0].length === 1;
}
