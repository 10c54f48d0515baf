import { parseAddress } from '../../model/address';
import { wholeSheet } from '../../model/area';
import type { Area } from '../../model/area';
import type { Target } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { HostObject, ObjectType } from '../members';
import { namedArea, range } from './places';
import { checkSheetName, checkStructure, sheetInfo, sheetName } from './sheetNames';

type WorksheetTarget = Target<'Worksheet'>;

function rangeAt(target: WorksheetTarget, address?: string): HostObject {
  const { id } = sheetInfo(target);
  if (!address) return range(target.context, id, wholeSheet);
  const parsed = parseAddress(address);
  if (parsed) return range(target.context, id, parsed.area);
  const named = namedArea(target.context, address);
  if (!named) throw invalidArgument(`"${address}" is no address`);
  return range(target.context, named.sheet, named.area);
}

const position = (target: WorksheetTarget) =>
  target.context.sheets.list().findIndex(({ id }) => id === target.sheet);

function used(target: WorksheetTarget): Area | null {
  return target.context.sheets.used(sheetInfo(target).id);
}

export const worksheetType: ObjectType<WorksheetTarget> = {
  name: 'Worksheet',
  id: ({ sheet }) => sheet,
  properties: {
    Id: { get: ({ sheet }) => sheet },
    Name: {
      get: (target) => sheetName(target),
      set: (target, value) => {
        checkStructure(target.context);
        const name = String(value);
        if (name.toLowerCase() !== sheetName(target).toLowerCase()) checkSheetName(target.context, name);
        target.context.sheets.rename(target.sheet, name);
      },
    },
    Position: {
      get: (target) => position(target),
      set: ({ context, sheet }, value) => context.sheets.move(sheet, Number(value)),
    },
    Visibility: {
      get: (target) => (sheetInfo(target).visible ? 'Visible' : 'Hidden'),
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
    Charts: ({ context, sheet }) => context.make('ChartCollection', { sheet }),
    Tables: ({ context, sheet }) =>
      context.make('TableCollection', {
        tables: () => context.book.tables.filter((table) => table.sheet === sheet),
        sheet,
      }),
    Names: ({ context, sheet }) => context.make('NamedItemCollection', { sheet }),
    Protection: ({ context, sheet }) => context.make('WorksheetProtection', { sheet }),
    FreezePanes: ({ context, sheet }) => context.make('WorksheetFreezePanes', { sheet }),
    PivotTables: ({ context, sheet }) => context.make('PivotTableCollection', { sheet }),
    Slicers: ({ context, sheet }) => context.make('SlicerCollection', { sheet }),
    PageLayout: ({ context, sheet }) => context.make('PageLayout', { sheet }),
    AutoFilter: ({ context }) => context.make('SheetFilter', {}),
  },
  methods: {
    Activate: ({ context, sheet }) => context.sheets.activate(sheet),
    Calculate: ({ context }) => context.recalculate(),
    Delete: (target) => {
      checkStructure(target.context);
      const others = target.context.sheets.list().filter(({ id, visible }) => visible && id !== target.sheet);
      if (others.length === 0) {
        throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
      }
      target.context.sheets.remove(sheetInfo(target).id);
    },
    GetRange: (target, address?: string) => rangeAt(target, address),
    GetCell: (target, row: number, column: number) =>
      range(target.context, sheetInfo(target).id, { row, column, rows: 1, columns: 1 }),
    GetRangeByIndexes: (target, row: number, column: number, rows: number, columns: number) =>
      range(target.context, sheetInfo(target).id, { row, column, rows, columns }),
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
  return target.context.make('Worksheet', { sheet: sheet.id });
}
