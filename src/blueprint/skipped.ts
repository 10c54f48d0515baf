/** Rows that could not be used, counted by reason. */
export interface SkippedRows {
  /** One of the reasons in src/cells, for example "time is not a date". */
  reason: string;
  count: number;
  /** 1-based sheet row of the first one. */
  firstSheetRow: number;
  /** Id of the table they stand in. */
  table: string;
}

/** Counts the rows that could not be used, by reason, in the order the reasons first appear. */
export class SkippedRowCounter {
  private readonly reasons = new Map<string, SkippedRows>();

  add(reason: string, sheetRow: number, table: SkippedRows['table']): void {
    const key = `${table} ${reason}`;
    const known = this.reasons.get(key);
    if (known) known.count++;
    else this.reasons.set(key, { reason, count: 1, firstSheetRow: sheetRow, table });
  }

  list(): SkippedRows[] {
    return [...this.reasons.values()];
  }
}
