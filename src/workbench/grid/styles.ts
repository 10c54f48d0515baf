import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData, Nullable } from '@univerjs/core';
import { cellCount } from '../model/area';
import type { Area } from '../model/area';
import type { BorderStyle, CellStyle, Edge, Inner } from '../model/sheets';

const horizontals: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const verticals: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const edges: Record<Edge, 't' | 'b' | 'l' | 'r'> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
};
const weights: Record<string, BorderStyleTypes> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const keyOf = <V>(record: Record<string, V>, value: V | null | undefined, otherwise: string) =>
  Object.keys(record).find((key) => record[key] === value) ?? otherwise;

/** Our words for a cell's look, in the grid's. */
export function toGridStyle(style: CellStyle): IStyleData {
  const grid: IStyleData = {};
  if (style.bold !== undefined) grid.bl = style.bold ? 1 : 0;
  if (style.italic !== undefined) grid.it = style.italic ? 1 : 0;
  if (style.underline !== undefined) grid.ul = { s: style.underline ? 1 : 0 };
  if (style.color !== undefined) grid.cl = { rgb: style.color };
  if (style.fill !== undefined) grid.bg = style.fill === null ? null : { rgb: style.fill };
  if (style.fontName !== undefined) grid.ff = style.fontName;
  if (style.fontSize !== undefined) grid.fs = style.fontSize;
  if (style.horizontal !== undefined) grid.ht = horizontals[style.horizontal] ?? HorizontalAlign.UNSPECIFIED;
  if (style.vertical !== undefined) grid.vt = verticals[style.vertical] ?? VerticalAlign.BOTTOM;
  if (style.wrap !== undefined) grid.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.format !== undefined) grid.n = style.format === 'General' ? null : { pattern: style.format };
  if (style.indent !== undefined) grid.pd = { l: 2 + style.indent * 9 };
  return grid;
}

function gridBorder(border: BorderStyle | null | undefined) {
  if (!border || border.style === 'None') return null;
  const s =
    border.style === 'Double' ? BorderStyleTypes.DOUBLE : (weights[border.weight] ?? BorderStyleTypes.THIN);
  return { s, cl: { rgb: border.color } };
}

/** Outer edges are drawn on the cells along them, inner ones on all cells but the last. */
const strips: Record<Edge | Inner, (area: Area) => [Area, 't' | 'b' | 'l' | 'r']> = {
  EdgeTop: (area) => [{ ...area, rows: 1 }, 't'],
  EdgeBottom: (area) => [{ ...area, row: area.row + area.rows - 1, rows: 1 }, 'b'],
  EdgeLeft: (area) => [{ ...area, columns: 1 }, 'l'],
  EdgeRight: (area) => [{ ...area, column: area.column + area.columns - 1, columns: 1 }, 'r'],
  InsideHorizontal: (area) => [{ ...area, rows: area.rows - 1 }, 'b'],
  InsideVertical: (area) => [{ ...area, columns: area.columns - 1 }, 'r'],
};

/** A style in the grid's words, with the cells that get each part of it. */
export function stylesByPart(style: CellStyle, area: Area): { area: Area; style: IStyleData }[] {
  const common = toGridStyle(style);
  const parts = Object.keys(common).length > 0 ? [{ area, style: common }] : [];
  for (const [edge, border] of Object.entries(style.borders ?? {})) {
    const [strip, side] = strips[edge as Edge | Inner](area);
    if (cellCount(strip) > 0) parts.push({ area: strip, style: { bd: { [side]: gridBorder(border) } } });
  }
  return parts;
}

/** The whole look of one cell in the grid's words. */
export function cellGridStyle(style: CellStyle): IStyleData {
  const parts = stylesByPart(style, { row: 0, column: 0, rows: 1, columns: 1 }).map((part) => part.style);
  const borders = parts.flatMap(({ bd }) => bd ?? []);
  return { ...Object.assign({}, ...parts), ...(borders.length > 0 && { bd: Object.assign({}, ...borders) }) };
}

export function fromGridStyle(grid: Nullable<IStyleData>): CellStyle {
  if (!grid) return {};
  const borders: CellStyle['borders'] = {};
  for (const [edge, key] of Object.entries(edges)) {
    const border = grid.bd?.[key];
    if (border) {
      const weight = keyOf(weights, border.s, 'Thin');
      borders[edge as Edge] = { style: 'Continuous', color: border.cl.rgb ?? '#000000', weight };
    }
  }
  return {
    bold: grid.bl === 1,
    italic: grid.it === 1,
    underline: grid.ul?.s === 1,
    color: grid.cl?.rgb ?? undefined,
    fill: grid.bg?.rgb ?? undefined,
    fontName: grid.ff ?? undefined,
    fontSize: grid.fs ?? undefined,
    horizontal: keyOf(horizontals, grid.ht, 'General'),
    vertical: keyOf(verticals, grid.vt, 'Bottom'),
    indent: grid.pd?.l ? Math.max(0, Math.round((grid.pd.l - 2) / 9)) : 0,
    wrap: grid.tb === WrapStrategy.WRAP,
    borders,
  };
}
