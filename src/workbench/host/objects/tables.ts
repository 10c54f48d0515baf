import { areaName, parseAddress } from '../../model/address';
import type { Area } from '../../model/area';
import type { CellReference, Table } from '../../model/book';
import type { Context, Target } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import type { HostObject, ObjectType } from '../members';
import { cellsOf, referenceOf } from './places';
import { checkMerges, checkOverlap, checkSpills, nameHeadings } from './tableAreas';

type ListTarget = Target<'TableCollection'>;

function find({ context, tables }: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const table = tables().find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return table ? context.make('Table', { table }) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const table = find(target, key);
  if (!table) throw itemNotFound(`the table "${key}"`);
  return table;
}

function cells({ context, sheet }: ListTarget, reference: HostObject | string): CellReference {
  if (typeof reference !== 'string') return cellsOf(reference);
  const parsed = parseAddress(reference);
  const found = referenceOf(context, reference);
  if (!parsed || !found) throw invalidArgument(`"${reference}" is no address`);
  return parsed.sheet === null && sheet ? { sheet, area: found.area } : found;
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
  context.checkPivots(sheet, area);
  checkSpills(context, sheet, area);
  checkMerges(context, sheet, area);
  const table: Table = {
    id: context.book.newId(),
    name: context.book.freshName('Table', [...context.book.tables, ...context.book.names]),
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
  nameHeadings(context.sheets, table);
  context.book.changed();
  context.tableEvent('added', table.id, sheet, areaName(table.area));
  return context.make('Table', { table });
}

/** A table has at least one row under its headings. */
const withBody = (area: Area): Area => (area.rows === 1 ? { ...area, rows: 2 } : area);

async function insertHeadings(context: Context, sheet: string, area: Area): Promise<Area> {
  await context.sheets.insert(sheet, { ...area, rows: 1 }, 'Down');
  return { ...area, rows: area.rows + 1 };
}

export const tableCollectionType: ObjectType<ListTarget> = {
  name: 'TableCollection',
  properties: { Count: { get: ({ tables }) => tables().length } },
  items: ({ context, tables }) => tables().map((table) => context.make('Table', { table })),
  item: get,
  methods: {
    Add: add,
    GetCount: ({ tables }) => tables().length,
    GetFirst: ({ context, tables }) => {
      if (tables().length === 0) throw itemNotFound('the first table');
      return context.make('Table', { table: tables()[0] });
    },
    GetItemAt: ({ context, tables }, index: number) => context.make('Table', { table: tables()[index] }),
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
