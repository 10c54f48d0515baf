import type { BorderStyle, CellStyle } from '../../model/sheets';
import type { Target } from '../context';
import { invalidArgument } from '../errors';
import type { Property } from '../members';

const line: BorderStyle = { style: 'Continuous', color: '#7F7F7F', weight: 'Thin' };

/** Some of the cell styles every workbook has, as Excel's own theme shows them. Each leaves number formats alone. */
const looks: Readonly<Record<string, CellStyle>> = {
  Title: { fontSize: 18, bold: false, italic: false, color: '#44546A', fontName: 'Calibri Light' },
  ExplanatoryText: { fontSize: 11, bold: false, italic: true, color: '#7F7F7F', fontName: 'Calibri' },
  Input: {
    fontSize: 11,
    bold: false,
    italic: false,
    color: '#3F3F76',
    fontName: 'Calibri',
    fill: '#FFCC99',
    borders: { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line },
  },
};

/** The name of a cell style. The grid keeps no names: a cell has the style it looks like. */
export const styleProperty: Property<Target<'Range'>> = {
  get: ({ context, sheet, area }) => {
    const { color, fontSize, italic } = context.sheets.style(sheet, area.row, area.column);
    const like = Object.entries(looks).find(
      ([, look]) => look.color === color && look.fontSize === fontSize && look.italic === (italic ?? false),
    );
    return like?.[0] ?? 'Normal';
  },
  set: ({ context, sheet, area }, value) => {
    if (!Object.hasOwn(looks, String(value))) throw invalidArgument(`no style "${String(value)}" here`);
    context.beforeWrite(sheet, area);
    context.sheets.restyle(sheet, area, looks[String(value)]);
  },
};
