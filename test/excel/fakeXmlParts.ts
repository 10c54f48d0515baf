export interface FakePart {
  id: string;
  xml: string;
}

/** Custom XML parts of the fake workbook; what is read comes with the next sync. */
export function fakeXmlParts(parts: FakePart[], whenSynced: (deliver: () => void) => void) {
  const object = (part: FakePart) => ({
    id: part.id,
    getXml: () => {
      const result = { value: '' };
      whenSynced(() => (result.value = part.xml));
      return result;
    },
    setXml: (xml: string) => void (part.xml = xml),
    delete: () => void parts.splice(parts.indexOf(part), 1),
  });
  return {
    add: (xml: string) => void parts.push({ id: `{${parts.length}}`, xml }),
    getByNamespace: (namespace: string) => ({
      load() {},
      get items() {
        return parts.filter(({ xml }) => xml.includes(`xmlns="${namespace}"`)).map(object);
      },
    }),
  };
}
