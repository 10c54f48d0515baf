import { enlarged } from './columns';
import { type NameIds, noName } from './nameIds';
import { type CellProblem, nameProblem } from './problem';

/** Rows of two names each, taken in one by one: who, and what is told of them. */
export class NamePairs {
  length = 0;
  first = new Int32Array(1024);
  second = new Int32Array(1024);
  /** Of the sheet. */
  row = new Int32Array(1024);

  /** `columns`: what the two are called where a cell cannot be used. */
  constructor(
    private readonly columns: readonly [string, string],
    private readonly firsts: NameIds,
    private readonly seconds: NameIds,
  ) {}

  /** Answers why the row could not be used, or `null`. A blank row is passed over. */
  add(first: unknown, second: unknown, sheetRow: number): CellProblem | null {
    const one = this.firsts.idOf(first);
    const other = this.seconds.idOf(second);
    if (one === noName && other === noName) return null;
    if (one < 0) return nameProblem(this.columns[0], first);
    if (other < 0) return nameProblem(this.columns[1], second);
    if (this.length === this.row.length) this.grow();
    this.first[this.length] = one;
    this.second[this.length] = other;
    this.row[this.length] = sheetRow;
    this.length++;
    return null;
  }

  private grow(): void {
    const capacity = 2 * this.length;
    this.first = enlarged(this.first, new Int32Array(capacity));
    this.second = enlarged(this.second, new Int32Array(capacity));
    this.row = enlarged(this.row, new Int32Array(capacity));
  }
}

/** What each of so many names is given first, −1 where nothing; `others`: places of the rows that give one something else. */
export function firstGiven(
  names: number,
  first: Int32Array,
  second: Int32Array,
): { given: Int32Array; others: number[] } {
  const given = new Int32Array(names).fill(noName);
  const others: number[] = [];
  for (let place = 0; place < first.length; place++) {
    const known = given[first[place]];
    if (known === noName) given[first[place]] = second[place];
    else if (known !== second[place]) others.push(place);
  }
  return { given, others };
}
