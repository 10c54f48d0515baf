import { amountIn, isAmount } from './amounts';
import { quote } from './cell';
import { invalid } from './cellError';
import { type AmountText, type DecimalMark, numberWith, provenMark, readAmountText } from './amountText';
import { type CellProblem, errorProblem } from './problem';
import type { Evidence } from './momentEvidence';

/** Reads amounts cell by cell, and decides by all of them what their marks mean. */
export class AmountColumn {
  private readonly amounts: (number | null | (AmountText & Evidence))[] = [];
  private readonly proofs: Partial<Record<DecimalMark, Evidence>> = {};
  private either: Evidence | null = null;
  private readonly currencies = new Map<string, Evidence>();

  constructor(
    private readonly name: string,
    private readonly decimal: DecimalMark | null = null,
  ) {}

  /** Takes in a cell. Answers why it is no amount, or `null`. */
  add(cell: unknown, row: number): CellProblem | null {
    const plain = amountIn(cell);
    if (plain === null || !Number.isNaN(plain)) {
      this.amounts.push(plain);
      return null;
    }
    const text = typeof cell === 'string' ? readAmountText(cell) : null;
    const mark = text === null ? 'neither' : provenMark(text.digits);
    if (text === null || mark === 'neither') return amountProblem(this.name, cell);
    const evidence = { cell, row };
    if (mark === 'either') this.either ??= evidence;
    else if (mark !== null) this.proofs[mark] ??= evidence;
    if (text.currency !== null && !this.currencies.has(text.currency))
      this.currencies.set(text.currency, evidence);
    this.amounts.push({ ...text, ...evidence });
    return null;
  }

  /** The amounts, `null` where a cell is empty. Throws what stands in the way of the whole column. */
  finish(): (number | null)[] {
    this.refuseSeveralCurrencies();
    const mark = this.mark();
    return this.amounts.map((amount) => {
      if (amount === null || typeof amount === 'number') return amount;
      const number = numberWith(amount.digits, mark);
      if (number !== null) return (amount.sign * number) / (amount.isPercent ? 100 : 1);
      throw invalid(
        `${this.name}, row ${amount.row}: ${quote(amount.cell)} is no number with ${quote(mark)} as decimal mark.`,
      );
    });
  }

  private mark(): DecimalMark {
    if (this.decimal !== null) return this.decimal;
    const { '.': point, ',': comma } = this.proofs;
    if (point && comma) {
      throw invalid(
        `${this.name} holds amounts with a decimal point (${told(point)}) and with a decimal comma (${told(comma)}). ` +
          'Correct one of them, or read each part with its own decimal mark.',
      );
    }
    if (this.either !== null && !point && !comma) {
      throw invalid(
        `${this.name}, ${told(this.either)} could be two amounts, and no other row says which. ` +
          'Give the decimal mark: "." or ",".',
      );
    }
    return comma ? ',' : '.';
  }

  private refuseSeveralCurrencies(): void {
    const [first, second] = this.currencies;
    if (!second) return;
    throw invalid(
      `${this.name} holds ${first[0]} (${told(first[1])}) and ${second[0]} (${told(second[1])}), which cannot be added. ` +
        'Read one currency at a time.',
    );
  }
}

/** Whether a cell could be an amount, if only the rest of its column said how its marks are meant. */
export const mayBeAmount = (cell: unknown): boolean =>
  isAmount(cell) || (typeof cell === 'string' && readAmountText(cell) !== null);

const told = ({ cell, row }: Evidence): string => `row ${row}: ${quote(cell)}`;

const amountProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ?? {
    column,
    reason: 'is not an amount',
    advice: 'Digits with marks, a sign, a currency and % are read, nothing else.',
    cell,
  };
