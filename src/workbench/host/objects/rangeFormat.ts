import { fitColumns } from '../../model/fitColumns';
import { pointsPerPixel } from '../../model/geometry';
import type { BorderStyle, CellStyle, Edge, Inner } from '../../model/sheets';
import type { Target } from '../context';
import { accessDenied, apiNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';

type RangeTarget = Target<'RangeFormat'>;

function first({ context, sheet, area }: RangeTarget): CellStyle {
  return context.sheets.style(sheet, area.row, area.column);
}

function restyle({ context, sheet, area }: RangeTarget, style: CellStyle): void {
  context.beforeWrite(sheet, area);
  context.sheets.restyle(sheet, area, style);
}

function writable(range: RangeTarget): RangeTarget {
  if (range.context.isProtected(range.sheet)) throw accessDenied();
  return range;
}

const styled = <K extends keyof CellStyle>(key: K, otherwise: CellStyle[K]): Property<RangeTarget> => ({
  get: (range) => first(range)[key] ?? otherwise,
  set: (range, value) => restyle(range, { [key]: value }),
});

export const rangeFormatType: ObjectType<RangeTarget> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: styled('horizontal', 'General'),
    VerticalAlignment: styled('vertical', 'Bottom'),
    WrapText: styled('wrap', false),
    IndentLevel: styled('indent', 0),
    ColumnWidth: {
      get: ({ context, sheet, area }) => context.sheets.columnWidth(sheet, area.column) * pointsPerPixel,
      set: (range, points) => {
        const { context, sheet, area } = writable(range);
        context.sheets.setColumnWidth(sheet, area.column, area.columns, Number(points) / pointsPerPixel);
      },
    },
    RowHeight: {
      get: ({ context, sheet, area }) => context.sheets.rowHeight(sheet, area.row) * pointsPerPixel,
      set: (range, points) => {
        const { context, sheet, area } = writable(range);
        context.sheets.setRowHeight(sheet, area.row, area.rows, Number(points) / pointsPerPixel);
      },
    },
  },
  objects: {
    Font: (range) => hostObject(fontType, range),
    Fill: (range) => hostObject(fillType, range),
    Borders: (range) => hostObject(bordersType, range),
  },
  methods: {
    AutofitColumns: (range) => {
      const { context, sheet, area } = writable(range);
      fitColumns(context.book, sheet, area);
    },
    AutofitRows: (range) => {
      const { context, sheet, area } = writable(range);
      return context.sheets.fitRows(sheet, area.row, area.rows);
    },
  },
};

const fontType: ObjectType<RangeTarget> = {
  name: 'RangeFont',
  properties: {
    Bold: styled('bold', false),
    Italic: styled('italic', false),
    Color: styled('color', '#000000'),
    Size: styled('fontSize', 11),
    Name: styled('fontName', 'Calibri'),
    Underline: {
      get: (range) => (first(range).underline ? 'Single' : 'None'),
      set: (range, value) => restyle(range, { underline: value !== 'None' }),
    },
  },
};

const fillType: ObjectType<RangeTarget> = {
  name: 'RangeFill',
  properties: { Color: styled('fill', '#FFFFFF') },
  methods: { Clear: (range) => restyle(range, { fill: null }) },
};

interface BorderTarget {
  range: RangeTarget;
  edge: Edge | Inner;
}

const sides: Record<Edge | Inner, Edge> = {
  EdgeTop: 'EdgeTop',
  EdgeBottom: 'EdgeBottom',
  EdgeLeft: 'EdgeLeft',
  EdgeRight: 'EdgeRight',
  // A line between two cells belongs to the first of them.
  InsideHorizontal: 'EdgeBottom',
  InsideVertical: 'EdgeRight',
};
const edges = Object.keys(sides) as (Edge | Inner)[];
const isEdge = (edge: string): edge is Edge | Inner => Object.hasOwn(sides, edge);

const bordersType: ObjectType<RangeTarget> = {
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => edges.length } },
  items: (range) => edges.map((edge) => border(range, edge)),
  item: (range, edge) => border(range, String(edge)),
  methods: { GetItem: (range, edge: string) => border(range, edge) },
};

function border(range: RangeTarget, edge: string): HostObject {
  if (!isEdge(edge)) throw apiNotFound('RangeBorderCollection', edge);
  return hostObject(borderType, { range, edge });
}

const plain: BorderStyle = { style: 'None', color: '#000000', weight: 'Thin' };
const current = ({ range, edge }: BorderTarget): BorderStyle => first(range).borders?.[sides[edge]] ?? plain;

const bordered = (key: keyof BorderStyle): Property<BorderTarget> => ({
  get: (target) => current(target)[key],
  set: (target, value) => {
    const before = current(target);
    const style = key === 'style' || before.style !== 'None' ? before.style : 'Continuous';
    restyle(target.range, { borders: { [target.edge]: { ...before, style, [key]: String(value) } } });
  },
});

const borderType: ObjectType<BorderTarget> = {
  name: 'RangeBorder',
  id: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: bordered('style'),
    Color: bordered('color'),
    Weight: bordered('weight'),
  },
};
