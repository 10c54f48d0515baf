import type { Area } from '../../model/area';
import type { Table } from '../../model/book';
import type { Target } from '../context';
import { itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { range } from './places';
import { readArea } from './rangeCells';
import { bodyArea, headingArea, live } from './tableAreas';

type TableTarget = Target<'TableColumnCollection'>;

interface ColumnTarget extends TableTarget {
  index: number;
}

const column = (table: TableTarget, index: number) => hostObject(columnType, { ...table, index });

function heading(target: ColumnTarget): string {
  const { sheet, area } = live(target);
  return String(target.context.sheets.value(sheet, area.row, area.column + target.index));
}

function find(table: TableTarget, key: string | number): HostObject | null {
  const columns = Array.from({ length: live(table).area.columns }, (_, index) => ({ ...table, index }));
  const found = columns.find((target) =>
    typeof key === 'number' ? target.index + 1 === key : heading(target).toLowerCase() === key.toLowerCase(),
  );
  return found ? column(table, found.index) : null;
}

function get(table: TableTarget, key: string | number): HostObject {
  const found = find(table, key);
  if (!found) throw itemNotFound(`the column "${key}"`);
  return found;
}

const part = (area: (table: Table) => Area) => (target: ColumnTarget) => {
  const whole = area(live(target));
  return range(target.context, target.table.sheet, {
    ...whole,
    column: whole.column + target.index,
    columns: 1,
  });
};

const columnType: ObjectType<ColumnTarget> = {
  name: 'TableColumn',
  id: ({ index }) => index + 1,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: heading,
      set: (target, value) => {
        const { sheet, area } = live(target);
        const cell = { row: area.row, column: area.column + target.index, rows: 1, columns: 1 };
        target.context.beforeWrite(sheet, cell);
        target.context.sheets.write(sheet, cell, () => ({ value: String(value), formula: null }));
      },
    },
    Values: {
      get: (target) => {
        const { sheet, area } = live(target);
        const cells = { ...area, column: area.column + target.index, columns: 1 };
        return readArea({ context: target.context, sheet, area: cells }, 'values');
      },
      onRequest: true,
    },
  },
  objects: { Filter: ({ context, table, index }) => context.make('Filter', { table, index }) },
  methods: {
    GetRange: part((table) => table.area),
    GetHeaderRowRange: part(headingArea),
    GetDataBodyRange: part(bodyArea),
  },
};

export const columnCollectionType: ObjectType<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: (table) => live(table).area.columns } },
  items: (table) => Array.from({ length: live(table).area.columns }, (_, index) => column(table, index)),
  item: get,
  methods: {
    GetCount: (table) => live(table).area.columns,
    GetItemAt: column,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
