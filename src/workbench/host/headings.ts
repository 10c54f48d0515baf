import { intersection } from '../model/area';
import type { Area } from '../model/area';
import type { Book, Table } from '../model/book';
import { headingsOf } from '../model/tableCells';
import { renameColumn } from '../model/tableNames';
import { headingArea, nameHeadings } from './objects/tableAreas';

/** Keeps headings unique text after whatever is written into them, and the columns in formulas called as they are. */
export class Headings {
  private readonly known = new WeakMap<Table, { area: Area; headings: string[] }>();

  constructor(private readonly book: Book) {
    book.onChange(() => {
      for (const table of book.tables) if (this.known.get(table)?.area !== table.area) this.learn(table);
    });
  }

  private learn(table: Table): string[] {
    const headings = headingsOf(this.book.sheets, table);
    this.known.set(table, { area: table.area, headings });
    return headings;
  }

  edited(sheet: string, area: Area): void {
    for (const table of this.book.tables) {
      const hit = table.sheet === sheet && table.showHeaders && intersection(headingArea(table), area);
      if (hit) this.rename(table, hit);
    }
  }

  private rename(table: Table, edited: Area): void {
    nameHeadings(this.book.sheets, table, edited);
    const before = this.known.get(table)?.headings ?? [];
    const after = this.learn(table);
    if (before.length !== after.length) return;
    for (const [index, heading] of before.entries()) {
      if (heading !== after[index]) renameColumn(this.book, table, heading, after[index]);
    }
  }
}
