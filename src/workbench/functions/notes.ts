/** The messages of functions that failed, by cell, and who asked to hear of new ones. */
export class Notes {
  private readonly messages = new Map<string, string>();
  private readonly listeners: (() => void)[] = [];

  get(sheet: string, row: number, column: number): string | null {
    return this.messages.get(key(sheet, row, column)) ?? null;
  }

  set(sheet: string, row: number, column: number, message: string | null): void {
    if (message) this.messages.set(key(sheet, row, column), message);
    else this.messages.delete(key(sheet, row, column));
    for (const listener of this.listeners) listener();
  }

  clear(): void {
    this.messages.clear();
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }
}

const key = (sheet: string, row: number, column: number) => `${sheet}/${row}/${column}`;
