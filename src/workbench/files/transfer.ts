import type { Book } from '../model/book';
import type { Area } from '../model/area';
import { displayText } from '../model/text';
import { csvCells, toCsv } from './csv';
import type { FunctionNames } from './functionNames';
import type { FileBook, FileCell, FileSheet } from './fileBook';
import { readXlsx } from './xlsxRead';
import { writeXlsx } from './xlsxWrite';
import type { Switches } from '../host/switches';

/** Our part of the document properties: what the file library cannot keep as Excel does. */
const ours = 'touchstone.workbench';

const emptySheet = {
  hidden: false,
  columnWidths: [],
  frozen: { rows: 0, columns: 0 },
  tables: [],
  styles: [],
};

interface Extras {
  settings: [string, unknown][];
}

/** Moves workbooks between the grid and files. */
export class Transfer {
  constructor(
    private readonly book: Book,
    private readonly switches: Switches,
    private readonly names: FunctionNames,
  ) {}

  async open(bytes: Uint8Array, name: string): Promise<void> {
    const file = /\.(csv|txt|tsv)$/i.test(name)
      ? this.fromCsv(bytes, name)
      : await readXlsx(bytes, this.names, () => this.book.newId());
    this.switches.date1904 = file.date1904;
    this.fill(file);
    this.book.name = name;
    this.book.changed();
  }

  private fromCsv(bytes: Uint8Array, name: string): FileBook {
    const rows = csvCells(new TextDecoder().decode(bytes), this.switches.date1904);
    const cells: FileSheet['cells'] = new Map();
    for (const [row, line] of rows.entries()) {
      const target = new Map<number, FileCell>();
      for (const [column, cell] of line.entries()) {
        const { value = '', formula = null, format = 'General' } = cell;
        if (value !== null || formula) target.set(column, { value: value ?? '', formula, format });
      }
      cells.set(row, target);
    }
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const title =
      name
        .replace(/^.*[\\/]/, '')
        .replace(/\.\w+$/, '')
        .replace(/[:\\/?*[\]]/g, ' ')
        .slice(0, 31) || 'Sheet1';
    const area = { row: 0, column: 0, rows: Math.max(1, rows.length), columns };
    return {
      sheets: [{ ...emptySheet, name: title, cells, area }],
      names: [],
      xmlParts: [],
      properties: {},
      date1904: this.switches.date1904,
    };
  }

  /** Replaces all sheets by those of a file. */
  private fill(file: FileBook): void {
    const { sheets } = this.book;
    this.book.empty();
    const before = sheets.list();
    before.forEach(({ id }, index) => sheets.rename(id, `~${index}~${Date.now()}`));
    const added = file.sheets.map((sheet) => ({ id: sheets.add(sheet.name), sheet }));
    sheets.activate(added[0].id);
    for (const { id } of before) sheets.remove(id);
    for (const { id, sheet } of added) this.fillSheet(id, sheet);
    const idOf = (name?: string) => added.find(({ sheet }) => sheet.name === name)?.id;
    this.book.names.push(...file.names.map((item) => ({ ...item, sheet: idOf(item.sheet) })));
    this.book.xmlParts.push(...file.xmlParts);
    this.restoreExtras(file.properties[ours]);
    sheets.flush();
    sheets.activate(added[0].id);
    sheets.forgetUndo();
    sheets.recalculate();
  }

  private fillSheet(id: string, file: FileSheet): void {
    const { cells, area, columnWidths, hidden, frozen, tables, styles } = file;
    const { sheets } = this.book;
    if (area) {
      sheets.write(id, area, (row, column) => {
        const cell = cells.get(row)?.get(column);
        if (!cell) return null;
        const { formula, format } = cell;
        return { value: formula ? undefined : cell.value === '' ? null : cell.value, formula, format };
      });
    }
    columnWidths.forEach((width, column) => {
      if (width) sheets.setColumnWidth(id, column, 1, width * sheets.textWidth('0'));
    });
    sheets.restyleCells(id, styles);
    for (const table of tables) this.book.tables.push({ ...table, sheet: id });
    if (frozen.rows + frozen.columns > 0) sheets.freeze(id, frozen);
    if (hidden) sheets.show(id, false);
  }

  async save(kind: 'xlsx' | 'csv'): Promise<Uint8Array> {
    if (kind === 'csv') return new TextEncoder().encode(this.csv());
    const sheets = this.book.sheets
      .list()
      .map((sheet) => this.fileSheet(sheet.id, sheet.name, !sheet.visible));
    const properties = { [ours]: this.extras() };
    const { xmlParts } = this.book;
    const all = this.book.sheets.list();
    const nameOf = (sheet?: string) => all.find(({ id }) => id === sheet)?.name;
    const names = this.book.names.map((item) => ({ ...item, sheet: nameOf(item.sheet) }));
    return writeXlsx({ sheets, names, xmlParts, properties, date1904: this.switches.date1904 }, this.names);
  }

  private csv(): string {
    const { sheets } = this.book;
    const sheet = sheets.active();
    const used = sheets.used(sheet) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const text = (row: number, column: number) =>
      displayText(
        sheets.value(sheet, row, column),
        sheets.format(sheet, row, column),
        this.switches.date1904,
      );
    const width = used.column + used.columns;
    const rows = Array.from({ length: used.row + used.rows }, (_, row) =>
      Array.from({ length: width }, (__, column) => text(row, column)),
    );
    return toCsv(rows);
  }

  private fileSheet(id: string, name: string, hidden: boolean): FileSheet {
    const { sheets } = this.book;
    const used = sheets.used(id);
    const cells: FileSheet['cells'] = new Map();
    const area: Area = used ?? { row: 0, column: 0, rows: 1, columns: 1 };
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = new Map<number, FileCell>();
      for (let column = area.column; column < area.column + area.columns; column++) {
        const value = sheets.value(id, row, column);
        const formula = sheets.formula(id, row, column);
        const format = sheets.format(id, row, column);
        if (value === '' && !formula && format === 'General') continue;
        const spill = formula ? sheets.spillOf(id, row, column) : null;
        line.set(column, { value, formula, format, spill });
      }
      cells.set(row, line);
    }
    const columnWidths = Array.from({ length: area.column + area.columns }, (_, column) =>
      Math.max(1, sheets.columnWidth(id, column) / sheets.textWidth('0')),
    );
    const tables = this.book.tables.filter(({ sheet }) => sheet === id);
    return { ...emptySheet, name, hidden, cells, area, columnWidths, tables, frozen: sheets.frozen(id) };
  }

  private extras(): string {
    const extras: Extras = { settings: [...this.book.settings] };
    return JSON.stringify(extras);
  }

  private restoreExtras(text: string | undefined): void {
    if (!text) return;
    const extras = JSON.parse(text) as Extras;
    for (const [key, value] of extras.settings) this.book.settings.set(key, value);
  }
}
