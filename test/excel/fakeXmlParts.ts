export interface FakePart {
  id: string;
  xml: string;
}

/** Custom XML parts of the fake workbook; what is read comes with the next sync. `isIndexLost`: none is found by namespace. */
export function fakeXmlParts(
  parts: FakePart[],
  whenSynced: (deliver: () => void) => void,
  isIndexLost: boolean,
) {
  const object = (part: FakePart) => ({
    id: part.id,
    namespaceUri: /xmlns="([^"]*)"/.exec(part.xml)?.[1] ?? '',
    getXml: () => {
      const result = { value: '' };
      whenSynced(() => (result.value = part.xml));
      return result;
    },
    setXml: (xml: string) => void (part.xml = xml),
    delete: () => void parts.splice(parts.indexOf(part), 1),
  });
  return {
    load() {},
    get items() {
      return parts.map(object);
    },
    add: (xml: string) => void parts.push({ id: `{${parts.length}}`, xml }),
    getByNamespace: (namespace: string) => ({
      load() {},
      get items() {
        return isIndexLost ? [] : parts.filter(({ xml }) => xml.includes(`xmlns="${namespace}"`)).map(object);
      },
    }),
  };
}
