import type { AmountText, DecimalMark } from './amountText';
import { quoted, refusedColumn } from './columnSentences';
import type { Evidence } from './momentEvidence';

/**
 * What the marks in a column of amounts mean, which its texts decide together. Where they have a decimal comma, numbers
 * among them may be what Excel made of texts: of 10.500 the number 10.5, for it took the point for a decimal one.
 */
export class AmountMarks {
  private readonly proofs: Partial<Record<DecimalMark, Evidence>> = {};
  private either: Evidence | null = null;
  /** The first number that is not whole, and the first whole one that a single point for thousands may have become. */
  private fraction: Evidence | null = null;
  private whole: Evidence | null = null;
  private hasPointForThousands = false;

  /** @param wayOut what to do where nothing proves the decimal mark. */
  constructor(
    private readonly column: string,
    private readonly decimal: DecimalMark | null | undefined = null,
    private readonly wayOut: 'byMark' | 'giveMark' = 'byMark',
  ) {}

  note({ digits, mark }: AmountText, evidence: Evidence): void {
    if (mark !== '.' && digits.includes('.')) this.hasPointForThousands = true;
    if (mark === 'either') this.either ??= evidence;
    else if (mark !== null && mark !== 'neither') this.proofs[mark] ??= evidence;
  }

  /** Takes in a cell that is a number, or says nothing here. */
  noteNumber(cell: unknown, row: number): void {
    if (typeof cell !== 'number' || cell === 0) return;
    if (!Number.isInteger(cell)) this.fraction ??= { cell, row };
    else if (Math.abs(cell) < 1000) this.whole ??= { cell, row };
  }

  /** What parts the decimals, as told or as the texts prove. Throws where they do not. */
  mark(): DecimalMark {
    if (this.decimal) return this.decimal;
    const { '.': point, ',': comma } = this.proofs;
    if (point && comma) {
      throw refusedColumn({
        code: 'bothMarks',
        values: { column: this.column, point: quoted(point), comma: quoted(comma) },
      });
    }
    if (this.either !== null && !point && !comma) {
      throw refusedColumn({
        code: 'eitherMark',
        values: { column: this.column, either: quoted(this.either), wayOut: this.wayOut },
      });
    }
    if (comma) this.refuseNumbers(comma);
    return comma ? ',' : '.';
  }

  private refuseNumbers(comma: Evidence): void {
    const number = this.fraction ?? (this.hasPointForThousands ? this.whole : null);
    if (number === null) return;
    throw refusedColumn({
      code: 'numberAmongCommas',
      values: {
        column: this.column,
        number: quoted(number),
        comma: quoted(comma),
        wayOut: this.wayOut,
      },
    });
  }
}
