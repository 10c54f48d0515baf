import type { SkippedRows } from './protocol';

/** Counts the rows that could not be used, by reason, in the order the reasons first appear. */
export class SkippedRowCounter {
  private readonly reasons = new Map<string, SkippedRows>();

  add(reason: string, sheetRow: number): void {
    const known = this.reasons.get(reason);
    if (known) known.count++;
    else this.reasons.set(reason, { reason, count: 1, firstSheetRow: sheetRow });
  }

  list(): SkippedRows[] {
    return [...this.reasons.values()];
  }
}
