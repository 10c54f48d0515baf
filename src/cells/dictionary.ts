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
  private lastName = '';
  private lastId = -1;

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
    // Logs are usually grouped by customer: the name just seen is the likeliest one.
    if (this.lastId >= 0 && name === this.lastName) return this.lastId;
    const id = this.ids.idOf(name);
    if (this.asHeld !== null) this.asHeld[id] = name;
    this.lastName = name;
    this.lastId = id;
    return id;
  }
}
