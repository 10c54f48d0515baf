import type { Target } from '../context';
import { itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';

type ListTarget = Target<'SettingCollection'>;

interface SettingTarget extends ListTarget {
  key: string;
}

/** Keys keep their case in Excel and are found in any. */
function find({ context }: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const found = [...context.book.settings.keys()].find((known) => known.toLowerCase() === wanted);
  return found === undefined ? null : hostObject(settingType, { context, key: found });
}

function get(target: ListTarget, key: string | number): HostObject {
  const setting = find(target, key);
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

export const settingCollectionType: ObjectType<ListTarget> = {
  name: 'SettingCollection',
  items: ({ context }) =>
    [...context.book.settings.keys()].map((key) => hostObject(settingType, { context, key })),
  item: get,
  methods: {
    Add: (target, key: string, value: unknown) => {
      target.context.book.settings.set(key, value);
      return get(target, key);
    },
    GetCount: ({ context }) => context.book.settings.size,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
