import { add, edit, type Parts } from './parts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const frozenHeadings =
  '<sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>';

interface Table {
  tableName: string;
  headings: string[];
  /** Headings and rows, such as `A1:H2001`. */
  extent: string;
}

function tableXml(id: number, { tableName, headings, extent }: Table): string {
  const columns = headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${heading}"/>`);
  return (
    `${declaration}<table xmlns="${main}" id="${id}" name="${tableName}" displayName="${tableName}" ref="${extent}" ` +
    `totalsRowShown="0"><autoFilter ref="${extent}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" ' +
    'showColumnStripes="0"/></table>'
  );
}

/** Makes the cells of one sheet an Excel table with its headings frozen: SheetJS writes cells but no tables. */
export function addTable(parts: Parts, sheetNumber: number, table: Table): void {
  const file = `table${sheetNumber}.xml`;
  add(parts, `/xl/tables/${file}`, tableXml(sheetNumber, table));
  add(
    parts,
    `/xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`,
    `${declaration}<Relationships xmlns="${packageRelationships}">` +
      `<Relationship Id="rId1" Type="${relationships}/table" Target="../tables/${file}"/></Relationships>`,
  );
  edit(parts, `/xl/worksheets/sheet${sheetNumber}.xml`, (xml) =>
    xml
      .replace('<sheetView workbookViewId="0"/>', frozenHeadings)
      .replace('</worksheet>', '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'),
  );
  edit(parts, '/[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/xl/tables/${file}" ContentType="${contentType}"/></Types>`),
  );
}
