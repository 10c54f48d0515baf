import type { NamedItem } from '../../model/book';
import { keep } from '../../model/book';
import { addressName } from '../../model/address';
import type { Context, Target } from '../context';
import { HostError, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { checkName } from './definedNames';
import { cellsOf, range, referenceOf } from './places';
import { sheetName } from './sheetNames';

interface NameTarget {
  context: Context;
  item: NamedItem;
}

type ListTarget = Target<'NamedItemCollection'>;

const namesOf = ({ context, sheet }: ListTarget) => context.book.names.filter((item) => item.sheet === sheet);

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
const itemObject = (context: Context, item: NamedItem) => hostObject(itemType, { context, item });

function cells({ context, item }: NameTarget): HostObject | null {
  const reference = referenceOf(context, item.formula);
  return reference && range(context, reference.sheet, reference.area);
}

const itemType: ObjectType<NameTarget> = {
  name: 'NamedItem',
  id: ({ item }) => item.name,
  properties: {
    Name: { get: ({ item }) => item.name },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value) => {
        item.formula = String(value);
      },
    },
    Value: { get: ({ item }) => item.formula.replace(/^=/, '') },
    Type: { get: (target) => (cells(target) ? 'Range' : 'String') },
    Scope: { get: ({ item }) => (item.sheet === undefined ? 'Workbook' : 'Worksheet') },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = String(value);
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = value === true;
      },
    },
  },
  methods: {
    Delete: ({ context, item }) => keep(context.book.names, (other) => other !== item),
    GetRange: (target) => {
      const found = cells(target);
      if (!found)
        throw new HostError('InvalidOperation', `The name "${target.item.name}" does not refer to a range.`);
      return found;
    },
    GetRangeOrNullObject: cells,
  },
};

function find(target: ListTarget, key: string | number): HostObject | null {
  const item = namesOf(target).find(({ name }) => same(name, String(key)));
  return item ? itemObject(target.context, item) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const item = find(target, key);
  if (!item) throw itemNotFound(`the name "${key}"`);
  return item;
}

function add(target: ListTarget, name: string, reference: HostObject | string, comment?: string): HostObject {
  const { context, sheet } = target;
  checkName(context, name, { sheet });
  const item: NamedItem = {
    name,
    formula: formulaFor(context, reference),
    comment: comment ?? '',
    visible: true,
    sheet,
  };
  context.book.names.push(item);
  return itemObject(context, item);
}

function formulaFor(context: Context, reference: HostObject | string): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`;
  const { sheet, area } = cellsOf(reference);
  return `=${addressName(sheetName({ context, sheet }), area)}`;
}

export const nameCollectionType: ObjectType<ListTarget> = {
  name: 'NamedItemCollection',
  items: (target) => namesOf(target).map((item) => itemObject(target.context, item)),
  item: get,
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (target) => namesOf(target).length,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
