import { parseAddress } from '../../model/address';
import { wholeSheet } from '../../model/area';
import type { Area } from '../../model/area';
import type { Context } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { chartCollection } from './charts';
import { sheetFilter } from './filters';
import { freezePanes } from './freezePanes';
import { nameList } from './names';
import { checkStructure, sheetProtection } from './protection';
import { range } from './range';
import { tableList } from './tables';

export interface WorksheetTarget {
  context: Context;
  sheet: string;
}

export const worksheet = (context: Context, sheet: string) => hostObject(worksheetType, { context, sheet });

function info({ context, sheet }: WorksheetTarget) {
  const found = context.sheets.list().find(({ id }) => id === sheet);
  if (!found) throw itemNotFound('the worksheet');
  return found;
}

export const sheetName = (target: WorksheetTarget) => info(target).name;

function rangeAt(target: WorksheetTarget, address?: string): HostObject {
  const { id } = info(target);
  if (!address) return range(target.context, id, wholeSheet);
  const parsed = parseAddress(address);
  if (parsed) return range(target.context, id, parsed.area);
  const named = namedArea(target.context, address);
  if (!named) throw invalidArgument(`"${address}" is no address`);
  return range(target.context, named.sheet, named.area);
}

/** The cells a defined name or a table stands for. */
export function namedArea(context: Context, name: string): { sheet: string; area: Area } | null {
  const same = (other: { name: string }) => other.name.toLowerCase() === name.toLowerCase();
  const table = context.book.tables.find(same);
  if (table) return { sheet: table.sheet, area: table.area };
  const item = context.book.names.find(same);
  return item ? referenceOf(context, item.formula) : null;
}

export function referenceOf(context: Context, text: string): { sheet: string; area: Area } | null {
  const parsed = parseAddress(text);
  if (!parsed) return null;
  if (parsed.sheet === null) return { sheet: context.sheets.active(), area: parsed.area };
  // A sheet that is not here lies in another workbook.
  const sheet = context.sheets.list().find(({ name }) => name.toLowerCase() === parsed.sheet?.toLowerCase());
  return sheet ? { sheet: sheet.id, area: parsed.area } : null;
}

export function checkSheetName(context: Context, name: string): void {
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" cannot name a sheet`);
  }
  if (context.sheets.list().some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', `A resource with the name "${name}" already exists.`, 409);
  }
}

const position = (target: WorksheetTarget) =>
  target.context.sheets.list().findIndex(({ id }) => id === target.sheet);

function used(target: WorksheetTarget): Area | null {
  return target.context.sheets.used(info(target).id);
}

const worksheetType: ObjectType<WorksheetTarget> = {
  name: 'Worksheet',
  id: ({ sheet }) => sheet,
  properties: {
    Id: { get: ({ sheet }) => sheet },
    Name: {
      get: (target) => info(target).name,
      set: (target, value) => {
        checkStructure(target.context);
        const name = String(value);
        if (name.toLowerCase() !== info(target).name.toLowerCase()) checkSheetName(target.context, name);
        target.context.sheets.rename(target.sheet, name);
      },
    },
    Position: {
      get: (target) => position(target),
      set: ({ context, sheet }, value) => context.sheets.move(sheet, Number(value)),
    },
    Visibility: {
      get: (target) => (info(target).visible ? 'Visible' : 'Hidden'),
      set: ({ context, sheet }, value) => context.sheets.show(sheet, value === 'Visible'),
    },
    TabColor: {
      get: ({ context, sheet }) => context.sheets.tabColor(sheet),
      set: ({ context, sheet }, value) => context.sheets.setTabColor(sheet, String(value)),
    },
    ShowGridlines: { get: ({ context, sheet }) => context.sheets.gridlines(sheet) },
    // office.js sets it under another name.
    Gridlines: {
      set: ({ context, sheet }, value) => context.sheets.showGridlines(sheet, value === true),
    },
  },
  objects: {
    Charts: ({ context, sheet }) => chartCollection(context, sheet),
    Tables: ({ context, sheet }) =>
      tableList(context, () => context.book.tables.filter((table) => table.sheet === sheet), sheet),
    Names: ({ context, sheet }) => nameList(context, sheet),
    Protection: ({ context, sheet }) => sheetProtection(context, sheet),
    FreezePanes: (target) => freezePanes(target),
    AutoFilter: () => sheetFilter(),
  },
  methods: {
    Activate: ({ context, sheet }) => context.sheets.activate(sheet),
    Calculate: ({ context }) => context.sheets.recalculate(),
    Delete: (target) => {
      checkStructure(target.context);
      const others = target.context.sheets.list().filter(({ id, visible }) => visible && id !== target.sheet);
      if (others.length === 0) {
        throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
      }
      target.context.sheets.remove(info(target).id);
    },
    GetRange: (target, address?: string) => rangeAt(target, address),
    GetCell: (target, row: number, column: number) =>
      range(target.context, info(target).id, { row, column, rows: 1, columns: 1 }),
    GetRangeByIndexes: (target, row: number, column: number, rows: number, columns: number) =>
      range(target.context, info(target).id, { row, column, rows, columns }),
    // An empty sheet's used range is its first cell.
    GetUsedRange: (target) =>
      range(target.context, target.sheet, used(target) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (target) => {
      const area = used(target);
      return area && range(target.context, target.sheet, area);
    },
    GetNext: (target) => neighbour(target, 1),
    GetPrevious: (target) => neighbour(target, -1),
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
    _RegisterDeactivatedEvent: () => undefined,
    _UnregisterDeactivatedEvent: () => undefined,
  },
};

function neighbour(target: WorksheetTarget, step: number): HostObject {
  const sheet = target.context.sheets.list().at(position(target) + step);
  if (!sheet || position(target) + step < 0) throw itemNotFound('the worksheet');
  return worksheet(target.context, sheet.id);
}
