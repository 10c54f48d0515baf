import { TextIds } from './textIds';

/**
 * Numbers the names in a column 0, 1, 2 … in order of appearance. A number and the text that spells it are the same
 * name, because exports mix the two: the customer 1007 and the customer "1007" are one customer.
 */
export class Dictionary {
  private readonly ids = new TextIds();
  readonly names: string[] = this.ids.texts;
  /** The same as the cells hold them, from the first number on; `null`: they are the names. */
  private asHeld: (string | number)[] | null = null;
  private readonly idOfNumber = new Map<number, number>();
  /** 1 + the number of the name last met of each look: most columns hold few names, which then need no hash. */
  private readonly byLook = new Int32Array(looks);

  /** The names as the cells hold them: a number where every cell with the name held it as one. */
  get cells(): readonly (string | number)[] {
    return this.asHeld ?? this.names;
  }

  /** Puts the numbers of the cells `from … to − 1` of a column into `ids` where all are texts, and so was every cell before; answers whether. */
  idsOfTexts(cells: readonly unknown[], from: number, to: number, ids: Int32Array): boolean {
    if (this.asHeld !== null) return false;
    for (let at = from; at < to; at++) if (typeof cells[at] !== 'string' || cells[at] === '') return false;
    this.ids.idsOf(cells as readonly string[], from, to, ids);
    return true;
  }

  /** The number of a name, −1 where it has none. */
  find(name: string): number {
    return this.ids.find(name);
  }

  idOf(cell: unknown): number {
    if (typeof cell === 'number') {
      const known = this.idOfNumber.get(cell);
      if (known !== undefined) return known;
      const before = this.names.length;
      const id = this.ids.idOf(String(cell));
      if (id === before) (this.asHeld ??= this.names.slice(0, before)).push(cell);
      this.idOfNumber.set(cell, id);
      return id;
    }
    const name = typeof cell === 'string' ? cell : String(cell).toUpperCase();
    const look = this.names.length <= fewNames ? lookOf(name) : -1;
    const known = look < 0 ? -1 : this.byLook[look] - 1;
    if (known >= 0 && this.names[known] === name) return known;
    const id = this.ids.idOf(name);
    if (this.asHeld !== null) this.asHeld[id] = name;
    if (look >= 0) this.byLook[look] = id + 1;
    return id;
  }
}

const looks = 256;

/** Of more names another is found under nearly each look, somewhere far off. */
const fewNames = 16 * looks;

/** What tells most of a few names apart. */
const lookOf = (name: string): number =>
  (name.length + 7 * name.charCodeAt(name.length >> 1) + 31 * name.charCodeAt(name.length - 1)) & (looks - 1);
