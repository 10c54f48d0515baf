import type { Book } from '../model/book';
import type { Area } from '../model/area';
import { impliedTables } from '../model/namedTables';
import { displayText } from '../model/text';
import type { CellStyle } from '../model/sheets';
import { chartFromFile } from './chartPlaces';
import { toCsv } from './csv';
import { csvBook } from './csvBook';
import type { FunctionNames } from './functionNames';
import { emptySheet } from './fileBook';
import type { FileBook, FileCell, FileCells, FileSheet } from './fileBook';
import { sheetToFile } from './sheetToFile';
import { readXlsx } from './xlsxRead';
import { writeXlsx } from './xlsxWrite';
import type { Switches } from '../host/switches';

/** Our part of the document properties: what the file library cannot keep as Excel does. */
const ours = 'touchstone.workbench';

interface Extras {
  settings: [string, unknown][];
  startsAddIn?: boolean;
}

/** A file as it was opened, and the sheets in the grid that its sheets became. */
export interface Opened {
  name: string;
  file: FileBook;
  sheets: ReadonlyMap<FileSheet, string>;
}

/** What a new workbook holds. */
const blank: FileBook = {
  sheets: [{ ...emptySheet, name: 'Sheet1', cells: new Map(), area: null }],
  names: [],
  xmlParts: [],
  properties: {},
  date1904: false,
};

/** Moves workbooks between the grid and files. */
export class Transfer {
  /** What the workbook was before anything was done to it. */
  opened: Opened;

  constructor(
    private readonly book: Book,
    private readonly switches: Switches,
    private readonly names: FunctionNames,
  ) {
    const [{ id }] = book.sheets.list();
    this.opened = { name: book.name, file: blank, sheets: new Map([[blank.sheets[0], id]]) };
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    const file = /\.(csv|txt|tsv)$/i.test(name)
      ? csvBook(bytes, name, this.switches.date1904)
      : await readXlsx(bytes, this.names, () => this.book.newId());
    this.switches.date1904 = file.date1904;
    this.fill(file, name);
  }

  openBlank(): void {
    this.fill(blank, 'Workbook');
  }

  /**
   * Makes the workbook what it was when it was opened. Sheets to which nothing was done stay, unless they have formulas,
   * which would lose the sheets they refer to.
   */
  putBack({ file, name, sheets }: Opened, isTouched: (sheet: string) => boolean): void {
    const isGone = (id: string) => !this.book.sheets.list().some((sheet) => sheet.id === id);
    const isLost = (id: string | undefined) => id === undefined || isGone(id) || isTouched(id);
    const hasLost = file.sheets.some((sheet) => isLost(sheets.get(sheet)));
    const stays = (sheet: FileSheet) =>
      !isLost(sheets.get(sheet)) && !(hasLost && [...sheet.cells.values()].some(hasFormula));
    this.fill(file, name, new Map([...sheets].filter(([sheet]) => stays(sheet))));
  }

  /** Replaces all sheets by those of a file, but for those that are there already. */
  private fill(file: FileBook, name: string, kept: ReadonlyMap<FileSheet, string> = new Map()): void {
    const { sheets } = this.book;
    this.book.empty();
    sheets.calculateManually(false);
    const stays = new Set(kept.values());
    const before = sheets.list().filter(({ id }) => !stays.has(id));
    before.forEach(({ id }, index) => sheets.rename(id, `~${index}~${Date.now()}`));
    const added = file.sheets.map((sheet) => ({ id: kept.get(sheet) ?? sheets.add(sheet.name), sheet }));
    sheets.activate(added[0].id);
    for (const { id } of before) sheets.remove(id);
    added.forEach(({ id }, position) => {
      if (stays.size > 0) sheets.move(id, position);
    });
    for (const { id, sheet } of added) {
      this.fillBook(id, sheet);
    }
    // Formulas may name any table.
    for (const { id, sheet } of added) if (!stays.has(id)) this.fillSheet(id, sheet);
    // Charts may draw any sheet, and lie where its columns are as wide as they will be.
    for (const { id, sheet } of added)
      this.book.charts.push(...sheet.charts.map((chart) => chartFromFile(this.book, id, chart)));
    const idOf = (of?: string) => added.find(({ sheet }) => sheet.name === of)?.id;
    this.book.names.push(...file.names.map((item) => ({ ...item, sheet: idOf(item.sheet) })));
    this.book.xmlParts.push(...file.xmlParts.map((part) => ({ ...part })));
    this.restoreExtras(file.properties[ours]);
    sheets.flush();
    sheets.activate(added[0].id);
    sheets.forgetUndo();
    if (stays.size < added.length) sheets.recalculate();
    this.opened = { name, file, sheets: new Map(added.map(({ id, sheet }) => [sheet, id])) };
    this.book.name = name;
    this.book.changed();
  }

  private fillBook(sheet: string, file: FileSheet): void {
    const { tables, colorScales, validations, pageLayouts } = this.book;
    tables.push(...file.tables.map((table) => ({ ...table, filters: new Map(table.filters), sheet })));
    colorScales.push(...file.colorScales.map((scale) => ({ ...scale, sheet })));
    validations.push(...file.validations.map((validation) => ({ ...validation, sheet })));
    if (file.pageLayout) pageLayouts.set(sheet, file.pageLayout);
  }

  private fillSheet(id: string, file: FileSheet): void {
    const { cells, area, columnWidths, hidden, frozen, gridlines, tabColor } = file;
    const { sheets } = this.book;
    if (area) {
      sheets.write(id, area, (row, column) => {
        const cell = cells.get(row)?.get(column);
        if (!cell) return null;
        const { format } = cell;
        const formula =
          cell.formula && impliedTables(this.book.tables, cell.formula, { sheet: id, row, column });
        return { value: formula ? undefined : cell.value === '' ? null : cell.value, formula, format };
      });
    }
    columnWidths.forEach((width, column) => {
      if (width) sheets.setColumnWidth(id, column, 1, width * sheets.textWidth('0'));
    });
    sheets.restyleCells(id, dressed(cells));
    for (const each of file.merged) sheets.merge(id, each);
    if (!gridlines) sheets.showGridlines(id, false);
    if (tabColor) sheets.setTabColor(id, tabColor);
    if (frozen.rows + frozen.columns > 0) sheets.freeze(id, frozen);
    if (hidden) sheets.show(id, false);
  }

  async save(kind: 'xlsx' | 'csv'): Promise<Uint8Array> {
    if (kind === 'csv') return new TextEncoder().encode(this.csv());
    const sheets = this.book.sheets.list().map((sheet) => sheetToFile(this.book, sheet));
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

  private extras(): string {
    const extras: Extras = { settings: [...this.book.settings], startsAddIn: this.book.startsAddIn };
    return JSON.stringify(extras);
  }

  private restoreExtras(text: string | undefined): void {
    if (!text) return;
    const extras = JSON.parse(text) as Extras;
    this.book.startsAddIn = extras.startsAddIn === true;
    for (const [key, value] of extras.settings) this.book.settings.set(key, value);
  }
}

const dressed = (cells: FileCells): [Area, CellStyle][] =>
  [...cells].flatMap(([row, line]) =>
    [...line].flatMap(([column, { style }]): [Area, CellStyle][] =>
      style ? [[{ row, column, rows: 1, columns: 1 }, style]] : [],
    ),
  );

const hasFormula = (cells: Map<number, FileCell>) =>
  [...cells.values()].some(({ formula }) => formula !== null);
