import type { Call, Dispatcher, Outcome } from './dispatcher';

export interface Cell {
  sheet: string;
  row: number;
  column: number;
}

/** A cell may call a few functions, or one with arguments that change back and forth. */
const keptPerCell = 8;

/**
 * What the functions in each cell answered. The grid waits for no function: a cell that asks for an answer not
 * yet there shows that it is getting data, as in Excel, and is computed again when the answer has come. So all
 * calls of a recalculation are under way at once.
 */
export class Results {
  private readonly known = new Map<string, Map<string, Outcome | null>>();
  private arrived: Cell[] = [];
  private open = 0;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly recompute: (cells: Cell[]) => void,
  ) {}

  /** Whether an answer is still to come or to be shown. */
  get waiting(): boolean {
    return this.open > 0 || this.arrived.length > 0;
  }

  forget(): void {
    this.known.clear();
  }

  /** The answer to a call, or null while it is under way. */
  of(cell: Cell, call: Call): Outcome | null {
    const place = `${cell.sheet}/${cell.row}/${cell.column}`;
    const answers = this.known.get(place) ?? new Map<string, Outcome | null>();
    this.known.set(place, answers);
    const key = `${call.name} ${fingerprint(JSON.stringify(call.args))}`;
    const answer = answers.get(key);
    if (answer !== undefined) return answer;
    if (answers.size >= keptPerCell) answers.delete(answers.keys().next().value ?? '');
    answers.set(key, null);
    this.open++;
    void this.dispatcher.call(call).then((outcome) => {
      this.open--;
      answers.set(key, outcome);
      this.arrive(cell);
    });
    return null;
  }

  /** Answers that come together are shown together. */
  private arrive(cell: Cell): void {
    if (this.arrived.push(cell) === 1) setTimeout(() => this.recompute(this.arrived.splice(0)));
  }
}

/** Two numbers that differ for different texts, for all practical purposes (FNV-1a and a relative of it). */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${text.length} ${a >>> 0} ${b >>> 0}`;
}
