import { type AmountText, type DecimalMark, numberWith, provenMark, readAmountText } from './amountText';
import { quote } from './cell';
import { invalid } from './cellError';
import type { Evidence } from './momentEvidence';

interface Noted extends Evidence {
  text: AmountText;
  place: number;
}

/** The texts in a column of amounts: what their marks mean, all of them decide together. */
export class AmountTexts {
  private readonly noted: Noted[] = [];
  private readonly proofs: Partial<Record<DecimalMark, Evidence>> = {};
  private either: Evidence | null = null;
  private readonly currencies = new Map<string, Evidence>();

  /** @param wayOut what to do where nothing proves the decimal mark. */
  constructor(
    private readonly column: string,
    private readonly decimal: DecimalMark | null = null,
    private readonly wayOut = 'Read the column with TOUCH.AMOUNT and the decimal mark, "." or ",".',
  ) {}

  /** Takes in the text at a place of the column, from a row of the sheet. */
  note(text: AmountText, place: number, evidence: Evidence): void {
    const mark = provenMark(text.digits);
    if (mark === 'either') this.either ??= evidence;
    else if (mark !== null && mark !== 'neither') this.proofs[mark] ??= evidence;
    if (text.currency !== null && !this.currencies.has(text.currency))
      this.currencies.set(text.currency, evidence);
    this.noted.push({ text, place, ...evidence });
  }

  /** Puts the amounts of the texts at their places. Throws what stands in the way of the whole column. */
  settle(amounts: Float64Array): void {
    if (this.noted.length === 0) return;
    this.refuseSeveralCurrencies();
    const mark = this.mark();
    for (const { text, place, cell, row } of this.noted) {
      const number = numberWith(text.digits, mark);
      if (number === null) {
        throw invalid(
          `${this.column}, row ${row}: ${quote(cell)} is no number with ${quote(mark)} as decimal mark.`,
        );
      }
      amounts[place] = (text.sign * number) / (text.isPercent ? 100 : 1);
    }
  }

  private mark(): DecimalMark {
    if (this.decimal !== null) return this.decimal;
    const { '.': point, ',': comma } = this.proofs;
    if (point && comma) {
      throw invalid(
        `${this.column} holds amounts with a decimal point (${told(point)}) and with a decimal comma (${told(comma)}). ` +
          'Correct one of them, or read each part with its own decimal mark.',
      );
    }
    if (this.either !== null && !point && !comma) {
      throw invalid(
        `${this.column}, ${told(this.either)} could be two amounts, and no other row says which. ${this.wayOut}`,
      );
    }
    return comma ? ',' : '.';
  }

  private refuseSeveralCurrencies(): void {
    const [first, second] = this.currencies;
    if (!second) return;
    throw invalid(
      `${this.column} holds ${first[0]} (${told(first[1])}) and ${second[0]} (${told(second[1])}), which cannot be added. ` +
        'Take one currency at a time.',
    );
  }
}

/** What a cell says of an amount, if it is a text that could be one. */
export function amountTextIn(cell: unknown): AmountText | null {
  const text = typeof cell === 'string' ? readAmountText(cell) : null;
  return text === null || provenMark(text.digits) === 'neither' ? null : text;
}

const told = ({ cell, row }: Evidence): string => `row ${row}: ${quote(cell)}`;
