import { areaName } from '../../model/address';
import { intersection } from '../../model/area';
import type { Area } from '../../model/area';
import type { Table } from '../../model/book';
import { keep } from '../../model/book';
import { forgetTable, renameTable } from '../../model/tableNames';
import { showTotals } from '../../model/totals';
import type { Target } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';
import { clearFilters } from './filters';
import { checkName } from './nameRules';
import { areaOf, range } from './places';
import { bodyArea, checkMerges, checkOverlap, headingArea, live, nameHeadings } from './tableAreas';

type TableTarget = Target<'Table'>;

const kept = <K extends keyof Table>(key: K): Property<TableTarget> => ({
  get: (target) => live(target)[key],
  set: (target, value) => {
    live(target)[key] = value as Table[K];
    target.context.book.changed();
  },
});

function rename(target: TableTarget, value: unknown): void {
  const name = String(value);
  checkName(target.context, name, undefined, live(target));
  const { name: before } = target.table;
  target.table.name = name;
  renameTable(target.context.book, before, name);
  target.context.book.changed();
}

function setTotals(target: TableTarget, value: unknown): Promise<void> {
  const { context } = target;
  const table = live(target);
  context.beforeWrite(table.sheet, table.area);
  return showTotals(context.book, table, value === true);
}

function resize(target: TableTarget, reference: HostObject | string): void {
  const table = live(target);
  const area = areaOf(reference);
  if (!area || area.rows < 2) throw invalidArgument('a table needs headings and one row');
  if (area.row !== table.area.row) throw invalidArgument('the headings of a table stay in their row');
  if (!intersection(area, table.area)) throw invalidArgument('a table keeps some of its cells');
  target.context.beforeWrite(table.sheet, area);
  checkOverlap(target.context, table.sheet, area, table);
  checkMerges(target.context, table.sheet, area);
  table.area = area;
  nameHeadings(target.context.sheets, table);
  target.context.book.changed();
}

function forget(target: TableTarget, cellsStay: boolean): void {
  const table = live(target);
  keep(target.context.book.tables, (other) => other !== table);
  forgetTable(target.context.book, table, cellsStay);
  target.context.book.changed();
  target.context.tableEvent('deleted', table.id, table.sheet, areaName(table.area));
}

const part = (area: (table: Table) => Area) => (target: TableTarget) =>
  range(target.context, live(target).sheet, area(target.table));

export const tableType: ObjectType<TableTarget> = {
  name: 'Table',
  id: ({ table }) => table.id,
  properties: {
    Id: { get: (target) => live(target).id },
    Name: { get: (target) => live(target).name, set: rename },
    Style: kept('style'),
    ShowBandedRows: kept('showBandedRows'),
    ShowBandedColumns: { get: () => false },
    ShowFilterButton: kept('showFilterButton'),
    ShowHeaders: { get: (target) => live(target).showHeaders },
    ShowTotals: { get: (target) => live(target).showTotals, set: setTotals },
    HighlightFirstColumn: { get: () => false },
    HighlightLastColumn: { get: () => false },
  },
  objects: {
    AutoFilter: ({ context, table }) => context.make('AutoFilter', { table }),
    Columns: ({ context, table }) => context.make('TableColumnCollection', { table }),
    Rows: (target) => hostObject(rowsType, target),
    Worksheet: (target) => target.context.make('Worksheet', { sheet: live(target).sheet }),
  },
  methods: {
    GetRange: part((table) => table.area),
    GetHeaderRowRange: part(headingArea),
    GetDataBodyRange: part(bodyArea),
    GetTotalRowRange: (target) => {
      const { area, sheet } = live(target);
      if (!target.table.showTotals) throw itemNotFound('the total row');
      return range(target.context, sheet, { ...area, row: area.row + area.rows - 1, rows: 1 });
    },
    Resize: resize,
    ClearFilters: clearFilters,
    Delete: (target) => {
      const { sheet, area } = live(target);
      target.context.beforeWrite(sheet, area);
      forget(target, false);
      target.context.sheets.clear(sheet, area, 'All');
    },
    ConvertToRange: (target) => {
      const { sheet, area } = live(target);
      forget(target, true);
      return range(target.context, sheet, area);
    },
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
  },
};

const rowsType: ObjectType<TableTarget> = {
  name: 'TableRowCollection',
  properties: { Count: { get: (target) => bodyArea(live(target)).rows } },
  methods: { GetCount: (target) => bodyArea(live(target)).rows },
};
