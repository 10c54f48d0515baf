import type { WorkBook } from '@e965/xlsx';
import { decoded } from './decoded';

/** The files inside an .xlsx file, as text. */
export type Archive = (path: string) => string | null;

type Files = Record<string, { content?: Uint8Array | number[] } | undefined>;

export function archiveOf(book: WorkBook): Archive {
  const files = ((book as WorkBook & { files?: Files }).files ?? {}) as Files;
  return (path) => {
    const content = files[path]?.content;
    return content ? decoded(Uint8Array.from(content)) : null;
  };
}

export const parseXml = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

export const elements = (parent: Document | Element, tag: string): Element[] =>
  Array.from(parent.getElementsByTagNameNS('*', tag));

/** What a sheet says besides its cells, which are many. */
export function withoutCells(sheetXml: string): Document {
  const [opening] = /<(?:\w+:)?sheetData[ >]/.exec(sheetXml) ?? [];
  const end = /<\/(?:\w+:)?sheetData>/.exec(sheetXml);
  if (!opening || !end) return parseXml(sheetXml);
  return parseXml(sheetXml.slice(0, sheetXml.indexOf(opening)) + sheetXml.slice(end.index + end[0].length));
}

/** What the parts of a file call each other: targets by relationship id. */
export function relationships(archive: Archive, path: string): Map<string, string> {
  const [, folder, file] = /^(.*\/)([^/]+)$/.exec(path) ?? ['', '', path];
  const xml = archive(`${folder}_rels/${file}.rels`);
  const targets = new Map<string, string>();
  for (const element of xml ? elements(parseXml(xml), 'Relationship') : []) {
    const target = element.getAttribute('Target') ?? '';
    const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
    targets.set(element.getAttribute('Id') ?? '', resolved);
  }
  return targets;
}

/** Where each sheet lies, by name. */
export function sheetPaths(archive: Archive): Map<string, string> {
  const path = 'xl/workbook.xml';
  const xml = archive(path);
  if (!xml) return new Map();
  const targets = relationships(archive, path);
  return new Map(
    elements(parseXml(xml), 'sheet').map((sheet) => {
      const id = sheet.getAttribute('r:id') ?? '';
      return [sheet.getAttribute('name') ?? '', targets.get(id) ?? ''] as const;
    }),
  );
}
