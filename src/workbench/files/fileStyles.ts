import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { CellStyle } from '../model/sheets';
import { elements, parseXml } from './archive';
import type { Archive } from './archive';

/** The fonts and fills of a file by cell format, where they differ from the plain one. */
export type FileStyles = ReadonlyMap<number, CellStyle>;

export function readStyles(archive: Archive): FileStyles {
  const xml = archive('xl/styles.xml');
  const styles = new Map<number, CellStyle>();
  if (!xml) return styles;
  const document = parseXml(xml);
  const inside = (list: string, tag: string) => {
    const [parent] = elements(document, list);
    return parent ? Array.from(parent.children).filter(({ localName }) => localName === tag) : [];
  };
  const fonts = inside('fonts', 'font').map(fontStyle);
  const fills = inside('fills', 'fill').map(fillStyle);
  const plain = JSON.stringify({ ...fonts[0], ...fills[0] });
  for (const [index, xf] of inside('cellXfs', 'xf').entries()) {
    const number = (name: string) => Number(xf.getAttribute(name) ?? 0);
    const style = { ...fonts[number('fontId')], ...fills[number('fillId')] };
    if (JSON.stringify(style) !== plain) styles.set(index, without(style, fonts[0]?.fontSize));
  }
  return styles;
}

/** The size of the file's plain text is left to the grid. */
function without(style: CellStyle, plainSize: number | undefined): CellStyle {
  const { fontSize, ...rest } = style;
  return fontSize === plainSize ? rest : style;
}

const colorOf = (element: Element | undefined) => {
  const rgb = element?.getAttribute('rgb');
  return rgb ? `#${rgb.slice(-6)}` : undefined;
};

function fontStyle(font: Element): CellStyle {
  const [size] = elements(font, 'sz');
  const color = colorOf(elements(font, 'color')[0]);
  return {
    ...(elements(font, 'b').length > 0 && { bold: true }),
    ...(elements(font, 'i').length > 0 && { italic: true }),
    ...(size && { fontSize: Number(size.getAttribute('val')) }),
    ...(color && { color }),
  };
}

function fillStyle(fill: Element): CellStyle {
  const [pattern] = elements(fill, 'patternFill');
  const color = pattern?.getAttribute('patternType') === 'solid' && colorOf(elements(fill, 'fgColor')[0]);
  return color ? { fill: color } : {};
}

/** The cells of a sheet that are not plain. */
export function styledCells(sheetXml: string, styles: FileStyles): [Area, CellStyle][] {
  if (styles.size === 0) return [];
  const cells: [Area, CellStyle][] = [];
  for (const [, address, format] of sheetXml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/g)) {
    const style = styles.get(Number(format));
    const cell = style && parseAddress(address);
    if (cell) cells.push([cell.area, style]);
  }
  return cells;
}
