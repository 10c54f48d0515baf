/** Cells in one request or response: Excel on the web takes at most 5 MB, and 5,000,000 cells are the end anywhere. */
const most = 80_000;
const start = 40_000;
/** A block that took longer than this is too large for smooth progress. */
const slow = 800;
/** One that took less than this may grow. */
const quick = 250;

/** How many cells go into one block, adapted to how the last ones went. */
export class BlockSize {
  private cells = start;
  private ceiling = most;

  /** Rows of so many columns in the next block, at least one. */
  rows(columns: number): number {
    return Math.max(1, Math.floor(this.cells / columns));
  }

  /** After a block that met a size limit. Answers false when a single row is already too large. */
  halve(columns: number): boolean {
    if (this.rows(columns) === 1) return false;
    // Growing back stops short of what has failed.
    this.ceiling = Math.floor(this.cells * 0.8);
    this.cells = Math.max(columns, Math.floor(this.cells / 2));
    return true;
  }

  /** After a block that went through in so many milliseconds. */
  adapt(milliseconds: number): void {
    if (milliseconds > slow) {
      this.cells = Math.max(1000, Math.floor(this.cells * Math.max(0.25, slow / milliseconds)));
    }
    if (milliseconds < quick) this.cells = Math.min(this.ceiling, Math.floor(this.cells * 1.2));
  }
}
