import { areaName, parseAddress } from '../../model/address';
import { intersection } from '../../model/area';
import type { Area } from '../../model/area';
import type { Table } from '../../model/book';
import type { Context } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import type { RangeTarget } from './range';
import { tableObject } from './table';
import { referenceOf } from './worksheet';

interface ListTarget {
  context: Context;
  tables: () => Table[];
  /** The sheet on which an address without a sheet lies. */
  sheet?: string;
}

/** The tables of the workbook, of one sheet, or of one range. */
export const tableList = (context: Context, tables: () => Table[], sheet?: string) =>
  hostObject(collectionType, { context, tables, sheet });

function find({ context, tables }: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const table = tables().find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return table ? tableObject(context, table) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const table = find(target, key);
  if (!table) throw itemNotFound(`the table "${key}"`);
  return table;
}

function cells(
  { context, sheet }: ListTarget,
  reference: HostObject | string,
): { sheet: string; area: Area } {
  if (typeof reference !== 'string') return reference.target as RangeTarget;
  const parsed = parseAddress(reference);
  const found = referenceOf(context, reference);
  if (!parsed || !found) throw invalidArgument(`"${reference}" is no address`);
  return parsed.sheet === null && sheet ? { sheet, area: found.area } : found;
}

export function checkOverlap(context: Context, sheet: string, area: Area, except?: Table): void {
  const other = context.book.tables.find(
    (table) => table !== except && table.sheet === sheet && intersection(table.area, area),
  );
  if (other) {
    throw new HostError(
      'InvalidArgument',
      `A table can't overlap another table (${other.name}, ${areaName(other.area)}).`,
    );
  }
}

async function add(
  target: ListTarget,
  reference: HostObject | string,
  hasHeaders: boolean,
): Promise<HostObject> {
  const { context } = target;
  const { sheet, area } = cells(target, reference);
  context.beforeWrite(sheet, area);
  checkOverlap(context, sheet, area);
  const table: Table = {
    id: context.book.newId(),
    name: context.book.freshName('Table', context.book.tables),
    sheet,
    area: hasHeaders ? withBody(area) : await insertHeadings(context, sheet, area),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
    filters: new Map(),
  };
  context.book.tables.push(table);
  nameHeadings(context, table);
  context.book.changed();
  context.tableEvent('added', table.id, sheet, areaName(table.area));
  return tableObject(context, table);
}

/** A table has at least one row under its headings. */
const withBody = (area: Area): Area => (area.rows === 1 ? { ...area, rows: 2 } : area);

async function insertHeadings(context: Context, sheet: string, area: Area): Promise<Area> {
  await context.sheets.insert(sheet, { ...area, rows: 1 }, 'Down');
  return { ...area, rows: area.rows + 1 };
}

/** Headings are text, none is empty and no two are the same. */
export function nameHeadings(context: Context, table: Table): void {
  const seen = new Set<string>();
  const { row } = table.area;
  context.sheets.write(table.sheet, { ...table.area, rows: 1 }, (_, column) => {
    const before = context.sheets.value(table.sheet, row, column);
    const stem = before === '' ? `Column${column - table.area.column + 1}` : String(before);
    let heading = stem;
    for (let number = 2; seen.has(heading.toLowerCase()); number++) heading = stem + number;
    seen.add(heading.toLowerCase());
    return heading === before ? null : { value: heading, formula: null };
  });
}

const collectionType: ObjectType<ListTarget> = {
  name: 'TableCollection',
  properties: { Count: { get: ({ tables }) => tables().length } },
  items: ({ context, tables }) => tables().map((table) => tableObject(context, table)),
  item: get,
  methods: {
    Add: add,
    GetCount: ({ tables }) => tables().length,
    GetFirst: ({ context, tables }) => {
      if (tables().length === 0) throw itemNotFound('the first table');
      return tableObject(context, tables()[0]);
    },
    GetItemAt: ({ context, tables }, index: number) => tableObject(context, tables()[index]),
    GetItem: get,
    GetItemOrNullObject: find,
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
  },
};
