import type { BorderStyle, CellStyle, Edge } from '../model/sheets';
import { declaration, namespaces, tag, tagList } from './markup';

/** The formats that Excel knows by number; those under 164 not named here are its own to give out. */
const builtIn = new Map(
  Object.entries({
    General: 0,
    '0': 1,
    '0.00': 2,
    '#,##0': 3,
    '#,##0.00': 4,
    '0%': 9,
    '0.00%': 10,
    '0.00E+00': 11,
    '# ?/?': 12,
    '# ??/??': 13,
    'm/d/yyyy': 14,
    'd-mmm-yy': 15,
    'd-mmm': 16,
    'mmm-yy': 17,
    'h:mm AM/PM': 18,
    'h:mm:ss AM/PM': 19,
    'h:mm': 20,
    'h:mm:ss': 21,
    'mm:ss': 45,
    '[h]:mm:ss': 46,
    '##0.0E+0': 48,
    '@': 49,
  }),
);

const firstOwnFormat = 164;

/** Pieces of the part, each kept once. */
class Pieces {
  private readonly places = new Map<string, number>();

  constructor(...first: string[]) {
    for (const xml of first) this.at(xml);
  }

  at(xml: string): number {
    const place = this.places.get(xml) ?? this.places.size;
    this.places.set(xml, place);
    return place;
  }

  get all(): string[] {
    return [...this.places.keys()];
  }
}

const rgb = (color: string) => ({ rgb: `FF${color.replace('#', '').toUpperCase()}` });

const plainFont = { sz: 11, name: 'Calibri' };

function font({ bold, italic, underline, fontSize, color, fontName }: CellStyle): string {
  const name = fontName?.split(',')[0];
  return tag(
    'font',
    {},
    bold ? tag('b') : '',
    italic ? tag('i') : '',
    underline ? tag('u') : '',
    tag('sz', { val: fontSize ?? plainFont.sz }),
    tag('color', color ? rgb(color) : { theme: 1 }),
    tag('name', { val: name ?? plainFont.name }),
    tag('family', { val: 2 }),
    name ? '' : tag('scheme', { val: 'minor' }),
  );
}

const pattern = (patternType: string, ...colors: string[]) =>
  tag('fill', {}, tag('patternFill', { patternType }, ...colors));

const fill = ({ fill: color }: CellStyle): string =>
  color ? pattern('solid', tag('fgColor', rgb(color)), tag('bgColor', { indexed: 64 })) : pattern('none');

/** In the order of the format. */
const sides: readonly (readonly [string, Edge])[] = [
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];

function border({ borders = {} }: CellStyle): string {
  const lines = sides.map(([side, edge]) => {
    const line = borders[edge];
    if (!line || line.style === 'None') return tag(side);
    return tag(side, { style: lineOf(line) }, tag('color', rgb(line.color)));
  });
  return tag('border', {}, ...lines, tag('diagonal'));
}

const lineOf = ({ style, weight }: BorderStyle): string =>
  style === 'Double' ? 'double' : weight === 'Hairline' ? 'hair' : weight.toLowerCase();

function alignment({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const given = {
    horizontal: horizontal && horizontal !== 'General' ? horizontal.toLowerCase() : undefined,
    vertical: vertical && vertical !== 'Bottom' ? vertical.toLowerCase() : undefined,
    wrapText: wrap || undefined,
    indent: indent || undefined,
  };
  return Object.values(given).some((value) => value !== undefined) ? tag('alignment', given) : '';
}

/** Gathers how cells look while they are written, and is the part of the file that says it. */
export class StyleSheet {
  private readonly formats = new Pieces();
  private readonly fonts = new Pieces(font({}));
  private readonly fills = new Pieces(pattern('none'), pattern('gray125'));
  private readonly borders = new Pieces(border({}));
  private readonly cells = new Pieces();
  private readonly known = new Map<string, number>();

  constructor() {
    this.cell('General', {});
  }

  /** The number of a look, by which cells call it; 0 is the plain one. */
  cell(format: string, style: CellStyle): number {
    const key = `${format} ${JSON.stringify(style)}`;
    const known = this.known.get(key) ?? this.cells.at(this.cellXml(format, style));
    this.known.set(key, known);
    return known;
  }

  private cellXml(format: string, style: CellStyle): string {
    const numFmtId = builtIn.get(format) ?? firstOwnFormat + this.formats.at(format);
    const fontId = this.fonts.at(font(style));
    const fillId = this.fills.at(fill(style));
    const borderId = this.borders.at(border(style));
    const aligned = alignment(style);
    const applied = {
      applyNumberFormat: numFmtId > 0 || undefined,
      applyFont: fontId > 0 || undefined,
      applyFill: fillId > 0 || undefined,
      applyBorder: borderId > 0 || undefined,
      applyAlignment: aligned !== '' || undefined,
    };
    return tag('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, aligned);
  }

  xml(): string {
    const formats = this.formats.all.map((formatCode, index) =>
      tag('numFmt', { numFmtId: firstOwnFormat + index, formatCode }),
    );
    return (
      declaration +
      tag(
        'styleSheet',
        { xmlns: namespaces.main },
        tagList('numFmts', formats),
        tagList('fonts', this.fonts.all),
        tagList('fills', this.fills.all),
        tagList('borders', this.borders.all),
        tagList('cellStyleXfs', [tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        tagList('cellXfs', this.cells.all),
        tagList('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        tag('dxfs', { count: 0 }),
        tag('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
      )
    );
  }
}
