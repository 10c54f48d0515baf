import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { BorderStyle, CellStyle, Edge } from '../model/sheets';
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
  const borders = inside('borders', 'border').map(borderStyle);
  const plain = JSON.stringify({ ...fonts[0], ...fills[0] });
  for (const [index, xf] of inside('cellXfs', 'xf').entries()) {
    const number = (name: string) => Number(xf.getAttribute(name) ?? 0);
    const style = {
      ...fonts[number('fontId')],
      ...fills[number('fillId')],
      ...borders[number('borderId')],
      ...alignment(xf),
    };
    if (JSON.stringify(style) !== plain) styles.set(index, without(style, fonts[0]));
  }
  return styles;
}

/** Font and size of the file's plain text are left to the grid. */
function without(style: CellStyle, plain: CellStyle = {}): CellStyle {
  const { fontSize, fontName, ...rest } = style;
  return {
    ...rest,
    ...(fontSize !== plain.fontSize && { fontSize }),
    ...(fontName !== plain.fontName && { fontName }),
  };
}

const colorOf = (element: Element | undefined) => {
  const rgb = element?.getAttribute('rgb');
  return rgb ? `#${rgb.slice(-6)}` : undefined;
};

function fontStyle(font: Element): CellStyle {
  const [size] = elements(font, 'sz');
  const [name] = elements(font, 'name');
  const color = colorOf(elements(font, 'color')[0]);
  return {
    ...(elements(font, 'b').length > 0 && { bold: true }),
    ...(elements(font, 'i').length > 0 && { italic: true }),
    ...(elements(font, 'u').length > 0 && { underline: true }),
    ...(name && { fontName: name.getAttribute('val') ?? undefined }),
    ...(size && { fontSize: Number(size.getAttribute('val')) }),
    ...(color && { color }),
  };
}

function fillStyle(fill: Element): CellStyle {
  const [pattern] = elements(fill, 'patternFill');
  const color = pattern?.getAttribute('patternType') === 'solid' && colorOf(elements(fill, 'fgColor')[0]);
  return color ? { fill: color } : {};
}

const edges: Record<string, Edge> = {
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
};

const weights: Record<string, string> = { hair: 'Hairline', medium: 'Medium', thick: 'Thick' };

/** Dashes are lines here. */
function borderStyle(border: Element): CellStyle {
  const lines = Object.entries(edges).flatMap(([side, edge]): [Edge, BorderStyle][] => {
    const [line] = elements(border, side);
    const style = line?.getAttribute('style');
    if (!line || !style || style === 'none') return [];
    const color = colorOf(elements(line, 'color')[0]) ?? '#000000';
    const weight = weights[style] ?? 'Thin';
    return [[edge, { style: style === 'double' ? 'Double' : 'Continuous', color, weight }]];
  });
  return lines.length > 0 ? { borders: Object.fromEntries(lines) } : {};
}

function alignment(xf: Element): CellStyle {
  const [given] = elements(xf, 'alignment');
  const of = (name: string) => given?.getAttribute(name) ?? '';
  const named = (name: string, known: readonly string[]) =>
    known.find((each) => each.toLowerCase() === of(name));
  const horizontal = named('horizontal', ['Left', 'Center', 'Right']);
  const vertical = named('vertical', ['Top', 'Center']);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(/^(1|true)$/.test(of('wrapText')) && { wrap: true }),
    ...(Number(of('indent')) > 0 && { indent: Number(of('indent')) }),
  };
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
