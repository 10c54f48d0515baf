import type { XmlPart } from '../../model/book';
import { keep } from '../../model/book';
import { rootNamespace } from '../../model/xml';
import type { Context, Target } from '../context';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';

interface PartTarget {
  context: Context;
  part: XmlPart;
}

type ListTarget = Target<'CustomXmlPartCollection'>;

function namespaceOf(xml: string): string {
  const namespace = rootNamespace(xml);
  if (namespace === null) throw invalidArgument('the text is not XML');
  return namespace;
}

function live({ context, part }: PartTarget): XmlPart {
  if (!context.book.xmlParts.includes(part)) throw itemNotFound('the custom XML part');
  return part;
}

const partObject = (context: Context, part: XmlPart) => hostObject(partType, { context, part });

const partType: ObjectType<PartTarget> = {
  name: 'CustomXmlPart',
  id: ({ part }) => part.id,
  properties: {
    Id: { get: (target) => live(target).id },
    NamespaceUri: { get: (target) => namespaceOf(live(target).xml) },
  },
  methods: {
    GetXml: (target) => live(target).xml,
    SetXml: (target, xml: string) => {
      namespaceOf(xml);
      live(target).xml = xml;
    },
    Delete: (target) => keep(target.context.book.xmlParts, (part) => part !== live(target)),
  },
};

function find({ context, parts }: ListTarget, id: string | number): HostObject | null {
  const part = parts().find((other) => other.id === id);
  return part ? partObject(context, part) : null;
}

function get(target: ListTarget, id: string | number): HostObject {
  const part = find(target, id);
  if (!part) throw itemNotFound(`the custom XML part ${id}`);
  return part;
}

function only({ context, parts }: ListTarget): HostObject | null {
  return parts().length === 1 ? partObject(context, parts()[0]) : null;
}

const list: Pick<ObjectType<ListTarget>, 'items' | 'item' | 'methods'> = {
  items: ({ context, parts }) => parts().map((part) => partObject(context, part)),
  item: get,
  methods: {
    GetCount: ({ parts }) => parts().length,
    GetItem: get,
    GetItemOrNullObject: find,
  },
};

const scopedType: ObjectType<ListTarget> = {
  ...list,
  name: 'CustomXmlPartScopedCollection',
  methods: {
    ...list.methods,
    GetOnlyItem: (target) => {
      const part = only(target);
      if (!part) throw new HostError('GeneralException', 'There is not exactly one custom XML part.');
      return part;
    },
    GetOnlyItemOrNullObject: only,
  },
};

export const xmlPartCollectionType: ObjectType<ListTarget> = {
  ...list,
  name: 'CustomXmlPartCollection',
  methods: {
    ...list.methods,
    Add: ({ context }, xml: string) => {
      namespaceOf(xml);
      const part = { id: context.book.newId(), xml };
      context.book.xmlParts.push(part);
      return partObject(context, part);
    },
    GetByNamespace: ({ context, parts }, namespace: string) =>
      hostObject(scopedType, {
        context,
        parts: () =>
          context.switches.xmlIndexLost ? [] : parts().filter(({ xml }) => namespaceOf(xml) === namespace),
      }),
  },
};
