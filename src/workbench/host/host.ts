import { areaName } from '../model/address';
import { intersection } from '../model/area';
import type { Area } from '../model/area';
import type { Book, Table } from '../model/book';
import { grownArea } from '../model/grownTable';
import { forgetSheetName } from '../model/lostSheet';
import { forgetTable } from '../model/tableNames';
import { Commands } from './commands';
import type { Context, PaneDoor } from './context';
import { accessDenied, HostError, invalidArgument, itemNotFound } from './errors';
import { EventType, eventEntry } from './events';
import { byteLength, Gate } from './gate';
import { Headings } from './headings';
import type { HostObject } from './members';
import { make } from './objects/catalogue';
import { nameHeadings } from './objects/tableAreas';
import type { Kind, Targets } from './objects/targets';
import { Processor } from './processor';
import { Refusals } from './refusals';
import type { Switches } from './switches';
import type { BridgeMessage, Entry, RequestBody, RequestMessage, ResponseBody } from './wire';

/** What one traffic log entry says: sizes in bytes of JSON. */
export interface Traffic {
  request: number;
  response: number;
  error: string | null;
  actions: number;
}

export interface Functions {
  accept(results: unknown): void;
  ready(): void;
  restart(): void;
}

/** The far end of office.js: answers its requests from a workbook. */
export class Host implements Context {
  readonly traffic: Traffic[] = [];
  readonly commands = new Commands((entries) => this.send(entries));
  private readonly processor: Processor;
  private readonly gate: Gate;
  private readonly headings: Headings;
  private readonly refusals: Refusals;
  private deliver: ((text: string) => void) | null = null;
  private writes = 0;
  private wrote = false;

  constructor(
    readonly book: Book,
    readonly switches: Switches,
    private readonly functions: Functions,
    readonly pane: PaneDoor,
  ) {
    const refusals = new Refusals(switches);
    this.refusals = refusals;
    this.gate = new Gate(switches, {
      isCutOff: () => this.isCutOff(),
      isGroupRefused: () => refusals.isDue('undoGroupFails'),
    });
    this.processor = new Processor(
      this.make('Workbook', {}),
      {
        'Microsoft.ExcelServices.CustomFunctions': this.make('CustomFunctions', {}),
        'Microsoft.InternalService.AddinInternalService': this.make('AddinInternalService', {}),
        'Microsoft.AppRuntime.AppRuntimeService': this.make('AppRuntimeService', {}),
        'Microsoft.AppRuntime.AppRuntimePersistenceService': this.make('AppRuntimePersistenceService', {}),
      },
      () => this.settleFormulas(),
    );
    this.headings = new Headings(book);
    this.watchSheets();
  }

  get sheets() {
    return this.book.sheets;
  }

  /** Called by the pane's bridge; what is returned sends a message to the host. */
  connect(deliver: (text: string) => void): (text: string) => void {
    this.deliver = deliver;
    this.functions.restart();
    this.commands.restart();
    return (text) => void this.receive(text, deliver);
  }

  /** Resolves once nothing that was asked waits for its answer. */
  idle(): Promise<void> {
    return this.gate.idle();
  }

  /** Forgets what was asked so far. */
  forgetTraffic(): void {
    this.traffic.length = 0;
    this.countAnew();
  }

  send(entries: Entry[]): void {
    this.deliver?.(JSON.stringify({ type: 3, flags: 0, message: { entries } }));
  }

  get connected(): boolean {
    return this.deliver !== null;
  }

  /** Each pane gets the answers to its own questions: one that is gone gets none. */
  private async receive(text: string, deliver: (text: string) => void): Promise<void> {
    const incoming = JSON.parse(text) as BridgeMessage;
    const { body } = incoming.message as RequestMessage;
    const reply = await this.gate.pass(text, incoming.flags, () => this.process(body));
    if (reply === null) return;
    const message = { statusCode: reply.status, headers: {}, body: reply.text };
    this.traffic.push({
      request: byteLength(text),
      response: byteLength(reply.text),
      error: reply.body.Error?.Code ?? null,
      actions: body.Actions.length,
    });
    if (
      this.switches.deleteSource &&
      body.Actions.some(({ QueryInfo }) => QueryInfo?.Select?.includes('values'))
    ) {
      this.deleteActiveSheet();
    }
    if (deliver === this.deliver) deliver(JSON.stringify({ id: incoming.id, type: 2, flags: 0, message }));
  }

  private async process(body: RequestBody): Promise<ResponseBody> {
    const response = await this.processor.run(body);
    this.sheets.flush();
    return response;
  }

  private deleteActiveSheet(): void {
    this.switches.deleteSource = false;
    const sheet = this.sheets.active();
    if (this.sheets.list().length === 1) this.sheets.add(this.book.freshName('Sheet', this.sheets.list()));
    this.sheets.remove(sheet);
  }

  private async settleFormulas(): Promise<void> {
    if (!this.wrote) return;
    this.wrote = false;
    await this.sheets.settled();
  }

  make<K extends Kind>(kind: K, target: Targets[K]): HostObject {
    return make(this, kind, target);
  }

