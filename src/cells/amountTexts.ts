import { AmountMarks } from './amountMarks';
import { type AmountText, type DecimalMark, numberWith, readAmountText } from './amountText';
import { quote } from './cell';
import { quoted, refusedColumn } from './columnSentences';
import type { Evidence } from './momentEvidence';

interface Noted extends Evidence {
  text: AmountText;
  place: number;
  rate: number;
}

/** The texts in a column of amounts, and what becomes of them once all together have said what their marks mean. */
export class AmountTexts {
  private readonly noted: Noted[] = [];
  private readonly marks: AmountMarks;
  private readonly currencies = new Map<string, Evidence & { count: number }>();

  /** @param wayOut what to do where nothing proves the decimal mark. */
  constructor(
    private readonly column: string,
    decimal: DecimalMark | null | undefined = null,
    wayOut: 'byMark' | 'giveMark' = 'byMark',
  ) {
    this.marks = new AmountMarks(column, decimal, wayOut);
  }

  /** Takes in the text at a place of the column, from a row of the sheet. `rate`: what one unit is worth, where that is known. */
  note(text: AmountText, place: number, evidence: Evidence, rate: number | null = null): void {
    this.marks.note(text, evidence);
    if (text.currency !== null && rate === null) {
      const met = this.currencies.get(text.currency);
      if (met) met.count++;
      else this.currencies.set(text.currency, { ...evidence, count: 1 });
    }
    this.noted.push({ text, place, rate: rate ?? 1, ...evidence });
  }

  /** Takes in a cell that is a number, or says nothing here. */
  noteNumber(cell: unknown, row: number): void {
    this.marks.noteNumber(cell, row);
  }

  /** Puts the amounts of the texts at their places. Throws what stands in the way of the whole column. */
  settle(amounts: Float64Array): void {
    if (this.noted.length === 0) return;
    this.refuseSeveralCurrencies();
    const mark = this.mark();
    for (const { text, place, rate, cell, row } of this.noted) {
      const number = numberWith(text.digits, mark);
      if (number === null) {
        throw refusedColumn({
          code: 'notWithMark',
          values: { column: this.column, row, cell: quote(cell), mark: quote(mark) },
        });
      }
      amounts[place] = ((text.sign * number) / (text.isPercent ? 100 : 1)) * rate;
    }
  }

  /** The one currency that the texts name; `null`: they name none, or several. */
  get currency(): string | null {
    const [first, second] = this.currencies.keys();
    return second === undefined ? (first ?? null) : null;
  }

  /** How many texts name each currency. */
  get currencyCounts(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.currencies, ([currency, { count }]) => [currency, count]));
  }

  /** What parts the decimals, as told or as the texts prove. Throws where they do not. */
  mark(): DecimalMark {
    return this.marks.mark();
  }

  private refuseSeveralCurrencies(): void {
    const [first, second] = this.currencies;
    if (!second) return;
    throw refusedColumn({
      code: 'severalCurrencies',
      values: {
        column: this.column,
        first: first[0],
        told: quoted(first[1]),
        second: second[0],
        also: quoted(second[1]),
      },
    });
  }
}

/** What a cell says of an amount, if it is a text that could be one. */
export function amountTextIn(cell: unknown): AmountText | null {
  const text = typeof cell === 'string' ? readAmountText(cell) : null;
  return text === null || text.mark === 'neither' ? null : text;
}
