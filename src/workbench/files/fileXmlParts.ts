import type { XmlPart } from '../model/book';
import { rootNamespace } from '../model/xml';
import { elements, parseXml, relationships } from './archive';
import type { Archive } from './archive';
import type { Editor } from './packageParts';

/** The custom XML parts of a file, which the file library neither reads nor writes. */
export function readXmlParts(archive: Archive, newId: () => string): XmlPart[] {
  return [...relationships(archive, 'xl/workbook.xml').values()].flatMap((path) => {
    const xml = /^customXml\//.test(path) ? archive(path) : null;
    return xml === null ? [] : [{ id: idOf(archive, path) ?? newId(), xml: inUtf8(xml) }];
  });
}

function idOf(archive: Archive, path: string): string | null {
  for (const properties of relationships(archive, path).values()) {
    const xml = archive(properties);
    const [item] = xml ? elements(parseXml(xml), 'datastoreItem') : [];
    if (item) return item.getAttributeNS(customXml, 'itemID');
  }
  return null;
}

/** Parts may come in UTF-16; all are written in UTF-8. */
const inUtf8 = (xml: string) => xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, '$1utf-8');

const customXml = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Adds custom XML parts to a file as Excel does: each an item with its properties, related to the workbook. */
export function addXmlParts(file: Editor, parts: readonly XmlPart[]): void {
  for (const [index, { id, xml }] of parts.entries()) {
    const number = index + 1;
    const namespace = rootNamespace(xml);
    const schema = namespace ? `<ds:schemaRef ds:uri="${escaped(namespace)}"/>` : '';
    file.add(`/customXml/item${number}.xml`, xml);
    file.add(
      `/customXml/itemProps${number}.xml`,
      `${declaration}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${customXml}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    );
    file.add(
      `/customXml/_rels/item${number}.xml.rels`,
      `${declaration}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${office}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    file.edit('/xl/_rels/workbook.xml.rels', (rels) =>
      rels.replace(
        '</Relationships>',
        `<Relationship Id="rIdCustomXml${number}" Type="${office}/customXml" Target="../customXml/item${number}.xml"/></Relationships>`,
      ),
    );
    file.edit('/[Content_Types].xml', (types) =>
      types.replace(
        '</Types>',
        `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${propertiesType}"/></Types>`,
      ),
    );
  }
}
