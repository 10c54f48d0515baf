import type { SkippedRows } from '../worker/protocol';

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
