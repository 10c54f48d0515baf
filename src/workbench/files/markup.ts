/** Letters that XML has no room for, and texts that look like such a letter, are written by their number. */
const numbered = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const byNumber = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text as it stands between tags and in attributes of a workbook's parts. */
export const escaped = (text: string): string =>
  text
    .replace(numbered, byNumber)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** What such a text says. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

type Value = string | number | boolean | null | undefined;

/** An element with what is inside it, already marked up. Attributes that have no value are left out. */
export function tag(name: string, attributes: Record<string, Value> = {}, ...inside: string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}

/** A line break would be a blank there. */
const attribute = (value: Value): string =>
  typeof value === 'boolean' ? String(Number(value)) : escaped(String(value)).replaceAll('\n', '_x000a_');

/** An element for each that there is one of, in a list that tells how many there are; nothing for none. */
export const tagList = (name: string, items: readonly string[]): string =>
  items.length === 0 ? '' : tag(name, { count: items.length }, ...items);

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packaged: 'http://schemas.openxmlformats.org/package/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  onSheet: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
} as const;
