import { areaName, parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Table } from '../model/book';
import { elements, parseXml, relationships } from './archive';
import type { Archive } from './archive';

export type FileTable = Omit<Table, 'sheet'>;

/** The native tables of a sheet, which the file library neither reads nor writes. */
export function readTables(archive: Archive, sheetPath: string, newId: () => string): FileTable[] {
  return [...relationships(archive, sheetPath).values()].flatMap((path) => {
    const xml = /\/tables\/[^/]+$/.test(path) ? archive(path) : null;
    const table = xml && readTable(parseXml(xml).documentElement, newId);
    return table ? [table] : [];
  });
}

function readTable(table: Element, newId: () => string): FileTable | null {
  const area = parseAddress(table.getAttribute('ref') ?? '')?.area;
  if (!area) return null;
  const [style] = elements(table, 'tableStyleInfo');
  return {
    id: table.getAttributeNS(revision, 'uid') ?? newId(),
    name: table.getAttribute('displayName') ?? '',
    area,
    showHeaders: table.getAttribute('headerRowCount') !== '0',
    showTotals: Number(table.getAttribute('totalsRowCount') ?? 0) > 0,
    style: style?.getAttribute('name') ?? '',
    showBandedRows: style?.getAttribute('showRowStripes') === '1',
    showFilterButton: elements(table, 'autoFilter').length > 0,
    filters: new Map(),
  };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipsOf = 'http://schemas.openxmlformats.org/package/2006/relationships';
const revision = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '_x000a_');

function tableXml(id: number, table: FileTable, headings: string[]): string {
  const { name, area, showTotals, showBandedRows, showFilterButton, style } = table;
  const filtered: Area = showTotals ? { ...area, rows: area.rows - 1 } : area;
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${index + 1}" name="${escaped(heading)}"/>`,
  );
  return (
    `${declaration}<table xmlns="${main}" xmlns:mc="${compatibility}" mc:Ignorable="xr" xmlns:xr="${revision}" ` +
    `xr:uid="${table.id}" id="${id}" name="${escaped(name)}" displayName="${escaped(name)}" ` +
    `ref="${areaName(area)}" ${showTotals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}>` +
    (showFilterButton ? `<autoFilter ref="${areaName(filtered)}"/>` : '') +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escaped(style)}" showFirstColumn="0" showLastColumn="0" ` +
    `showRowStripes="${showBandedRows ? 1 : 0}" showColumnStripes="0"/></table>`
  );
}

export interface Editor {
  add(path: string, text: string): void;
  edit(path: string, change: (xml: string) => string): void;
}

/** Adds the tables of one sheet to a file; answers how many tables the file has then. */
export function addTables(
  file: Editor,
  sheetNumber: number,
  before: number,
  tables: { table: FileTable; headings: string[] }[],
): number {
  if (tables.length === 0) return before;
  const numbered = tables.map((each, index) => ({ ...each, number: before + index + 1 }));
  for (const { table, headings, number } of numbered) {
    file.add(`/xl/tables/table${number}.xml`, tableXml(number, table, headings));
  }
  const links = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${office}/table" Target="../tables/table${number}.xml"/>`,
  );
  file.add(
    `/xl/worksheets/_rels/sheet${sheetNumber}.xml.rels`,
    `${declaration}<Relationships xmlns="${relationshipsOf}">${links.join('')}</Relationships>`,
  );
  const parts = numbered.map(({ number }) => `<tablePart r:id="rId${number}"/>`).join('');
  file.edit(`/xl/worksheets/sheet${sheetNumber}.xml`, (xml) =>
    xml.replace('</worksheet>', `<tableParts count="${tables.length}">${parts}</tableParts></worksheet>`),
  );
  const types = numbered.map(
    ({ number }) => `<Override PartName="/xl/tables/table${number}.xml" ContentType="${contentType}"/>`,
  );
  file.edit('/[Content_Types].xml', (xml) => xml.replace('</Types>', `${types.join('')}</Types>`));
  return before + tables.length;
}
