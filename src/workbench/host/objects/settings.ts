import type { Context } from '../context';
import { itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';

interface SettingTarget {
  context: Context;
  key: string;
}

export const settingCollection = (context: Context) => hostObject(collectionType, context);

/** Keys keep their case in Excel and are found in any. */
function find(context: Context, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = [...context.book.settings.keys()].find((known) => known.toLowerCase() === wanted);
  return found === undefined ? null : hostObject(settingType, { context, key: found });
}

function get(context: Context, key: string | number): HostObject {
  const setting = find(context, key);
  if (!setting) throw itemNotFound(`the setting "${key}"`);
  return setting;
}

const settingType: ObjectType<SettingTarget> = {
  name: 'Setting',
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ context, key }) => context.book.settings.get(key),
      set: ({ context, key }, value) => context.book.settings.set(key, value),
    },
    _Id: { get: ({ key }) => key },
  },
  methods: { Delete: ({ context, key }) => void context.book.settings.delete(key) },
};

const collectionType: ObjectType<Context> = {
  name: 'SettingCollection',
  items: (context) =>
    [...context.book.settings.keys()].map((key) => hostObject(settingType, { context, key })),
  item: get,
  methods: {
    Add: (context, key: string, value: unknown) => {
      context.book.settings.set(key, value);
      return get(context, key);
    },
    GetCount: ({ book }) => book.settings.size,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
