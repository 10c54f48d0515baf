import { AmountMarks, amountTextIn } from '../cells';
import { type AmountReading, isMadeOfSeveral, type TableReading } from '../reading/tableReading';

/** The cells of which amounts are made, that what their marks mean is asked before any of them is counted. */
export class MadeAmounts {
  private readonly parts: readonly number[];
  private readonly marks: AmountMarks;

  /** @param columns by role: it is asked at the one in whose place the amount stands. */
  constructor({ amount, decimal }: TableReading, columns: object) {
    const made: Partial<AmountReading> = amount && isMadeOfSeveral(amount) ? amount : {};
    const { of, times, less = [] } = made;
    this.parts = [of, times, ...less].filter((column) => column !== undefined);
    const [role = ''] = Object.entries(columns).find(([, column]) => column === of) ?? [];
    this.marks = new AmountMarks(role, decimal);
  }

  /** @param row the cells as they stand. */
  note(row: readonly unknown[], sheetRow: number): void {
    for (const column of this.parts) {
      const cell = row[column];
      const text = amountTextIn(cell);
      if (text) this.marks.note(text, { cell, row: sheetRow });
      else this.marks.noteNumber(cell, sheetRow);
    }
  }

  /** Throws what the cells leave open. */
  settle(): void {
    this.marks.mark();
  }
}
