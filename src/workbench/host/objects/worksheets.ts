import type { Context } from '../context';
import { itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { checkStructure } from './protection';
import { checkSheetName, worksheet } from './worksheet';

export const worksheetCollection = (context: Context) => hostObject(collectionType, context);

function find(context: Context, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const sheet = context.sheets
    .list()
    .find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return sheet ? worksheet(context, sheet.id) : null;
}

function get(context: Context, key: string | number): HostObject {
  const sheet = find(context, key);
  if (!sheet) throw itemNotFound(`the worksheet "${key}"`);
  return sheet;
}

function visible(context: Context, onlyVisible?: boolean) {
  return context.sheets.list().filter((sheet) => sheet.visible || !onlyVisible);
}

const collectionType: ObjectType<Context> = {
  name: 'WorksheetCollection',
  items: (context) => context.sheets.list().map(({ id }) => worksheet(context, id)),
  item: get,
  methods: {
    Add: (context, name?: string) => {
      checkStructure(context);
      if (name !== undefined && name !== null) checkSheetName(context, name);
      const fresh = name ?? context.book.freshName('Sheet', context.sheets.list());
      return worksheet(context, context.sheets.add(fresh));
    },
    GetActiveWorksheet: (context) => worksheet(context, context.sheets.active()),
    GetCount: (context, onlyVisible?: boolean) => visible(context, onlyVisible).length,
    GetFirst: (context, onlyVisible?: boolean) => worksheet(context, visible(context, onlyVisible)[0].id),
    GetLast: (context, onlyVisible?: boolean) =>
      worksheet(context, visible(context, onlyVisible).at(-1)?.id ?? ''),
    GetItem: get,
    GetItemOrNullObject: find,
    _RegisterSelectionChangedEvent: () => undefined,
    _UnregisterSelectionChangedEvent: () => undefined,
    _RegisterDataChangedEvent: () => undefined,
    _UnregisterDataChangedEvent: () => undefined,
    _RegisterActivatedEvent: () => undefined,
    _UnregisterActivatedEvent: () => undefined,
    _RegisterDeactivatedEvent: () => undefined,
    _UnregisterDeactivatedEvent: () => undefined,
    _RegisterAddedEvent: () => undefined,
    _UnregisterAddedEvent: () => undefined,
    _RegisterDeletedEvent: () => undefined,
    _UnregisterDeletedEvent: () => undefined,
    _RegisterEventNameChanged: () => undefined,
    _UnregisterEventNameChanged: () => undefined,
  },
};
