import { errorCodeOf, saysNothing } from './cell';
import { Dictionary } from './dictionary';
import { foldNames, type NameColumn } from './foldNames';
import { isBlankName, isPlainId, keyOf, type NameRule, tidy } from './names';
import { TextIds } from './textIds';

/** What stands in a cell that holds no name. */
export const noName = -1;
export const errorForName = -2;

/** So many names, or fewer, are at hand: each is found without the others. */
const few = 64;

interface NameOptions {
  /** Ids, not names: a text such as NULL says that there is none. */
  areIds?: boolean;
  /** 0 is an empty cell, not the name 0. */
  isZeroBlank?: boolean;
  ownersOf?: OwnersOf;
}

/** Who the ids of a column are, where that is told elsewhere: a column of them in the place of one of ids. */
export type OwnersOf = (ids: NameColumn) => NameColumn;

/**
 * Numbers the spellings in a column of names, then makes one name of those that mean the same. What a text says is looked at
 * once a spelling, not once a row.
 */
export class NameIds {
  private readonly spellings = new Dictionary();
  /** Spellings that are no names: `noName` or `errorForName`. */
  private readonly others = new Map<number, number>();
  /** Whether each spelling that is a name is its own one, as nearly all ids are. */
  private areOwn = true;

  constructor(
    private readonly rule: NameRule,
    private readonly options: NameOptions = {},
  ) {}

  /** The number of the spelling in a cell, `noName` or `errorForName`. */
  idOf(cell: unknown): number {
    if (cell === '' || cell === null || cell === undefined) return noName;
    if (typeof cell === 'object') return errorForName;
    if (cell === 0 && this.options.isZeroBlank) return noName;
    const known = this.spellings.names.length;
    const id = this.spellings.idOf(cell);
    if (id === known) this.look(cell, id);
    return this.others.size === 0 ? id : (this.others.get(id) ?? id);
  }

  /** How many spellings there are so far. */
  get size(): number {
    return this.spellings.names.length;
  }

  /** The names there are so far, each as it was first written. */
  namesSoFar(): string[] {
    const keys = new TextIds();
    const names: string[] = [];
    this.spellings.names.forEach((spelling, id) => {
      if (this.others.has(id)) return;
      const name = tidy(spelling);
      if (keys.idOf(this.rule(name)) === names.length) names.push(name);
    });
    return names;
  }

  /** Puts what `idOf` answers for the cells `from … to − 1` of a column into `ids`. */
  idsOf(cells: readonly unknown[], from: number, to: number, ids: Int32Array): void {
    const { names } = this.spellings;
    const known = names.length;
    if (known < few || !this.spellings.idsOfTexts(cells, from, to, ids)) {
      for (let at = from; at < to; at++) ids[at - from] = this.idOf(cells[at]);
      return;
    }
    for (let id = known; id < names.length; id++) this.look(names[id], id);
    if (this.others.size > 0) for (let i = 0; i < to - from; i++) ids[i] = this.others.get(ids[i]) ?? ids[i];
  }

  private look(cell: unknown, id: number): void {
    const text = this.spellings.names[id];
    if (isPlainId(text) && this.rule(text) === text) return;
    const isText = typeof cell === 'string';
    if (isText && errorCodeOf(text)) this.others.set(id, errorForName);
    else if (isText && (isBlankName(text) || (this.options.areIds && saysNothing(text))))
      this.others.set(id, noName);
    else if (this.areOwn && keyOf(text, this.rule) !== text) this.areOwn = false;
  }

  /** The names of a column of spellings; those that no cell of it holds are left out. */
  finish(spelling: Int32Array): NameColumn {
    const column = foldNames(this.spellings, spelling, this.areOwn ? null : this.rule);
    return this.options.ownersOf?.(column) ?? column;
  }

  /** Finds the place of a name in a column that `finish` answered, however it is spelt; −1: it is not there. */
  placesIn({ names }: NameColumn): (name: string) => number {
    // Names of their own are numbered by what is looked for already.
    const isNumbered = this.areOwn && names === this.spellings.names;
    const keys = new TextIds();
    if (!isNumbered) for (const name of names) keys.idOf(keyOf(name, this.rule));
    if (!isNumbered) return (name) => keys.find(keyOf(name, this.rule));
    // Nearly all stand there as they are spelt.
    return (name) => {
      const place = this.spellings.find(name);
      return place < 0 ? this.spellings.find(keyOf(name, this.rule)) : place;
    };
  }
}
