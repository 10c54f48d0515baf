import { AmountMarks } from './amountMarks';
import { type AmountText, type DecimalMark, numberWith, readAmountText } from './amountText';
import { quote } from './cell';
import { quoted, refusedColumn } from './columnSentences';
import { enlarged } from './columns';
import type { Evidence } from './momentEvidence';
import { hashOf } from './textIds';

/** So many texts are kept: of prices up to a few hundred, to the cent, nearly all. */
const looks = 1 << 15;
const firstLength = 1024;
/** Characters by which texts are told apart without being read. */
const longest = 20;

/** What texts written alike say; the cell is the first of them. */
interface Noted extends Evidence {
  text: AmountText;
  rate: number;
}

/** The texts in a column of amounts, and what becomes of them once all together have said what their marks mean. */
export class AmountTexts {
  private readonly noted: Noted[] = [];
  /** Number of what was noted of some texts. */
  private readonly known = new Map<AmountText, number>();
  /** Where each text stands, and the number of what was noted of it: a million objects would take the time to clear them away. */
  private places = new Int32Array(firstLength);
  private notes = new Int32Array(firstLength);
  private length = 0;
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
    if (text.currency !== null && rate === null) {
      const met = this.currencies.get(text.currency);
      if (met) met.count++;
      else this.currencies.set(text.currency, { ...evidence, count: 1 });
    }
    const at = this.length++;
    if (at === this.places.length) this.grow();
    this.places[at] = place;
    this.notes[at] = this.noteOf(text, evidence, rate ?? 1);
  }

  private noteOf(text: AmountText, { cell, row }: Evidence, rate: number): number {
    const known = this.known.get(text);
    if (known !== undefined && this.noted[known].rate === rate) return known;
    this.marks.note(text, { cell, row });
    const note = this.noted.push({ text, rate, cell, row }) - 1;
    if (this.known.size < looks) this.known.set(text, note);
    return note;
  }

  private grow(): void {
    this.places = enlarged(this.places, new Int32Array(2 * this.length));
    this.notes = enlarged(this.notes, new Int32Array(2 * this.length));
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
    const worth = Float64Array.from(this.noted, (noted) => this.worthOf(noted, mark));
    for (let i = 0; i < this.length; i++) amounts[this.places[i]] = worth[this.notes[i]];
  }

  private worthOf({ text, rate, cell, row }: Noted, mark: DecimalMark): number {
    const number = numberWith(text.digits, mark);
    if (number !== null) return ((text.sign * number) / (text.isPercent ? 100 : 1)) * rate;
    throw refusedColumn({
      code: 'notWithMark',
      values: { column: this.column, row, cell: quote(cell), mark: quote(mark) },
    });
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

/** What the texts read last of each look say: prices stand in a column again and again. */
const lastTexts = new Array<string>(looks).fill('');
const lastAmounts = new Array<AmountText | null>(looks).fill(null);

/** What a cell says of an amount, if it is a text that could be one. */
export function amountTextIn(cell: unknown): AmountText | null {
  if (typeof cell !== 'string' || cell === '') return null;
  const look = lookOf(cell);
  if (lastTexts[look] === cell) return lastAmounts[look];
  const text = readAmountText(cell);
  lastTexts[look] = cell;
  return (lastAmounts[look] = text === null || text.mark === 'neither' ? null : text);
}

/** Of a text longer than amounts are its beginning counts. */
const lookOf = (text: string): number => hashOf(text, 0, Math.min(text.length, longest)) & (looks - 1);
