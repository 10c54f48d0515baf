/** @jest-environment jsdom */
import { addXmlParts, readXmlParts } from '../../src/workbench/files/fileXmlParts';

/** The parts of a package, as text. */
class Package {
  readonly files = new Map<string, string>([
    ['/[Content_Types].xml', '<Types></Types>'],
    ['/xl/_rels/workbook.xml.rels', '<Relationships></Relationships>'],
  ]);
  add = (path: string, text: string) => void this.files.set(path, text);
  edit = (path: string, change: (xml: string) => string) =>
    void this.files.set(path, change(this.files.get(path) ?? ''));
  archive = (path: string) => this.files.get(`/${path}`) ?? null;
}

const never = () => {
  throw new Error('an id was asked for');
};

test('keeps parts with their ids in a file', () => {
  const parts = [
    { id: '{0A}', xml: '<kept xmlns="urn:a&amp;b">1 &lt; 2</kept>' },
    { id: '{0B}', xml: '<?xml version="1.0"?><bare/>' },
  ];
  const file = new Package();
  addXmlParts(file, parts);
  expect(readXmlParts(file.archive, never)).toEqual(parts);
  expect(file.files.get('/customXml/itemProps1.xml')).toContain('ds:uri="urn:a&amp;b"');
  expect(file.files.get('/[Content_Types].xml')).toContain('PartName="/customXml/itemProps2.xml"');
});

test('takes parts that have no properties, and tells UTF-16 for what it becomes', () => {
  const file = new Package();
  file.add(
    '/xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/customXml/foreign.xml"/></Relationships>',
  );
  file.add('/customXml/foreign.xml', '<?xml version="1.0" encoding="utf-16"?><a/>');
  expect(readXmlParts(file.archive, () => '{new}')).toEqual([
    { id: '{new}', xml: '<?xml version="1.0" encoding="utf-8"?><a/>' },
  ]);
});
