import type { Transfer } from '../files/transfer';
import type { Call, Dispatcher } from '../functions/dispatcher';
import type { Notes } from '../functions/notes';
import type { BulkValues } from '../grid/bulkMatrix';
import type { UniverSheets } from '../grid/univerSheets';
import type { Host } from '../host/host';
import type { Switches } from '../host/switches';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Scalar } from '../model/sheets';
import { openWorkbook } from './openWorkbook';
import type { Reset } from './reset';

interface Parts {
  book: Book;
  sheets: UniverSheets;
  host: Host;
  switches: Switches;
  transfer: Transfer;
  notes: Notes;
  dispatcher: Dispatcher;
}

/** What the browser tests do in place of a user, as `window.workbench`. */
export class TestApi {
  /** The grid stands and the sample is open. */
  readonly ready: Promise<void>;
  /** The pane is in the state that the address names (`states`), if it names one. */
  stateReached!: Promise<void>;
  readonly switches: Switches;
  readonly book: Book;
  /** Everything is as if the workbench had just been opened, with the sample or blank. */
  reset!: Reset['run'];
  started!: (reset: Reset['run']) => void;

  constructor(private readonly parts: Parts) {
    this.ready = new Promise((resolve) => {
      this.started = (reset) => {
        this.reset = reset;
        resolve();
      };
    });
    this.switches = parts.switches;
    this.book = parts.book;
  }

  /** The add-in's functions can be called. */
  get functionsReady(): Promise<void> {
    return this.parts.dispatcher.started;
  }

  private locate(address: string): { sheet: string; area: Area } {
    const parsed = parseAddress(address);
    if (!parsed) throw new Error(`"${address}" is no address.`);
    return {
      sheet: parsed.sheet === null ? this.parts.sheets.active() : this.sheetId(parsed.sheet),
      area: parsed.area,
    };
  }

  private sheetId(name: string): string {
    const sheet = this.parts.sheets.list().find((other) => other.name === name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet.id;
  }

  sheets(): string[] {
    return this.parts.sheets.list().map(({ name }) => name);
  }

  activeSheet(): string {
    const active = this.parts.sheets.active();
    return this.parts.sheets.list().find(({ id }) => id === active)?.name ?? '';
  }

  /** Enters text or a formula as typing does, and waits for the results. */
  async setCell(address: string, input: Scalar | null): Promise<void> {
    const { sheet, area } = this.locate(address);
    this.parts.sheets.type(sheet, area.row, area.column, input);
    await this.settled();
  }

  typeFormula(address: string, formula: string): Promise<void> {
    return this.setCell(address, formula);
  }

  /** Waits until the formulas have their results. */
  settled(limit = 30_000): Promise<void> {
    return this.parts.sheets.calculation.allSettled(limit);
  }

  private map<T>(address: string, read: (sheet: string, row: number, column: number) => T): T[][] {
    const { sheet, area } = this.locate(address);
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => read(sheet, area.row + row, area.column + column)),
    );
  }

  getValues(address: string): Scalar[][] {
    return this.map(address, this.parts.sheets.value);
  }

  getFormulas(address: string): Scalar[][] {
    return this.map(address, (...at) => this.parts.sheets.formula(...at) ?? this.parts.sheets.value(...at));
  }

  getFormats(address: string): string[][] {
    return this.map(address, (...at) => this.parts.sheets.format(...at));
  }

  /** The message behind the error in a cell. */
  getError(address: string): string | null {
    const { sheet, area } = this.locate(address);
    return this.parts.notes.get(sheet, area.row, area.column);
  }

  usedRange(sheet = this.activeSheet()): Area | null {
    return this.parts.sheets.used(this.sheetId(sheet));
  }

  select(address: string): void {
    const { sheet, area } = this.locate(address);
    this.parts.sheets.select(sheet, area);
  }

  /** Adds a sheet as a user does, who sees it at once. */
  addSheet(name: string): void {
    this.parts.sheets.activate(this.parts.sheets.add(name));
  }

  async openFile(bytes: Uint8Array | number[], name: string): Promise<void> {
    await openWorkbook(this.parts, { bytes: Uint8Array.from(bytes), name });
    await this.functionsReady;
    // A workbook may hold many formulas, and the machine may be slow.
    await this.settled(120_000);
  }

  async saveFile(kind: 'xlsx' | 'csv'): Promise<number[]> {
    return Array.from(await this.parts.transfer.save(kind));
  }

  /** Fills a sheet from arrays, a million rows as quickly as ten. */
  loadColumns(sheetName: string, columns: BulkValues[]): void {
    if (!this.sheets().includes(sheetName)) this.addSheet(sheetName);
    this.parts.sheets.loadColumns(this.sheetId(sheetName), columns);
  }

  /** Sizes in bytes and errors of the answered requests. */
  get requests() {
    return this.parts.host.traffic;
  }

  /** How many worksheet functions were called. */
  get calls(): number {
    return this.parts.dispatcher.calls;
  }

  /** The last of these calls, with its arguments as they were sent. */
  get lastCall(): Call | null {
    return this.parts.dispatcher.last;
  }

  undo(): void {
    this.parts.sheets.undo();
  }

  redo(): void {
    this.parts.sheets.redo();
  }
}
