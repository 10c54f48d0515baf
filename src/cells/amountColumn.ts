import { amountIn, isAmount } from './amounts';
import { AmountTexts, amountTextIn } from './amountTexts';
import type { DecimalMark } from './amountText';
import { type CellProblem, errorProblem } from './problem';

/** Reads amounts cell by cell, and decides by all of them what their marks mean. */
export class AmountColumn {
  private readonly amounts: (number | null)[] = [];
  private readonly texts: AmountTexts;

  constructor(
    private readonly name: string,
    decimal: DecimalMark | null = null,
  ) {
    this.texts = new AmountTexts(name, decimal, 'giveMark');
  }

  /** Takes in a cell. Answers why it is no amount, or `null`. */
  add(cell: unknown, row: number): CellProblem | null {
    const plain = amountIn(cell);
    const text = Number.isNaN(plain) ? amountTextIn(cell) : null;
    if (Number.isNaN(plain) && text === null) return amountProblem(this.name, cell);
    if (text === null) this.texts.noteNumber(cell, row);
    else this.texts.note(text, this.amounts.length, { cell, row });
    this.amounts.push(plain);
    return null;
  }

  /** The amounts, `null` where a cell is empty. Throws what stands in the way of the whole column. */
  finish(): (number | null)[] {
    const { amounts } = this;
    const settled = new Float64Array(amounts.length);
    for (let place = 0; place < amounts.length; place++) settled[place] = amounts[place] ?? 0;
    this.texts.settle(settled);
    return amounts.map((amount, place) => (amount === null ? null : settled[place]));
  }
}

/** Whether a cell could be an amount, if only the rest of its column said how its marks are meant. */
export const mayBeAmount = (cell: unknown): boolean => isAmount(cell) || amountTextIn(cell) !== null;

const amountProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ?? {
    column,
    reason: 'notAmount',
    advice: 'Digits with marks, a sign, a currency and % are read, nothing else.',
    cell,
  };