  release(reference: string): void {
    this.processor.release(reference);
  }

  isProtected(sheet: string): boolean {
    const locked = this.switches.protectSheet && sheet === this.sheets.active();
    return locked || this.book.protectedSheets.has(sheet);
  }

  beforeWrite(sheet: string, area: Area): void {
    if (!this.sheets.list().some(({ id }) => id === sheet)) throw itemNotFound('the worksheet');
    if (this.isProtected(sheet)) throw accessDenied();
    if (area.rows * area.columns > 1) this.writes++;
    if (this.switches.failWrite > 0 && this.writes === this.switches.failWrite) {
      this.switches.failWrite = 0;
      throw new HostError(
        'GeneralException',
        'There was an internal error while processing the request.',
        500,
      );
    }
    this.wrote = true;
  }

  checkPivots(sheet: string, area: Area): void {
    const pivot = this.book.pivots.find(
      (each) => each.sheet === sheet && each.area && intersection(each.area, area),
    );
    if (pivot)
      throw new HostError('PivotTableRangeConflict', `The PivotTable ${pivot.name} can't be changed so.`);
  }

  recalculate(): void {
    this.wrote = true;
    this.sheets.recalculate();
  }

  private isCutOff(): boolean {
    const { disconnectAfterWrites: most } = this.switches;
    return most > 0 && this.writes >= most;
  }

  beforeChart(): void {
    if (this.refusals.isDue('chartFails')) throw invalidArgument('the chart cannot be changed so');
  }

  beforeFilter(): void {
    if (this.refusals.isDue('filterFails')) throw invalidArgument('the filter cannot be changed');
  }

  /** Starts counting anew, for the switches that count. */
  countAnew(): void {
    this.writes = 0;
    this.refusals.countAnew();
  }

  acceptResults(results: unknown): void {
    this.functions.accept(results);
  }

  commandsReady(): void {
    this.commands.ready();
  }

  functionsReady(): void {
    this.functions.ready();
  }

  tableEvent(kind: 'added' | 'deleted' | 'changed', table: string, sheet: string, address: string): void {
    const type = {
      added: EventType.tableAdded,
      deleted: EventType.tableDeleted,
      changed: EventType.tableChanged,
    }[kind];
    const value = { tableId: table, worksheetId: sheet, address, changeType: 'RangeEdited', source: 'Local' };
    this.send([eventEntry(type, 'Workbook', value), eventEntry(type, table, value)]);
  }

  /** Tables that went with their cells. */
  private forgetTables(before: Table[]): void {
    const gone = before.filter((table) => !this.book.tables.includes(table));
    for (const table of gone) forgetTable(this.book, table, false);
  }

  private growTables(sheet: string, typed: Area): void {
    const isFilled = (row: number, column: number) => this.sheets.value(sheet, row, column) !== '';
    for (const table of this.book.tables.filter((each) => each.sheet === sheet)) {
      const area = grownArea(table, this.book.tables, typed, isFilled);
      if (!area) continue;
      const heading = { ...area, column: area.column + area.columns - 1, rows: 1, columns: 1 };
      const isWider = area.columns > table.area.columns;
      table.area = area;
      if (isWider) nameHeadings(this.sheets, table, heading);
      this.book.changed();
    }
  }

  private watchSheets(): void {
    this.sheets.onTyped((sheet, area) => this.growTables(sheet, area));
    const both = (type: number, sheet: string, value: object) =>
      this.send([eventEntry(type, 'Workbook', value), eventEntry(type, sheet, value)]);
    this.sheets.onSelection((sheet, area) => {
      both(EventType.selectionChanged, sheet, { address: areaName(area), worksheetId: sheet });
      this.send([eventEntry(EventType.workbookSelectionChanged, '', {})]);
      this.send([eventEntry(EventType.documentSelectionChanged, '', {})]);
    });
    this.sheets.onChange((sheet, area, change) => {
      const before = [...this.book.tables];
      this.book.shift(sheet, change, area);
      this.forgetTables(before);
      if (change === 'RangeEdited') this.headings.edited(sheet, area);
      const address = areaName(area);
      both(EventType.dataChanged, sheet, {
        address,
        worksheetId: sheet,
        changeType: change,
        source: 'Local',
        triggerSource: 'Unknown',
      });
      for (const table of this.book.tables) {
        if (table.sheet === sheet && intersection(table.area, area)) {
          this.tableEvent('changed', table.id, sheet, address);
        }
      }
      if (this.book.charts.length > 0) this.book.changed();
    });
    this.sheets.onSheet((change) => {
      if (change.kind === 'deleted') {
        const before = [...this.book.tables];
        this.book.forgetSheet(change.sheet);
        this.forgetTables(before);
        forgetSheetName(this.book, change.before);
      }
      const type = EventType[change.kind];
      if (change.kind === 'renamed') {
        both(type, change.sheet, {
          worksheetId: change.sheet,
          nameBefore: change.before,
          nameAfter: change.after,
          source: 'Local',
        });
      } else {
        both(type, change.sheet, { worksheetId: change.sheet, source: 'Local' });
      }
    });
  }
}
