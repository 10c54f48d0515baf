import { TextIds } from './textIds';

/**
 * Numbers the names in a column 0, 1, 2 … in order of appearance. A number and the text that spells it are the same
 * name, because exports mix the two: the customer 1007 and the customer "1007" are one customer.
 */
export class Dictionary {
  private readonly ids = new TextIds();
  readonly names: string[] = this.ids.texts;
  /** The names as the cells hold them: a number where every cell with the name held it as one. */
  readonly cells: (string | number)[] = [];
  private readonly idOfNumber = new Map<number, number>();
  private lastName = '';
  private lastId = -1;

  idOf(cell: unknown): number {
    if (typeof cell === 'number') {
      const known = this.idOfNumber.get(cell);
      if (known !== undefined) return known;
      const id = this.ids.idOf(String(cell));
      if (id === this.cells.length) this.cells.push(cell);
      this.idOfNumber.set(cell, id);
      return id;
    }
    const name = typeof cell === 'string' ? cell : String(cell).toUpperCase();
    // Logs are usually grouped by customer: the name just seen is the likeliest one.
    if (this.lastId >= 0 && name === this.lastName) return this.lastId;
    const id = this.ids.idOf(name);
    if (id === this.cells.length) this.cells.push(name);
    else if (this.idOfNumber.size > 0) this.cells[id] = name;
    this.lastName = name;
    this.lastId = id;
    return id;
  }
}
