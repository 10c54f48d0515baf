import type { Target } from '../context';
import { itemNotFound } from '../errors';
import type { HostObject, ObjectType } from '../members';
import { checkSheetName, checkStructure } from './sheetNames';

type ListTarget = Target<'WorksheetCollection'>;

const worksheet = ({ context }: ListTarget, sheet: string) => context.make('Worksheet', { sheet });

function find(target: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const sheet = target.context.sheets
    .list()
    .find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
  return sheet ? worksheet(target, sheet.id) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const sheet = find(target, key);
  if (!sheet) throw itemNotFound(`the worksheet "${key}"`);
  return sheet;
}

function visible({ context }: ListTarget, onlyVisible?: boolean) {
  return context.sheets.list().filter((sheet) => sheet.visible || !onlyVisible);
}

export const worksheetCollectionType: ObjectType<ListTarget> = {
  name: 'WorksheetCollection',
  items: (target) => target.context.sheets.list().map(({ id }) => worksheet(target, id)),
  item: get,
  methods: {
    Add: (target, name?: string) => {
      const { context } = target;
      checkStructure(context);
      if (name !== undefined && name !== null) checkSheetName(context, name);
      const fresh = name ?? context.book.freshName('Sheet', context.sheets.list());
      return worksheet(target, context.sheets.add(fresh));
    },
    GetActiveWorksheet: (target) => worksheet(target, target.context.sheets.active()),
    GetCount: (target, onlyVisible?: boolean) => visible(target, onlyVisible).length,
    GetFirst: (target, onlyVisible?: boolean) => worksheet(target, visible(target, onlyVisible)[0].id),
    GetLast: (target, onlyVisible?: boolean) =>
      worksheet(target, visible(target, onlyVisible).at(-1)?.id ?? ''),
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
