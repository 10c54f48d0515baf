/**
 * Numbers the names in a column 0, 1, 2 … in order of appearance. A number and the text that spells it are the same
 * name, because exports mix the two: the customer 1007 and the customer "1007" are one customer.
 */
export class Dictionary {
  readonly names: string[] = [];
  /** The names as the cells hold them: a number where every cell with the name held it as one. */
  readonly cells: (string | number)[] = [];
  private readonly idOfName = new Map<string, number>();
  private readonly idOfNumber = new Map<number, number>();
  private lastName = '';
  private lastId = -1;

  idOf(cell: unknown): number {
    if (typeof cell === 'number') {
      const known = this.idOfNumber.get(cell);
      if (known !== undefined) return known;
      const next = this.names.length;
      const id = this.idOfText(String(cell));
      if (id === next) this.cells[id] = cell;
      this.idOfNumber.set(cell, id);
      return id;
    }
    const name = typeof cell === 'string' ? cell : String(cell).toUpperCase();
    const id = this.idOfText(name);
    if (this.cells[id] !== name) this.cells[id] = name;
    return id;
  }

  private idOfText(name: string): number {
    // Logs are usually grouped by customer: the name just seen is the likeliest one.
    if (this.lastId >= 0 && name === this.lastName) return this.lastId;
    let id = this.idOfName.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.names.push(name);
      this.cells.push(name);
      this.idOfName.set(name, id);
    }
    this.lastName = name;
    this.lastId = id;
    return id;
  }
}
